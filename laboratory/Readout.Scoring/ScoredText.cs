using System.Collections.Immutable;

namespace Readout.Scoring;

/// <summary>A text, and what was found in it beside what people found.</summary>
public sealed record ScoredText(string Name, string Text, TextComparison Comparison, bool HasPrediction)
{
    /// <param name="text">The text with its gold file.</param>
    /// <param name="predicted">What was found; <c>null</c> where nothing was tried, which counts as nothing found.</param>
    public static ScoredText Of(GoldText text, ImmutableArray<Attribution>? predicted)
    {
        ArgumentNullException.ThrowIfNull(text);
        string exact = text.ReadText();
        var gold = AttributionFile.Read(text.GoldFile);
        return new ScoredText(text.Name, exact, TextComparison.Of(exact, gold.Attributions, predicted ?? [], gold.Ignored), predicted is not null);
    }
}
