using System.Collections.Immutable;
using Readout.Extraction.Times;
using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Contacts;

/// <summary>Words that set a contact beside earlier ones: "their first call since May", "have not spoken since".</summary>
/// <param name="Span">The words.</param>
/// <param name="LastContact">When the earlier contact was that they point to, EDTF; <c>null</c> where they do not say.</param>
internal sealed record HistoryPhrase(TextSpan Span, string? LastContact);

/// <summary>A history phrase by its tokens.</summary>
/// <param name="First">The first token.</param>
/// <param name="Last">The last token.</param>
/// <param name="Dates">The tokens whose date is that of the earlier contact; none where they date something else.</param>
internal readonly record struct EarlierClaim(int First, int Last, TokenRange Dates)
{
    /// <summary>The claim that two make together.</summary>
    internal EarlierClaim With(EarlierClaim next)
    {
        TokenRange dates = next.Dates.Length == 0 ? Dates : Dates.Length == 0 ? next.Dates
            : new TokenRange(Math.Min(Dates.Start, next.Dates.Start), Math.Max(Dates.End, next.Dates.End));
        return new EarlierClaim(Math.Min(First, next.First), Math.Max(Last, next.Last), dates);
    }
}

/// <summary>Finds the words that speak of earlier contacts.</summary>
internal static class HistoryPhrases
{
    /// <summary>All such words of a text, in order and apart from each other.</summary>
    internal static ImmutableArray<HistoryPhrase> In(DatedText dated)
    {
        TokenRow tokens = dated.Named.Tokens;
        var reader = new HistoryReader(dated);
        var found = new List<EarlierClaim>();
        foreach (TokenRange sentence in tokens.Sentences)
        {
            int earlier = found.Count;
            for (int token = sentence.Start; token < sentence.End; token++)
            {
                if (reader.At(token) is { } claim)
                {
                    Join(found, earlier, claim);
                }
            }
        }
        return [.. found.Select(reader.ToPhrase)];
    }

    /// <summary>Claims that overlap or follow one another in a sentence are one: "their first call in three years, having last talked in May".</summary>
    private static void Join(List<EarlierClaim> found, int earlier, EarlierClaim claim)
    {
        while (found.Count > earlier && claim.First <= found[^1].Last + 2)
        {
            claim = found[^1].With(claim);
            found.RemoveAt(found.Count - 1);
        }
        found.Add(claim);
    }
}
