using System.Collections.Immutable;

namespace Readout.Extraction.Comparison;

/// <summary>One statement of one side, ready to be put beside others.</summary>
/// <param name="Side">The side.</param>
/// <param name="Statements">Its ids: the statement's own and those nested in it.</param>
/// <param name="Words">What was said.</param>
/// <param name="Issues">What it is about: labels, which records share, with the ids they have in its own record.</param>
internal sealed record Voice(string Side, ImmutableArray<string> Statements, string Words, ImmutableArray<(string Label, string Id)> Issues)
{
    /// <summary>The issues that another voice speaks of, too.</summary>
    internal IEnumerable<(string Label, string Id)> SharedWith(Voice other) =>
        Issues.Where(issue => other.Issues.Any(theirs => theirs.Label == issue.Label));
}
