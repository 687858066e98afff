using System.Collections.Immutable;
using Readout.Extraction.Outcomes;
using Readout.Text;

namespace Readout.Extraction.Issues;

/// <summary>Something that was talked about.</summary>
/// <param name="Label">A short name.</param>
/// <param name="Contexts">PLOVER contexts.</param>
/// <param name="Mentions">Where the report speaks of it, in order.</param>
public sealed record ToldIssue(string Label, ImmutableArray<string> Contexts, ImmutableArray<TextSpan> Mentions);

/// <summary>Concluded contacts with the issues of the report.</summary>
/// <param name="Concluded">The contacts.</param>
/// <param name="Issues">The issues, in order of first mention.</param>
public sealed record IssuedContacts(ConcludedContacts Concluded, ImmutableArray<ToldIssue> Issues)
{
    private readonly ImmutableArray<(TextSpan Span, int Issue)> _mentions =
        [.. Issues.SelectMany((issue, index) => issue.Mentions.Select(mention => (mention, index))).OrderBy(entry => entry.mention)];

    /// <summary>The issues that some characters speak of: indices into <see cref="Issues"/>.</summary>
    public ImmutableArray<int> In(ImmutableArray<TextSpan> content) => [.. content.SelectMany(IssuesIn).Distinct().Order()];

    private IEnumerable<int> IssuesIn(TextSpan piece)
    {
        int low = 0, high = _mentions.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _mentions[middle].Span.Start < piece.Start ? (middle + 1, high) : (low, middle);
        }
        for (int i = low; i < _mentions.Length && _mentions[i].Span.Start < piece.End; i++)
        {
            if (piece.Contains(_mentions[i].Span))
            {
                yield return _mentions[i].Issue;
            }
        }
    }
}
