using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using Readout.Time.Readings;
using Readout.Time.Words;

namespace Readout.Time.Anchoring;

/// <summary>A stretch of the calendar that has a name: a day, a week, a season, a decade …</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Unit">How long it is.</param>
/// <param name="Timex">Its TIMEX3 value.</param>
/// <param name="Edtf">Its EDTF.</param>
internal sealed record Stretch(LocalDate First, LocalDate Last, TimeUnit Unit, string Timex, string Edtf)
{
    private static readonly IWeekYearRule Weeks = WeekYearRules.Iso;

    internal static Stretch Day(LocalDate day) => new(day, day, TimeUnit.Day, Iso(day), Iso(day));

    internal static Stretch Days(LocalDate first, LocalDate last) => new(first, last, TimeUnit.Week, $"{Iso(first)}/{Iso(last)}", $"{Iso(first)}/{Iso(last)}");

    internal static Stretch Week(LocalDate day)
    {
        LocalDate monday = day.PlusDays(1 - (int)day.DayOfWeek);
        return new(monday, monday.PlusDays(6), TimeUnit.Week, WeekValue(day), $"{Iso(monday)}/{Iso(monday.PlusDays(6))}");
    }

    internal static Stretch Weekend(LocalDate day)
    {
        LocalDate saturday = day.PlusDays(6 - (int)day.DayOfWeek);
        return new(saturday, saturday.PlusDays(1), TimeUnit.Weekend, WeekValue(day) + "-WE", $"{Iso(saturday)}/{Iso(saturday.PlusDays(1))}");
    }

    internal static Stretch Month(int year, int month) => Months(TimeUnit.Month, new LocalDate(year, month, 1), 1, $"{year:0000}-{month:00}", $"{year:0000}-{month:00}");

    internal static Stretch Year(int year) => Months(TimeUnit.Year, new LocalDate(year, 1, 1), 12, $"{year:0000}", $"{year:0000}");

    internal static Stretch Years(int first, int last) =>
        new(new LocalDate(first, 1, 1), new LocalDate(last, 12, 31), TimeUnit.Decade, $"{first:0000}/{last:0000}", $"{first:0000}/{last:0000}");

    internal static Stretch Decade(int first) => Months(TimeUnit.Decade, new LocalDate(first, 1, 1), 120, $"{first / 10:000}", $"{first / 10:000}X");

    /// <summary>A century by the hundreds of its years: 19 for 1900 to 1999.</summary>
    internal static Stretch Century(int hundreds) => Months(TimeUnit.Century, new LocalDate(100 * hundreds, 1, 1), 1200, $"{hundreds:00}", $"{hundreds:00}XX");

    internal static Stretch Part(YearPart part, int number, int year) => part switch
    {
        YearPart.Quarter => Quarter(year, number),
        YearPart.Half => Months(TimeUnit.Quarter, new LocalDate(year, (6 * number) - 5, 1), 6, $"{year:0000}-H{number}", $"{year:0000}-{39 + number}"),
        _ => Months(TimeUnit.Quarter, new LocalDate(year, 3 * number, 1), 3, $"{year:0000}-{Season(number)}", $"{year:0000}-{20 + number}"),
    };

    /// <summary>The stretch of a unit that a day lies in, or one so many units from it.</summary>
    internal static Stretch? Around(LocalDate day, TimeUnit unit, int step)
    {
        switch (unit)
        {
            case TimeUnit.Day:
                return Day(day.PlusDays(step));
            case TimeUnit.Week or TimeUnit.Fortnight:
                return Week(day.PlusWeeks(step));
            case TimeUnit.Weekend:
                return Weekend(day.PlusWeeks(step));
            case TimeUnit.Month:
                return day.PlusMonths(step) is var month ? Month(month.Year, month.Month) : null;
            case TimeUnit.Quarter:
                return day.PlusMonths(3 * step) is var quarter ? Quarter(quarter.Year, ((quarter.Month - 1) / 3) + 1) : null;
            case TimeUnit.Year when day.Year + step is >= 1 and <= 9000:
                return Year(day.Year + step);
            case TimeUnit.Decade:
                return Decade((day.Year / 10 * 10) + (10 * step));
            case TimeUnit.Century:
                return Century((day.Year / 100) + step);
            default:
                return null;
        }
    }

    private static Stretch Quarter(int year, int number) =>
        Months(TimeUnit.Quarter, new LocalDate(year, (3 * number) - 2, 1), 3, $"{year:0000}-Q{number}", $"{year:0000}-{32 + number}");

    private static Stretch Months(TimeUnit unit, LocalDate first, int months, string timex, string edtf) =>
        new(first, first.PlusMonths(months).PlusDays(-1), unit, timex, edtf);

    private static string WeekValue(LocalDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{Weeks.GetWeekYear(day):0000}-W{Weeks.GetWeekOfWeekYear(day):00}");

    internal static string Season(int number) => number switch { 1 => "SP", 2 => "SU", 3 => "FA", _ => "WI" };

    internal static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
