using System.Collections.Frozen;
using Readout.Time.Words;

namespace Readout.Time.Anchoring;

/// <summary>Tells whether the words before an expression doubt it: "possibly in June".</summary>
internal static class Hedges
{
    private const int Reach = 3;

    private static readonly FrozenSet<string> Words = new[] { "possibly", "perhaps", "maybe", "probably", "reportedly", "tentatively" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    internal static bool Before(AtomRow row, int at)
    {
        for (int word = at - 1; word >= Math.Max(0, at - Reach); word--)
        {
            if (row[word] is Sense.Comma or Sense.Mark or Sense.Dot)
            {
                return false;
            }
            if (Lookup.Contains(row.Characters(word)))
            {
                return true;
            }
        }
        return false;
    }
}
