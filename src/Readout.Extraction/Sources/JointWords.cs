using System.Collections.Frozen;

namespace Readout.Extraction.Sources;

/// <summary>Tells words that mean both or all of those a report is about.</summary>
internal static class JointWords
{
    private static readonly FrozenSet<string> JointNouns = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "leaders", "presidents", "sides", "parties", "ministers", "chancellors", "counterparts", "men", "women", "interlocutors", "diplomats", "pair", "advisors", "advisers",
        "premiers", "principals", "heads", "officials", "delegations", "teams", "nsas", "two", "three", "four");

    /// <summary>Nouns that mean those a report is about only where their number stands before them.</summary>
    private static readonly FrozenSet<string> Anybody = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "men", "women", "officials", "heads", "teams");

    private static readonly FrozenSet<string> JointParts = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "of", "national", "security", "foreign", "prime", "defence", "defense", "senior", "top", "world");

    private static readonly FrozenSet<string> Collective = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "group", "team", "committee", "panel", "council", "board", "delegation", "cabinet", "force", "commission");

    private static readonly string[] OfTheirs =
        [" of the two countries", " of the two states", " of the two nations", " of both countries", " of both states", " of state", " of government"];

    /// <summary>"both sides", "the two leaders", "the national security advisors", "the leaders of the two countries".</summary>
    internal static bool Are(ReadOnlySpan<char> words)
    {
        ReadOnlySpan<char> whole = words;
        words = WithoutTheirs(words);
        int space = words.LastIndexOf(' ');
        ReadOnlySpan<char> noun = words[(space + 1)..];
        if (!JointNouns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(noun))
        {
            return false;
        }
        bool definite = false, counted = words.Length < whole.Length;
        foreach (Range part in words[..Math.Max(space, 0)].Split(' '))
        {
            ReadOnlySpan<char> word = words[part];
            bool counts = Number(word) > 0;
            bool opens = counts || word.Equals("the", StringComparison.OrdinalIgnoreCase);
            (definite, counted) = (definite || opens, counted || counts);
            if (!opens && !JointParts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                return false;
            }
        }
        return definite && (counted || !Anybody.GetAlternateLookup<ReadOnlySpan<char>>().Contains(noun));
    }

    /// <summary>Whether a name is one of a body of people of whom one may say "they": "Harbour Working Group".</summary>
    internal static bool AreCollective(ReadOnlySpan<char> name) =>
        Collective.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[(name.LastIndexOf(' ') + 1)..]);

    /// <summary>How many the words mean; 0 where they do not tell.</summary>
    internal static int Count(ReadOnlySpan<char> words)
    {
        foreach (Range part in words.Split(' '))
        {
            if (Number(words[part]) is > 0 and var number)
            {
                return number;
            }
        }
        return 0;
    }

    private static int Number(ReadOnlySpan<char> word) =>
        word.Equals("both", StringComparison.OrdinalIgnoreCase) || word.Equals("two", StringComparison.OrdinalIgnoreCase) || word.Equals("pair", StringComparison.OrdinalIgnoreCase) ? 2
        : word.Equals("three", StringComparison.OrdinalIgnoreCase) ? 3
        : word.Equals("four", StringComparison.OrdinalIgnoreCase) ? 4 : 0;

    private static ReadOnlySpan<char> WithoutTheirs(ReadOnlySpan<char> words)
    {
        foreach (string theirs in OfTheirs)
        {
            words = words.EndsWith(theirs, StringComparison.OrdinalIgnoreCase) ? words[..^theirs.Length] : words;
        }
        return words;
    }
}
