namespace Readout.Lab.Data;

/// <summary>The labels of one task, numbered. Those rarer than asked for are left out.</summary>
internal sealed class LabelSet
{
    private readonly Dictionary<string, int> _numbers;

    public LabelSet(IEnumerable<string> occurrences, int rarest = 1)
        : this([.. occurrences.CountBy(l => l).Where(c => c.Value >= rarest)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key)])
    {
    }

    public LabelSet(IReadOnlyList<string> labels)
    {
        Labels = labels;
        _numbers = labels.Select((label, i) => (label, i)).ToDictionary(x => x.label, x => x.i, StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Labels { get; }

    public int Count => Labels.Count;

    public int Number(string label) => _numbers.GetValueOrDefault(label, LabelledSentence.Unknown);
}
