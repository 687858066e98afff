using System.Globalization;
using Readout.Time.Readings;
using Readout.Time.Words;

namespace Readout.Time.Anchoring;

/// <summary>The TIMEX3 values of times that can't be placed, with an <c>X</c> for each digit that is not known.</summary>
internal static class Unknown
{
    internal const string Day = "XXXX-XX-XX";

    internal static string ValueOf(Meaning meaning) => meaning switch
    {
        DayOrMonth { Day: { } day } date => string.Create(CultureInfo.InvariantCulture, $"XXXX-{date.Month:00}-{day:00}"),
        DayOrMonth month => string.Create(CultureInfo.InvariantCulture, $"XXXX-{month.Month:00}"),
        NamedWeekday weekday => string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{(int)weekday.Weekday}"),
        PartOfYear { Part: YearPart.Season } season => "XXXX-" + Stretch.Season(season.Number),
        PartOfYear part => string.Create(CultureInfo.InvariantCulture, $"XXXX-{(part.Part == YearPart.Quarter ? 'Q' : 'H')}{part.Number}"),
        UnitShift { Unit: TimeUnit.Week } or WeekOf => "XXXX-WXX",
        UnitShift { Unit: TimeUnit.Weekend } => "XXXX-WXX-WE",
        UnitShift { Unit: TimeUnit.Month } => "XXXX-XX",
        UnitShift { Unit: TimeUnit.Quarter } => "XXXX-QX",
        UnitShift { Unit: TimeUnit.Year } or YearBefore => "XXXX",
        UnitShift { Unit: TimeUnit.Decade } => "XXX",
        UnitShift { Unit: TimeUnit.Century } => "XX",
        Distance { Sign: < 0 } => "PAST_REF",
        Distance => "FUTURE_REF",
        _ => Day,
    };
}
