namespace Readout.Records;

/// <summary>Characters of the report that show a fact.</summary>
/// <param name="Start">First Unicode code point of the report's exact text.</param>
/// <param name="End">One past the last code point.</param>
/// <param name="Text">The characters between the two.</param>
public sealed record Span(int Start, int End, string Text);
