using System.Collections.Immutable;

namespace Readout.Extraction.Comparison;

/// <summary>Says in a few words what a row is about: those of the point's own words that say most.</summary>
internal static class Labels
{
    private const int MostTerms = 4;
    private const int Longest = 50;

    /// <summary>The words around the telling terms of a point, of those that another shares where there is one.</summary>
    internal static string? Of(Point point, Point? other)
    {
        ImmutableArray<Term> terms = [.. point.Terms.Where(term => term.Piece >= 0 && (other is null || other.Terms.Any(theirs => theirs.Key == term.Key)))];
        if (terms.IsEmpty)
        {
            return null;
        }
        (int First, int Last, double Weight) best = (0, 0, 0);
        for (int first = 0; first < terms.Length; first++)
        {
            double weight = 0;
            for (int last = first; last < terms.Length && last < first + MostTerms && terms[last].Piece == terms[first].Piece && terms[last].End - terms[first].Start <= Longest; last++)
            {
                weight += terms[last].Weight;
                best = weight > best.Weight ? (first, last, weight) : best;
            }
        }
        return point.Content[terms[best.First].Piece].Text[terms[best.First].Start..terms[best.Last].End].ReplaceLineEndings(" ").Trim();
    }
}
