using System.Globalization;
using System.Text.RegularExpressions;

namespace Readout.Presentation.Wording;

/// <summary>Says EDTF dates in words.</summary>
internal static partial class DateWords
{
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    /// <summary>The date as people write it; as it stands where it has a form not known here.</summary>
    public static string Say(string edtf)
    {
        string[] ends = edtf.Split('/');
        return ends switch
        {
            [var one] => SayOne(one),
            ["" or "..", var last] => $"until {SayOne(last)}",
            [var first, "" or ".."] => $"from {SayOne(first)}",
            [var first, var last] => SayInterval(first, last),
            _ => edtf,
        };
    }

    private static string SayInterval(string first, string last)
    {
        if (Day(first) is not { } start || Day(last) is not { } end)
        {
            return $"{SayOne(first)} – {SayOne(last)}";
        }
        return (start.Year == end.Year, start.Month == end.Month) switch
        {
            (true, true) => $"{start.Day}–{Format(end, "d MMMM yyyy")}",
            (true, false) => $"{Format(start, "d MMMM")} – {Format(end, "d MMMM yyyy")}",
            _ => $"{Format(start, "d MMMM yyyy")} – {Format(end, "d MMMM yyyy")}",
        };
    }

    private static string SayOne(string edtf)
    {
        string date = edtf.TrimEnd('~', '?', '%');
        string words = SayCertain(date);
        return edtf.AsSpan(date.Length) switch
        {
            "" => words,
            "~" => $"about {words}",
            "?" => $"{words} (uncertain)",
            _ => $"about {words} (uncertain)",
        };
    }

    private static string SayCertain(string date)
    {
        if (Day(date) is { } day)
        {
            return Format(day, "d MMMM yyyy");
        }
        if (DateTime.TryParseExact(date, DayAndTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            return moment.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        }
        Match match = YearAndPart().Match(date);
        if (!match.Success)
        {
            return date;
        }
        string year = match.Groups["year"].Value is [.. var decade, 'X'] ? $"{decade}0s" : match.Groups["year"].Value;
        return int.TryParse(match.Groups["part"].Value, CultureInfo.InvariantCulture, out int part) && Part(part) is { } name
            ? $"{name} {year}"
            : year;
    }

    private static readonly string[] DayAndTime = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    private static string? Part(int part) => part switch
    {
        >= 1 and <= 12 => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(part),
        >= 21 and <= 24 => Seasons[part - 21],
        >= 33 and <= 36 => $"Q{part - 32}",
        40 or 41 => $"H{part - 39}",
        _ => null,
    };

    private static DateOnly? Day(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Format(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>\d{3}[\dX])(?:-(?<part>\d\d|XX))?(?:-XX)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearAndPart();
}
