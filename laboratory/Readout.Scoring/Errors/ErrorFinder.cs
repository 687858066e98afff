using System.Collections.Immutable;
using Readout.Language.Parsing;
using Readout.Text;

namespace Readout.Scoring.Errors;

/// <summary>Finds and sorts what keeps a prediction from being the gold.</summary>
public static class ErrorFinder
{
    /// <summary>Every gold or predicted attribution of a text that is not exact, in the order of the text.</summary>
    /// <param name="scored">The text, compared.</param>
    /// <param name="engine">Gives parts of speech and lemmas of cues.</param>
    public static ImmutableArray<Finding> Find(ScoredText scored, LanguageEngine engine)
    {
        ArgumentNullException.ThrowIfNull(scored);
        var text = new ReportText(scored.Text);
        var cues = CueReader.Of(text, engine);
        var faults = new FaultFinder(text, scored.Comparison.Tokens);
        var comparison = scored.Comparison;
        HashSet<Lifted> paired = new(comparison.Matches.SelectMany(match => new[] { match.Gold, match.Predicted }), ReferenceEqualityComparer.Instance);
        var unlike = comparison.Matches.Where(match => !match.Exact).Select(match =>
            new Finding(scored, match.Gold.Attribution, match.Predicted.Attribution, faults.Between(match)) { IsMiss = !match.Attributed });
        var missed = comparison.Gold.Where(gold => !paired.Contains(gold)).Select(gold =>
            new Finding(scored, gold.Attribution, null, [Missed(gold, comparison, cues.Read(gold.Attribution))]) { IsMiss = true });
        var spurious = comparison.Predicted.Where(predicted => !paired.Contains(predicted)).Select(predicted =>
            new Finding(scored, null, predicted.Attribution, [Spurious(predicted, comparison, cues.Read(predicted.Attribution))]) { IsMiss = false });
        return [.. unlike.Concat(missed).Concat(spurious).OrderBy(finding => finding.Start)];
    }

    /// <summary>Some of the misses, the same for the same seed.</summary>
    public static ImmutableArray<Finding> Sample(IEnumerable<Finding> findings, int number, int seed)
    {
        Finding[] misses = [.. findings.Where(finding => finding.IsMiss)];
        new Random(seed).Shuffle(misses);
        return [.. misses.Take(number)];
    }

    // A gold attribution whose words went into the prediction for another one was merged with that one.
    private static Fault Missed(Lifted gold, TextComparison comparison, CueForm cue) =>
        comparison.Matches.Any(match => MostlyIn(gold, match.Predicted))
            ? new Fault("merged: two gold, one predicted", cue.Lemma)
            : new Fault("missed: " + cue.Class, cue.Lemma);

    private static Fault Spurious(Lifted predicted, TextComparison comparison, CueForm cue) =>
        comparison.Matches.Any(match => MostlyIn(predicted, match.Gold))
            ? new Fault("split: one gold, two predicted", cue.Lemma)
            : new Fault("spurious: " + cue.Class, cue.Lemma);

    private static bool MostlyIn(Lifted inner, Lifted outer) =>
        !inner.Content.IsEmpty && 2 * inner.Content.Shared(outer.Content) >= inner.Content.Count;
}
