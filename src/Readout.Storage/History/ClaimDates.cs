using System.Globalization;

namespace Readout.Storage.History;

/// <summary>Days that a claim names, by the day the claim is made; a date without a year is the last such day before it.</summary>
internal static class ClaimDates
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Numbers = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>A date and where it stands.</summary>
    internal readonly record struct Found(int First, int End, DayRange Days);

    internal static bool IsMonth(Token token) => token.IsCapital && Array.IndexOf(Months, token.Word) >= 0;

    /// <summary>The dates of a row, in order.</summary>
    internal static List<Found> Find(WordRow row, int today)
    {
        var found = new List<Found>();
        for (int at = 0; at < row.Count;)
        {
            if (At(row, at, DateOnly.FromDayNumber(today)) is { } date && date.Days.First <= today)
            {
                found.Add(date);
                at = date.End;
            }
            else
            {
                at++;
            }
        }
        return found;
    }

    /// <summary>"two", "17".</summary>
    internal static int Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : Math.Max(0, Array.IndexOf(Numbers, word));

    /// <summary>So many days, weeks, months or years before a day; <c>null</c> where the word is no such unit.</summary>
    internal static DateOnly? Back(DateOnly day, int count, string unit) => count is < 1 or > 200 ? null : unit switch
    {
        "day" or "days" => day.AddDays(-count),
        "week" or "weeks" => day.AddDays(-7 * count),
        "month" or "months" => day.AddMonths(-count),
        "year" or "years" => day.AddYears(-count),
        _ => null,
    };

    private static Found? At(WordRow row, int at, DateOnly today) =>
        MonthAt(row, at, today) ?? YearAt(row, at) ?? TurnAt(row, at, today) ?? AgoAt(row, at, today);

    private static Found? MonthAt(WordRow row, int at, DateOnly today)
    {
        int first = at, month = Array.IndexOf(Months, row.Word(at)) + 1, day = 0, end = at + 1;
        if (month == 0 && DayOf(row.Word(at)) is var before and > 0 && (month = Array.IndexOf(Months, row.Word(at + 1)) + 1) > 0)
        {
            (day, end) = (before, at + 2);
        }
        if (month == 0 || !row[end - 1].IsCapital)
        {
            return null;
        }
        if (day == 0 && DayOf(row.Word(end)) is var after and > 0)
        {
            (day, end) = (after, end + 1);
            end += row.Word(end) == "sup" ? 1 : 0;
        }
        int year = YearOf(row.Word(end));
        end += year > 0 ? 1 : 0;
        year = year > 0 ? year : month > today.Month || (month == today.Month && day >= today.Day) ? today.Year - 1 : today.Year;
        if (day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }
        var start = new DateOnly(year, month, Math.Max(day, 1));
        return new Found(first, end, day > 0 ? DayRange.Of(start) : new DayRange(start.DayNumber, start.AddMonths(1).DayNumber - 1));
    }

    private static Found? YearAt(WordRow row, int at) => YearOf(row.Word(at)) is var year and > 0
        ? new Found(at, at + 1, DayRange.Parse(year.ToString(CultureInfo.InvariantCulture))!.Value)
        : null;

    /// <summary>"last year", "earlier this month".</summary>
    private static Found? TurnAt(WordRow row, int at, DateOnly today)
    {
        if (row.Word(at) is not ("last" or "this") || row.Word(at + 1) is not ("year" or "month" or "week"))
        {
            return null;
        }
        int back = row.Word(at) == "last" ? 1 : 0;
        DateOnly start = row.Word(at + 1) switch
        {
            "year" => new DateOnly(today.Year - back, 1, 1),
            "month" => new DateOnly(today.Year, today.Month, 1).AddMonths(-back),
            _ => today.AddDays(-((int)today.DayOfWeek + 6) % 7).AddDays(-7 * back),
        };
        DateOnly next = row.Word(at + 1) switch { "year" => start.AddYears(1), "month" => start.AddMonths(1), _ => start.AddDays(7) };
        return new Found(at, at + 2, new DayRange(start.DayNumber, next.DayNumber - 1));
    }

    /// <summary>"three years ago": about then, by as much as the unit leaves open.</summary>
    private static Found? AgoAt(WordRow row, int at, DateOnly today)
    {
        if (row.Word(at + 2) != "ago" || Number(row.Word(at)) is not (var count and > 0) || Back(today, count, row.Word(at + 1)) is not { } then)
        {
            return null;
        }
        string unit = row.Word(at + 1);
        int slack = unit.StartsWith("year", StringComparison.Ordinal) ? 183 : unit.StartsWith("month", StringComparison.Ordinal) ? 20 : unit.StartsWith("week", StringComparison.Ordinal) ? 4 : 1;
        return new Found(at, at + 3, DayRange.Of(then).Widened(slack));
    }

    private static int YearOf(string word) => word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > 1900 and < 2100 ? year : 0;

    private static int DayOf(string word)
    {
        ReadOnlySpan<char> digits = word.AsSpan().TrimEnd("stndrh");
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day is > 0 and < 32 ? day : 0;
    }
}
