using System.Collections.Immutable;
using System.Text;

namespace Readout.ArchiveBenchmarks.World;

/// <summary>Words that look like English, the commonest first, drawn as often as words of a language are.</summary>
internal sealed class Vocabulary
{
    private const int Count = 20_000;

    private static readonly string[] Common =
        ("the of and to in a that for on with as by at from is was are this their will be its which an have has it they our would not been who between these also all more "
        + "both other can during about there after over one further such within new two first each must any while into under no through against may only without").Split(' ');

    private static readonly string[] Terms =
        ("security cooperation countries support international government relations leaders peace people states trade development agreement situation regional region efforts economic defence "
        + "partnership energy minister bilateral ceasefire humanitarian military dialogue conflict sanctions territorial integrity sovereignty crisis investment climate assistance nuclear border "
        + "migration hostages election reconstruction grain corridor maritime strategic alliance terrorism infrastructure technology health food supply chain negotiations").Split(' ');

    private static readonly string[] Onsets = "b br c ch d dr f fl g gr h j k l m n p pl pr qu r s sh sl st str t th tr v w".Split(' ');
    private static readonly string[] Cores = "a e i o u ai ea ee io ou".Split(' ');
    private static readonly string[] Codas = ["", "", "n", "r", "l", "s", "t", "m", "nd", "st", "ck", "ng"];
    private static readonly string[] Endings = ["", "", "", "s", "ed", "ing", "ly", "tion", "ment", "al", "er", "ity", "ive"];

    private readonly Zipf _frequency = new(Count, 1.02);

    public Vocabulary(Random random)
    {
        var words = new List<string>([.. Common, .. Terms]);
        var known = words.ToHashSet(StringComparer.Ordinal);
        while (words.Count < Count)
        {
            string word = Invented(random, 1 + random.Next(3)) + Endings[random.Next(Endings.Length)];
            if (word.Length > 2 && known.Add(word))
            {
                words.Add(word);
            }
        }
        Words = [.. words];
    }

    /// <summary>The commonest first.</summary>
    public ImmutableArray<string> Words { get; }

    public string Next(Random random) => Words[_frequency.Next(random)];

    /// <summary>So many words with spaces between.</summary>
    public string Run(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Next(random)));

    /// <summary>A word or two that are no function words, for an issue's name.</summary>
    public string Label(Random random) =>
        $"{Terms[random.Next(Terms.Length)]} {Words[Common.Length + random.Next(random.Next(2) == 0 ? Terms.Length : 3_000)]}";

    public static string Name(Random random, int syllables)
    {
        string name = Invented(random, syllables);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string Invented(Random random, int syllables)
    {
        var word = new StringBuilder();
        for (int i = 0; i < syllables; i++)
        {
            word.Append(Onsets[random.Next(Onsets.Length)]).Append(Cores[random.Next(Cores.Length)]).Append(Codas[random.Next(Codas.Length)]);
        }
        return word.ToString();
    }
}
