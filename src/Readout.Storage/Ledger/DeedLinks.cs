using System.Collections.Frozen;

namespace Readout.Storage.Ledger;

/// <summary>Holds words of later reports against an outcome by which a deed was to follow.</summary>
internal sealed class DeedLinks
{
    private const double LeastShare = 0.45;

    private const int LeastWords = 3;

    private const int LeastRare = 2;

    private static readonly FrozenSet<string> Completions = FrozenSet.Create(
        "signed", "delivered", "held", "launched", "completed", "opened", "approved", "adopted", "sent", "established", "created", "received", "ratified", "released", "transferred", "arrived", "started",
        "began", "begun", "entered", "implemented", "joined", "exchanged", "finished", "introduced", "imposed", "allocated", "concluded", "met", "took", "resumed", "appointed", "built", "restored");

    private static readonly FrozenSet<string> Undone = FrozenSet.Create(
        "will", "would", "to", "not", "should", "must", "yet", "if", "until", "once", "when", "be", "can", "could", "agreed", "ready", "hope", "hopes", "after", "before");

    private readonly LedgerOutcome _outcome;
    private readonly Undertaking _deed;
    private readonly WordRarity _rarity;
    private readonly double _whole;

    internal DeedLinks(LedgerOutcome outcome, Undertaking deed, WordRarity rarity)
    {
        (_outcome, _deed, _rarity) = (outcome, deed, rarity);
        _whole = deed.Stems.Sum(rarity.Weight);
    }

    internal LedgerLink? Of(LaterWords later)
    {
        if (later.Report == _outcome.Report || later.Day <= _outcome.Made.Last + 1 || !_outcome.Sides.All(later.Sides.Contains))
        {
            return null;
        }
        string[] shared = [.. ContentWords.Of(later.Span.Text).Where(_deed.Stems.Contains).OrderByDescending(_rarity.Weight).ThenBy(stem => stem, StringComparer.Ordinal)];
        double share = _whole > 0 ? shared.Sum(_rarity.Weight) / _whole : 0;
        if (shared.Length < LeastWords || share < LeastShare || shared.Count(_rarity.IsRare) < LeastRare)
        {
            return null;
        }
        bool done = later.Settled && IsDone(later.Span.Text);
        string words = string.Join(", ", shared.Take(4));
        return done
            ? new LedgerLink(LinkStrength.FollowedUp, Math.Round(Math.Min(0.9, 0.45 + (share / 2)), 2), $"told as done, in the same words ({words})", later.Day, later.Report, null, later.Span)
            : new LedgerLink(LinkStrength.BorneOn, Math.Round(Math.Min(0.7, share), 2), $"speaks of the same in the same words ({words})", later.Day, later.Report, null, later.Span);
    }

    /// <summary>A verb of completion, and nothing within three words before it that makes it a wish, a plan or a condition.</summary>
    private static bool IsDone(string text)
    {
        string[] words = [.. FoldedWords.Of(text)];
        for (int i = 0; i < words.Length; i++)
        {
            if (Completions.Contains(words[i]) && !Enumerable.Range(Math.Max(0, i - 3), Math.Min(3, i)).Any(at => Undone.Contains(words[at])))
            {
                return true;
            }
        }
        return false;
    }
}
