using System.Collections.Frozen;

namespace Readout.Extraction.Sources;

/// <summary>Tells words that mean both or all of those a report is about.</summary>
internal static class JointWords
{
    private static readonly FrozenSet<string> JointNouns = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "leaders", "presidents", "sides", "parties", "ministers", "chancellors", "counterparts", "men", "interlocutors", "diplomats", "pair", "advisors", "advisers",
        "premiers", "principals", "two");

    private static readonly FrozenSet<string> JointParts = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "of", "national", "security", "foreign", "prime", "defence", "defense");

    /// <summary>"both sides", "the two leaders", "the national security advisors".</summary>
    internal static bool Are(ReadOnlySpan<char> words)
    {
        int space = words.LastIndexOf(' ');
        if (!JointNouns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[(space + 1)..]))
        {
            return false;
        }
        bool definite = false;
        foreach (Range part in words[..Math.Max(space, 0)].Split(' '))
        {
            ReadOnlySpan<char> word = words[part];
            bool opens = word.Equals("the", StringComparison.OrdinalIgnoreCase) || word.Equals("both", StringComparison.OrdinalIgnoreCase) || word.Equals("two", StringComparison.OrdinalIgnoreCase);
            definite |= opens;
            if (!opens && !JointParts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                return false;
            }
        }
        return definite;
    }
}
