using System.Globalization;
using NodaTime;

namespace Readout.Actors;

/// <summary>A day, or a month or year where no more is known.</summary>
/// <param name="Year">From <see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
/// <param name="Month">1 to 12; 0 where only the year is known.</param>
/// <param name="Day">0 where only the month is known.</param>
public readonly record struct PartialDate(int Year, int Month, int Day)
{
    /// <summary>The first year a table may name.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last year a table may name.</summary>
    public const int LastYear = 2100;

    /// <summary>The earliest day it may be.</summary>
    public LocalDate First => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The latest day it may be.</summary>
    public LocalDate Last => Day > 0 ? First : Month > 0 ? First.PlusMonths(1).PlusDays(-1) : First.PlusYears(1).PlusDays(-1);

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; <c>null</c> for anything else and for days that no calendar has.</summary>
    public static PartialDate? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int Digits(int start, int length) => text.Length < start + length ? 0
            : int.TryParse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : -1;
        bool formed = text.Length is 4 or 7 or 10 && (text.Length < 7 || text[4] == '-') && (text.Length < 10 || text[7] == '-');
        var date = formed ? new PartialDate(Digits(0, 4), Digits(5, 2), Digits(8, 2)) : default;
        bool exists = date is { Year: >= FirstYear and <= LastYear, Month: >= 0 and <= 12, Day: >= 0 }
            && (text.Length < 7 || date.Month > 0)
            && (text.Length < 10 || (date.Day > 0 && date.Day <= CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month)));
        return exists ? date : null;
    }

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (0, _) => $"{Year:D4}",
        (_, 0) => $"{Year:D4}-{Month:D2}",
        _ => $"{Year:D4}-{Month:D2}-{Day:D2}",
    };
}
