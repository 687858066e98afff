using System.Collections.Immutable;
using Readout.Scoring;

namespace Readout.Tests.Scoring;

/// <summary>Attributions by the words of their parts, so that tests count no characters. Their texts have no surrogates.</summary>
internal static class Marked
{
    internal static Attribution Attribution(string text, string source, string cue, string content, Confidence? confidence = null) =>
        new(Part(text, source), Part(text, cue), Part(text, content), confidence);

    internal static ScoredText Scored(string text, ImmutableArray<Attribution> gold, ImmutableArray<Attribution> predicted) =>
        new("marked", text, TextComparison.Of(text, gold, predicted, []), HasPrediction: true);

    private static ImmutableArray<Stretch> Part(string text, string words)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        return words.Length == 0 ? [] : start >= 0 ? [new Stretch(start, start + words.Length)] : throw new ArgumentException($"not in the text: {words}", nameof(words));
    }
}
