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
    /// <summary>The issues that some characters speak of: indices into <see cref="Issues"/>.</summary>
    public ImmutableArray<int> In(ImmutableArray<TextSpan> content) =>
        [.. Enumerable.Range(0, Issues.Length).Where(issue => Issues[issue].Mentions.Any(mention => content.Any(piece => piece.Contains(mention))))];
}
