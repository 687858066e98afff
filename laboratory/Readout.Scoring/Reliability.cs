using System.Collections.Immutable;
using System.Globalization;

namespace Readout.Scoring;

/// <summary>Whether what was given a probability is right as often as it says.</summary>
/// <param name="Title">What was judged.</param>
/// <param name="Judged">Each probability, and whether that prediction was right.</param>
public sealed record Reliability(string Title, ImmutableArray<(double Probability, bool IsRight)> Judged)
{
    private const int Bins = 10;

    /// <summary>The mean squared distance of the probabilities from what was right (1) or wrong (0).</summary>
    public double Brier => Mean(Judged, judged => Math.Pow(judged.Probability - Truth(judged), 2));

    /// <summary>How far, on average over the predictions, mean probability and share of right ones lie apart in a bin.</summary>
    public double CalibrationError => Mean(
        [.. InBins().SelectMany(bin => Enumerable.Repeat(Math.Abs(Mean(bin, judged => judged.Probability) - Mean(bin, Truth)), bin.Length))], gap => gap);

    /// <summary>Whole statements by two measures, then each part: right where the same words are a gold part of that role.</summary>
    public static ImmutableArray<Reliability> Of(IEnumerable<TextComparison> comparisons)
    {
        ImmutableArray<TextComparison> all = [.. comparisons];
        return
        [
            new("statement is attributed", [.. all.SelectMany(comparison => Statements(comparison, match => match.Attributed))]),
            new("statement is exact", [.. all.SelectMany(comparison => Statements(comparison, match => match.Exact))]),
            .. Attribution.Roles.Select(role =>
                new Reliability($"{role.ToString().ToLowerInvariant()} is a gold one", [.. all.SelectMany(comparison => Parts(comparison, role))])),
        ];
    }

    public void Print(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (Judged.IsEmpty)
        {
            writer.Write($"{Title}: nothing carries a probability\n");
            return;
        }
        writer.Write(string.Create(CultureInfo.InvariantCulture,
            $"{Title}: {Judged.Length} judged, calibration error {CalibrationError:F3}, Brier score {Brier:F3}\n"));
        writer.Write($"{"probability",-14}{"number",8}{"mean",8}{"right",8}\n");
        foreach (var (number, bin) in InBins().Index())
        {
            string range = string.Create(CultureInfo.InvariantCulture, $"{number / (double)Bins:F1} to {(number + 1) / (double)Bins:F1}");
            string means = bin.IsEmpty
                ? $"{"–",8}{"–",8}"
                : string.Create(CultureInfo.InvariantCulture, $"{Mean(bin, judged => judged.Probability),8:F3}{Mean(bin, Truth),8:F3}");
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{range,-14}{bin.Length,8}{means}\n"));
        }
    }

    private static IEnumerable<(double Probability, bool IsRight)> Statements(TextComparison comparison, Predicate<Match> isRight)
    {
        HashSet<Lifted> right = new(comparison.Matches.Where(match => isRight(match)).Select(match => match.Predicted), ReferenceEqualityComparer.Instance);
        return from predicted in comparison.Predicted
               let probability = predicted.Attribution.Confidence?.Statement
               where probability is not null
               select (probability.Value, right.Contains(predicted));
    }

    private static IEnumerable<(double Probability, bool IsRight)> Parts(TextComparison comparison, Role role)
    {
        HashSet<TokenSet> gold = [.. comparison.Gold.Select(attribution => attribution[role])];
        return from predicted in comparison.Predicted
               let probability = predicted.Attribution.Confidence?[role]
               where probability is not null && !predicted[role].IsEmpty
               select (probability.Value, gold.Contains(predicted[role]));
    }

    private ImmutableArray<ImmutableArray<(double Probability, bool IsRight)>> InBins()
    {
        var bins = Judged.ToLookup(judged => Math.Clamp((int)(judged.Probability * Bins), 0, Bins - 1));
        return [.. Enumerable.Range(0, Bins).Select(bin => bins[bin].ToImmutableArray())];
    }

    private static double Truth((double Probability, bool IsRight) judged) => judged.IsRight ? 1 : 0;

    private static double Mean<T>(ImmutableArray<T> all, Func<T, double> value) => all.IsEmpty ? 0 : all.Sum(value) / all.Length;
}
