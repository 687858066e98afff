using Readout.Extraction.Acts;
using Xunit;

namespace Readout.Tests.Acts;

/// <summary>What must hold of the tables under data/acts, whoever edits them.</summary>
public sealed class ActTableTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "data", "acts");

    [Fact]
    public void It_loads_and_knows_its_hash() => Assert.StartsWith("sha256:", ActTable.Load().Hash, StringComparison.Ordinal);

    [Fact]
    public void No_word_stands_twice_under_one_act_with_the_same_condition() =>
        Assert.Empty(Rows("acts.tsv").SelectMany(row => row[2].Split('|').Select(word => (row[0], row[1], word, row[3])))
            .GroupBy(entry => entry).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void No_bare_word_has_two_acts() =>
        Assert.Empty(Rows("acts.tsv").Where(row => row[3].Length == 0).SelectMany(row => row[2].Split('|').Select(word => (Act: row[0], Key: (row[1], word))))
            .GroupBy(entry => entry.Key).Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group.Select(entry => entry.Act))}"));

    [Fact]
    public void Words_are_small_letters_with_single_spaces() =>
        Assert.All(Rows("acts.tsv").SelectMany(row => row[2].Split('|')), words => Assert.Matches("^[a-zé'-]+( [a-zé'-]+)*$", words));

    private static IEnumerable<string[]> Rows(string table) => File.ReadLines(Path.Combine(Folder, table))
        .Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t'));
}
