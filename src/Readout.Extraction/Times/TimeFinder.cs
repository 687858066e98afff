using System.Collections.Immutable;
using NodaTime;
using Readout.Extraction.Actors;
using Readout.Language.Parsing;
using Readout.Time;

namespace Readout.Extraction.Times;

/// <summary>Finds dates and durations.</summary>
public static class TimeFinder
{
    private const int LongestMonth = 31;
    private const int LongestMinutes = 7 * 24 * 60;

    /// <summary>Finds every time expression of a text, reckoning from the report's date.</summary>
    /// <param name="named">The text with its actors.</param>
    /// <param name="parsed">The same text, parsed.</param>
    public static DatedText Find(NamedText named, ParsedText parsed)
    {
        ArgumentNullException.ThrowIfNull(named);
        ImmutableArray<TimeExpression> times = TimeNormaliser.Find(parsed, named.Report.Metadata.Published);
        return new DatedText(named, times, [.. times.Select(Date).OfType<DateMention>()], [.. times.Select(Duration).OfType<DurationMention>()]);
    }

    /// <summary>A date or a time as the days it may mean. The year of "the 2015 accord" is the accord's and dates nothing else.</summary>
    private static DateMention? Date(TimeExpression time) => time switch
    {
        { Days: null } or { Edtf: null } or { Attributive: true, Days.Length: > LongestMonth } => null,
        { Type: TimexType.Time } => new DateMention(time.Span, time.Value[..time.Value.IndexOf('T', StringComparison.Ordinal)], time.Days.Start, time.Days.End, time.Relative),
        _ => new DateMention(time.Span, time.Edtf, time.Days.Start, time.Days.End, time.Relative),
    };

    /// <summary>A length that a contact may have: hours and minutes.</summary>
    private static DurationMention? Duration(TimeExpression time) =>
        time.Length is { HasDateComponent: false } length && Minutes(length) is > 0 and <= LongestMinutes and var minutes
            ? new DurationMention(time.Span, minutes, time.Modifier is not null) : null;

    private static int Minutes(Period length) => (int)((60 * length.Hours) + length.Minutes);
}
