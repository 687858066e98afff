using System.Collections.Immutable;
using Readout.Text;

namespace Readout.Presentation.Html;

/// <summary>Cuts a text wherever a claim on it begins or ends, so that overlapping and nested claims all keep their characters.</summary>
internal static class TextCuts
{
    /// <summary>The stretches between neighbouring borders, which make up the whole text, each with the claims on it in the order of their spans.</summary>
    public static IEnumerable<(TextSpan Text, IReadOnlyList<T> Claims)> Cut<T>(ReportText text, IEnumerable<T> claims, Func<T, TextSpan> span)
    {
        ImmutableArray<T> ordered = [.. claims.Where(claim => !span(claim).IsEmpty).OrderBy(span)];
        int[] borders = [.. ordered.SelectMany(claim => new[] { span(claim).Start, span(claim).End }).Append(0).Append(text.Length).Distinct().Order()];
        List<T> open = [];
        int next = 0;
        foreach (var (start, end) in borders.Zip(borders.Skip(1)))
        {
            open.RemoveAll(claim => span(claim).End <= start);
            for (; next < ordered.Length && span(ordered[next]).Start == start; next++)
            {
                open.Add(ordered[next]);
            }
            yield return (new TextSpan(start, end), open);
        }
    }
}
