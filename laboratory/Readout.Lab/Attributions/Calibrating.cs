using Readout.Language.Attributions;

namespace Readout.Lab.Attributions;

/// <summary>Fits the logistic regressions that make probabilities of scores (Platt 1999), on texts that the model did not learn from.</summary>
internal static class Calibrating
{
    private const int Parts = 4, Rounds = 3000;
    private const double Rate = 0.5, Pull = 1e-3;

    /// <summary>The factors: parts x numbers.</summary>
    public static float[] Fit(AttributionModel model, IReadOnlyList<Article> articles)
    {
        var examples = articles.SelectMany(article => Examples(model, article)).ToList();
        return [.. Enumerable.Range(0, Parts).SelectMany(part => Fit([.. examples.Select(e => (e.Numbers, e.Right[part]))]))];
    }

    private static IEnumerable<(float[] Numbers, bool[] Right)> Examples(AttributionModel model, Article article)
    {
        var gold = article.Gold[0].Select(g => (Cue: Words([g.Cue]), Source: Words(g.Source), Content: Words(g.Content))).ToList();
        foreach (var found in model.Find(article.Parsed).Attributions)
        {
            var numbers = new float[Sureness.Numbers];
            found.Sureness.CopyTo(numbers);
            HashSet<int> cue = Words([(found.Cue.Start, found.Cue.End)]), content = Words([.. found.Content.Select(c => (c.Start, c.End))]);
            HashSet<int> source = found.Source is { } s ? Words([(s.Start, s.End)]) : [];
            var best = gold.OrderByDescending(g => Overlap(g.Content, content) + 0.2 * Overlap(g.Cue, cue)).FirstOrDefault();
            var whole = best.Content is not null && Overlap(best.Content, content) >= 0.5 && Overlap(best.Source, source) >= 0.5;
            yield return (numbers, [
                whole, best.Source?.SetEquals(source) ?? false, gold.Exists(g => g.Cue.SetEquals(cue)), gold.Exists(g => g.Content.SetEquals(content))]);
        }

        HashSet<int> Words(IReadOnlyList<(int Start, int End)> stretches) =>
            [.. stretches.SelectMany(s => Enumerable.Range(s.Start, s.End - s.Start)).Where(w => article.Row.Words[w].Form.Any(char.IsLetterOrDigit))];
    }

    private static double Overlap(HashSet<int> a, HashSet<int> b)
    {
        var shared = a.Count(b.Contains);
        return a.Count + b.Count == 0 ? 1 : (double)shared / (a.Count + b.Count - shared);
    }

    // Plain descent: few numbers, few examples.
    private static float[] Fit(List<(float[] Numbers, bool Right)> examples)
    {
        var factors = new double[Sureness.Numbers];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[factors.Length];
            foreach (var (numbers, right) in examples)
            {
                var error = 1 / (1 + Math.Exp(-numbers.Zip(factors, (n, f) => n * f).Sum())) - (right ? 1 : 0);
                for (var i = 0; i < gradient.Length; i++)
                {
                    gradient[i] += error * numbers[i];
                }
            }
            for (var i = 0; i < gradient.Length; i++)
            {
                factors[i] -= Rate / (1 + round / 300.0) * (gradient[i] / examples.Count + Pull * factors[i]) / (i is >= 1 and <= 4 ? 20 : 1);
            }
        }
        return [.. factors.Select(f => (float)f)];
    }
}
