using System.Globalization;
using NodaTime;
using Readout.Text;
using Readout.Time.Readings;
using Readout.Time.Words;

namespace Readout.Time.Anchoring;

/// <summary>Makes expressions of readings, in the text's order, and keeps what they told for those after them.</summary>
/// <param name="report">The report's date, where it is known.</param>
internal sealed class Resolver(LocalDate? report)
{
    private readonly ToldTimes _told = new();
    private LocalDate? _report = report;

    /// <summary>The expression that a reading is; <c>null</c> for what no calendar has ("June 31").</summary>
    internal TimeExpression? Resolve(Reading reading, TimePlace place)
    {
        Dated? dated = _report is { } day ? new Calendar(day, _told).Place(reading.Meaning, place.Lean, place.Sentence) : Absolute(reading.Meaning, place.Sentence);
        if (dated is null && reading.Meaning is DayOrMonth { Year: not null })
        {
            return null;
        }
        (TimexType type, string value) = Value(reading.Meaning, dated);
        string? edtf = dated is null ? null : Edtf(reading, dated, place.Uncertain);
        Remember(reading.Meaning, dated, place.Span, place.Sentence);
        return new TimeExpression
        {
            Span = place.Span,
            Type = type,
            Value = value,
            Modifier = reading.Modifier,
            Edtf = edtf,
            Days = dated is null ? null : new DateInterval(dated.Stretch.First, dated.Stretch.Last),
            Length = reading.Meaning is Length length ? length.Amount.ToPeriod() : null,
            Relative = dated?.Relative ?? reading.Meaning is not (Length or Recurrence),
            Attributive = place.Attributive,
            Anchor = dated?.Anchor,
        };
    }

    /// <summary>Without a date of its own a report is taken to be of the first whole date in it, as agencies head their texts.</summary>
    private void Remember(Meaning meaning, Dated? dated, TextSpan span, int sentence)
    {
        if (dated is not null && !IsComparison(meaning))
        {
            _told.Add(dated.Stretch, span, sentence);
            _report ??= dated is { Relative: false, Stretch.Unit: TimeUnit.Day } && sentence < 2 ? dated.Stretch.First : null;
        }
    }

    /// <summary>"a year earlier" gives what the text tells of something to be compared with, and is not itself told of.</summary>
    private static bool IsComparison(Meaning meaning) => meaning is YearBefore or PartOfDay { Day: UnitShift { Direction: Direction.Open } } or Distance { Sign: < 0, Amount: { Unit: TimeUnit.Year, Count: 1 } };

    /// <summary>What can be placed without a report's date.</summary>
    private Dated? Absolute(Meaning meaning, int sentence)
    {
        Dated? placed = new Calendar(new LocalDate(2000, 1, 1), _told).Place(meaning, Lean.Unknown, sentence);
        return placed is { Relative: false } or { Anchor: not null } ? placed : null;
    }

    private static (TimexType Type, string Value) Value(Meaning meaning, Dated? dated) => meaning switch
    {
        Length length => (TimexType.Duration, length.Amount.ToTimex()),
        Recurrence recurrence => (TimexType.Set, recurrence.Value),
        Distance near when near.Amount.Unit < TimeUnit.Day || (near.FromText && dated is null) => (TimexType.Duration, near.Amount.ToTimex()),
        Reference reference => (TimexType.Date, reference.Value),
        PartOfDay part => (TimexType.Time, $"{dated?.Stretch.Timex ?? Unknown.Day}T{part.Part.Code()}"),
        TimeOfDay time => (TimexType.Time, (dated?.Stretch.Timex ?? Unknown.Day) + Clock(time)),
        _ => (TimexType.Date, dated?.Stretch.Timex ?? Unknown.ValueOf(meaning)),
    };

    private static string Clock(TimeOfDay time) => string.Create(CultureInfo.InvariantCulture, $"T{time.Hour:00}:{time.Minute:00}");

    private static string Edtf(Reading reading, Dated dated, bool uncertain)
    {
        if (reading.Meaning is TimeOfDay time)
        {
            return dated.Stretch.Edtf + Clock(time) + ":00" + Zone(time.ZoneMinutes);
        }
        bool approximate = reading.Modifier is TimeModifier.Approx or TimeModifier.LessThan or TimeModifier.MoreThan or TimeModifier.Before or TimeModifier.After;
        string mark = (approximate, uncertain) switch { (true, true) => "%", (true, false) => "~", (false, true) => "?", _ => "" };
        return dated.Stretch.Edtf.Replace("/", mark + "/", StringComparison.Ordinal) + mark;
    }

    private static string Zone(int? minutes) => minutes switch
    {
        null => "",
        0 => "Z",
        { } offset => string.Create(CultureInfo.InvariantCulture, $"{(offset < 0 ? '-' : '+')}{Math.Abs(offset) / 60:00}:{Math.Abs(offset) % 60:00}"),
    };
}
