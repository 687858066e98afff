using System.Collections.Immutable;
using Readout.Scoring;
using Xunit;

namespace Readout.Tests.Scoring;

/// <summary>The lab's figures are those of <c>attributions.py</c>, whose output on the sample is kept beside it.</summary>
public sealed class FiguresTests
{
    private static string Sample { get; } = Path.Combine(Repository.Root, "tests", "Readout.Tests", "Scoring", "Sample");

    [Fact]
    public void Figures_are_printed_as_the_python_scorer_prints_them()
    {
        string predicted = Path.Combine(Sample, "predicted");
        using var printed = new StringWriter();
        Figures.Of([.. GoldFolder.Find(Sample).Select(text => ScoredText.Of(text, text.ReadPredicted(predicted)))]).Print(printed);
        Assert.Equal(File.ReadAllText(Path.Combine(Sample, "expected.txt")), printed.ToString());
    }

    [Theory]
    [InlineData(1, 16, "  0.062")]
    [InlineData(3, 16, "  0.188")]
    [InlineData(1, 80, "  0.013")]
    [InlineData(2, 3, "  0.667")]
    public void Ties_are_rounded_to_the_even_digit(int hits, int of, string printed)
    {
        using var writer = new StringWriter();
        new Figures([("found", new Count(hits, of, of))], Missing: 0).Print(writer);
        Assert.Equal($"{"found",-14}{printed}{printed}{printed}{of,11}{of,8}", writer.ToString().Split('\n')[1]);
    }

    [Fact]
    public void Texts_are_cut_by_code_points_as_python_cuts_them()
    {
        // A mark is no word character, a number of any kind is, and an information separator is white space.
        const string text = "e\u0301a_1²½\u001c𝐍Ⅻ—🌌 王x";
        var tokens = Tokens.Of(text);
        Assert.Equal(
            [new(0, 1, true), new(1, 2, false), new(2, 7, true), new(8, 10, true), new(10, 11, false), new(11, 12, false), new(13, 15, true)],
            Enumerable.Range(0, tokens.Count).Select(number => tokens[number]));
    }

    [Theory]
    [InlineData(0, 5, 1)]
    [InlineData(0, 6, 2)]
    [InlineData(1, 2, 1)]
    [InlineData(2, 2, 1)]
    [InlineData(4, 4, 0)]
    [InlineData(4, 6, 1)]
    [InlineData(9, 90, 0)]
    [InlineData(6, 2, 0)]
    public void A_stretch_covers_the_tokens_it_shares_a_character_with(int start, int end, int covered) =>
        Assert.Equal(covered, Tokens.Of("abcd efgh").Cover([new Stretch(start, end)]).Count);

    [Theory]
    [InlineData("T1\tSource", ":1: ")]
    [InlineData("# note\nT1\tSource 1 two\tx", ":2: ")]
    [InlineData("E1\tAttribution:T1 Source", ":1: ")]
    public void A_malformed_line_is_named(string lines, string place)
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("readout-scoring-").FullName, "x.ann");
        File.WriteAllText(file, lines);
        Assert.Contains(file + place, Assert.Throws<InvalidDataException>(() => AttributionFile.Read(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gold_file_without_its_text_is_named()
    {
        string folder = Directory.CreateTempSubdirectory("readout-scoring-").FullName;
        Assert.Contains("holds no .ann files", Assert.Throws<InvalidDataException>(() => GoldFolder.Find(folder)).Message, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "lost_0a0a.ann"), "");
        Assert.Contains("lost.txt", Assert.Throws<InvalidDataException>(() => GoldFolder.Find(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_record_the_outermost_statements_count()
    {
        var record = Fixtures.HarbourCall.Record;
        ImmutableArray<Attribution> attributions = OutermostStatements.Of(record);
        Assert.Equal(record.Statements.Count(statement => statement.Within is null), attributions.Length);
        Assert.InRange(attributions.Length, 1, record.Statements.Length - 1);
        var first = record.Statements.First(statement => statement.Within is null);
        Assert.Equal(first.Content.Select(span => new Stretch(span.Start, span.End)), attributions[0].Content);
        Assert.Equal(first.Probability, attributions[0].Confidence?.Statement);
    }
}
