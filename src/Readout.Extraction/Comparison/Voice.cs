using System.Collections.Immutable;

namespace Readout.Extraction.Comparison;

/// <summary>One statement of one side, ready to be put beside others.</summary>
/// <param name="Side">The side.</param>
/// <param name="Statements">Its ids: the statement's own and those nested in it.</param>
/// <param name="Words">What was said.</param>
/// <param name="Issues">What it is about.</param>
internal sealed record Voice(string Side, ImmutableArray<string> Statements, string Words, ImmutableArray<string> Issues);
