using Readout.Language.Parsing;

namespace Readout.Language.Attributions;

/// <summary>A parsed text with the outermost layer of its statements.</summary>
/// <param name="Parsed">The text.</param>
/// <param name="Attributions">In the order of their cues. Contents may overlap.</param>
public sealed record AttributedWords(ParsedText Parsed, IReadOnlyList<Attribution> Attributions);

/// <summary>Some words of a text, counted over all its sentences.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">One past the last.</param>
public readonly record struct WordRange(int Start, int End);

/// <summary>Who said what by which words, as the trained model finds it: the outermost layer of a text's statements.</summary>
/// <param name="Source">The words of the source; <c>null</c> where none is given.</param>
/// <param name="Cue">The words that mark it as said.</param>
/// <param name="Content">What was said, in order; at least one stretch.</param>
/// <param name="Confidence">How likely it and its parts are right.</param>
public sealed record Attribution(WordRange? Source, WordRange Cue, IReadOnlyList<WordRange> Content, Confidence Confidence)
{
    /// <summary>The scores that its confidence was made of.</summary>
    internal Sureness Sureness { get; init; }
}

/// <summary>How likely an attribution and its parts are right, each from 0 to 1, calibrated on texts kept back from training.</summary>
/// <param name="Whole">That what was said is told apart rightly, and whose word it is.</param>
/// <param name="Source">That the source is exactly these words, or none.</param>
/// <param name="Cue">That the cue is exactly these words.</param>
/// <param name="Content">That the content is exactly these words.</param>
public readonly record struct Confidence(float Whole, float Source, float Cue, float Content);
