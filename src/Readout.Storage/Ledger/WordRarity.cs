using System.Collections.Immutable;

namespace Readout.Storage.Ledger;

/// <summary>How rare words are in the archive: what two texts share counts by it.</summary>
public sealed class WordRarity
{
    /// <summary>A stem in at most one of so many texts is rare.</summary>
    private const int RareIn = 200;

    private readonly int _texts;
    private readonly ImmutableDictionary<string, int> _counts;

    private WordRarity(int texts, ImmutableDictionary<string, int> counts) => (_texts, _counts) = (texts, counts);

    /// <summary>Nothing is known of the archive: every content word weighs the same and none counts as rare.</summary>
    public static WordRarity Unknown { get; } = new(0, ImmutableDictionary<string, int>.Empty);

    /// <summary>Counts in how many texts each content word stands.</summary>
    public static WordRarity Of(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        int all = 0;
        foreach (string text in texts)
        {
            all++;
            foreach (string stem in ContentWords.Of(text))
            {
                counts[stem] = counts.GetValueOrDefault(stem) + 1;
            }
        }
        return new WordRarity(all, counts.ToImmutableDictionary(StringComparer.Ordinal));
    }

    internal double Weight(string stem) => _texts == 0 ? 1 : Math.Log((_texts + 1.0) / (_counts.GetValueOrDefault(stem) + 1.0));

    internal bool IsRare(string stem) => _texts > 0 && _counts.GetValueOrDefault(stem) * RareIn <= _texts;
}
