using Readout.Storage.Merging;
using Readout.Storage.Tellings;

namespace Readout.Storage.Decisions;

/// <summary>The decisions that bear on some tellings; a later one outranks an earlier one.</summary>
internal sealed class Rulings
{
    public static Rulings None { get; } = new();

    private readonly Dictionary<(long, long), Bond> _bonds = [];
    private readonly Dictionary<long, (long Decision, DecisionKind Kind)> _verdicts = [];

    /// <summary>Whether two tellings were said to be one contact or two.</summary>
    public Bond Between(Telling first, Telling second) => _bonds.GetValueOrDefault(Pair(first.Id, second.Id));

    /// <summary>Whether some tellings' contact was confirmed or rejected: the latest word.</summary>
    public DecisionKind? Verdict(IEnumerable<long> tellings) =>
        tellings.Where(_verdicts.ContainsKey).Select(telling => _verdicts[telling]).OrderBy(verdict => verdict.Decision).Select(verdict => (DecisionKind?)verdict.Kind).LastOrDefault();

    public static Rulings Of(IEnumerable<Anchor> anchors, IReadOnlyCollection<Telling> tellings)
    {
        var versions = tellings.GroupBy(telling => (telling.Report, telling.Version)).ToLookup(group => group.Key.Report, group => group.ToList());
        var rulings = new Rulings();
        foreach (var decision in anchors.GroupBy(anchor => anchor.Decision).OrderBy(group => group.Key))
        {
            var meant = decision.SelectMany(anchor => versions[anchor.Report].Select(anchor.Of).OfType<Telling>().Select(telling => (telling, anchor.Part))).ToList();
            rulings.Note(decision.Key, decision.First().Kind, meant);
        }
        return rulings;
    }

    private void Note(long decision, DecisionKind kind, List<(Telling Telling, int Part)> meant)
    {
        foreach (var (telling, part) in meant)
        {
            if (kind is DecisionKind.Confirm or DecisionKind.Reject)
            {
                _verdicts[telling.Id] = (decision, kind);
            }
            foreach (var (other, otherPart) in meant.Where(pair => pair.Telling.Id != telling.Id))
            {
                _bonds[Pair(telling.Id, other.Id)] = part == otherPart ? Bond.Same : Bond.Apart;
            }
        }
    }

    private static (long, long) Pair(long first, long second) => (Math.Min(first, second), Math.Max(first, second));
}
