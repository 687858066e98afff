using System.Collections.Immutable;
using NodaTime;
using Readout.Extraction.Actors;
using Readout.Text;
using Readout.Time;

namespace Readout.Extraction.Times;

/// <summary>A date that the report gives.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Edtf">Its value in EDTF (ISO 8601-2): a day, month, year or interval.</param>
/// <param name="First">The first day it may mean.</param>
/// <param name="Last">The last day it may mean.</param>
/// <param name="Relative">Whether it was reckoned from the report's date.</param>
public sealed record DateMention(TextSpan Span, string Edtf, LocalDate First, LocalDate Last, bool Relative);

/// <summary>A length of time that the report gives.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Minutes">Its length in minutes.</param>
/// <param name="Approximate">Whether the report says "about", "more than" or the like.</param>
public sealed record DurationMention(TextSpan Span, int Minutes, bool Approximate);

/// <summary>A named text with its dates and durations, in order.</summary>
/// <param name="Named">The actors.</param>
/// <param name="Times">Every time expression.</param>
/// <param name="Dates">Every date that could be reckoned.</param>
/// <param name="Durations">Every length of time in hours or minutes.</param>
public sealed record DatedText(
    NamedText Named, ImmutableArray<TimeExpression> Times, ImmutableArray<DateMention> Dates, ImmutableArray<DurationMention> Durations)
{
    /// <summary>The dates that share characters with a span.</summary>
    public IEnumerable<DateMention> DatesAt(TextSpan span)
    {
        int low = 0, high = Dates.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Dates[middle].Span.End <= span.Start ? (middle + 1, high) : (low, middle);
        }
        for (int i = low; i < Dates.Length && Dates[i].Span.Start < span.End; i++)
        {
            yield return Dates[i];
        }
    }
}
