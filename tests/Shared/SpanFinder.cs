using System.Collections.Immutable;
using Readout.Records;
using Readout.Text;

namespace Readout.Fixtures;

/// <summary>Finds the spans of words in a report, so that a fixture's offsets always agree with its text.</summary>
public sealed class SpanFinder(ReportText report)
{
    /// <summary>The words where they stand in a passage that occurs once; the passage is the words themselves if none is given.</summary>
    public Span Find(string words, string? passage = null)
    {
        passage ??= words;
        int at = report.Value.IndexOf(passage, StringComparison.Ordinal);
        if (at < 0 || report.Value.IndexOf(passage, at + 1, StringComparison.Ordinal) >= 0)
        {
            throw new ArgumentException($"must occur once: {passage}", nameof(passage));
        }
        int start = at + passage.IndexOf(words, StringComparison.Ordinal);
        return report.ToRecord(new TextSpan(start, start + words.Length));
    }

    /// <summary>Several pieces, each of which occurs once.</summary>
    public ImmutableArray<Span> Pieces(params string[] pieces) => [.. pieces.Select(piece => Find(piece))];
}
