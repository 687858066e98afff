using System.Collections.Immutable;
using System.Globalization;

namespace Readout.Scoring;

/// <summary>How often something was right, predicted and wanted.</summary>
public readonly record struct Count(int Hits, int Predicted, int Gold)
{
    public double Precision => Predicted == 0 ? 0 : (double)Hits / Predicted;

    public double Recall => Gold == 0 ? 0 : (double)Hits / Gold;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Count operator +(Count left, Count right) =>
        new(left.Hits + right.Hits, left.Predicted + right.Predicted, left.Gold + right.Gold);
}

/// <summary>The measures of <c>attributions.py</c> over all texts together, in its order.</summary>
/// <param name="Rows">Each measure.</param>
/// <param name="Missing">How many texts have no prediction.</param>
public sealed record Figures(ImmutableArray<(string Measure, Count Count)> Rows, int Missing)
{
    public Count this[string measure] => Rows.First(row => row.Measure == measure).Count;

    public static Figures Of(ImmutableArray<ScoredText> texts) => new(
        [
            .. texts.SelectMany(text => Counts(text.Comparison))
                .GroupBy(row => row.Measure, (measure, rows) => (measure, rows.Aggregate(default(Count), (sum, row) => sum + row.Count))),
        ],
        texts.Count(text => !text.HasPrediction));

    /// <summary>Prints what <c>attributions.py</c> prints.</summary>
    public void Print(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write($"{"measure",-14}{"P",7}{"R",7}{"F1",7}{"predicted",11}{"gold",8}\n");
        foreach (var (measure, count) in Rows)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture,
                $"{measure,-14}{Rounded(count.Precision),7}{Rounded(count.Recall),7}{Rounded(count.F1),7}{count.Predicted,11}{count.Gold,8}\n"));
        }
        if (Missing > 0)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{Missing} texts have no predicted file (scored as empty)\n"));
        }
    }

    private static IEnumerable<(string Measure, Count Count)> Counts(TextComparison comparison)
    {
        int predicted = comparison.Predicted.Length, gold = comparison.Gold.Length;
        yield return ("found", new Count(comparison.Matches.Count(match => match.Found), predicted, gold));
        yield return ("attributed", new Count(comparison.Matches.Count(match => match.Attributed), predicted, gold));
        yield return ("exact", new Count(comparison.Matches.Count(match => match.Exact), predicted, gold));
        foreach (var role in Attribution.Roles)
        {
            string name = role.ToString().ToLowerInvariant();
            var (goldSpans, predictedSpans) = (Spans(comparison.Gold, role), Spans(comparison.Predicted, role));
            yield return ("span " + name, new Count(goldSpans.Count(predictedSpans.Contains), predictedSpans.Count, goldSpans.Count));
            var goldTokens = TokenSet.Union(goldSpans).Except(comparison.Dropped);
            var predictedTokens = TokenSet.Union(predictedSpans).Except(comparison.Dropped);
            yield return ("token " + name, new Count(goldTokens.Shared(predictedTokens), predictedTokens.Count, goldTokens.Count));
        }
    }

    private static HashSet<TokenSet> Spans(ImmutableArray<Lifted> attributions, Role role) =>
        [.. attributions.Select(attribution => attribution[role]).Where(span => !span.IsEmpty)];

    // Python rounds an exact tie to the even digit, .NET away from zero. Only multiples of 1/16 can tie in the third place.
    private static string Rounded(double value) => double.IsInteger(value * 16)
        ? Math.Round((decimal)value, 3, MidpointRounding.ToEven).ToString("F3", CultureInfo.InvariantCulture)
        : value.ToString("F3", CultureInfo.InvariantCulture);
}
