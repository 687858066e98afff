using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Readout.Text;

namespace Readout.Intake.Metadata;

/// <summary>What a report's first words say of it: a leading <c>date 2025-07-01</c> and the dateline.</summary>
internal static partial class TextMetadata
{
    private const int LinesSearched = 6;
    private const int CharactersSearched = 200;

    /// <summary>The farthest that a dateline's day may lie from the page's for the page's year to be the dateline's.</summary>
    private const int DaysApart = 31;
    private const int LeapYear = 2000;

    /// <summary>The text's word over what its page says.</summary>
    public static ReportMetadata Of(string text, ReportMetadata page)
    {
        var leading = LeadingDay(text);
        return new ReportMetadata { Published = leading }.Over(Dateline(text, page.Published)).Over(page);
    }

    private static LocalDate? LeadingDay(string text) =>
        LeadingDayPattern().Match(text) is { Success: true } match ? MetadataKeys.Day(match.Groups["day"].Value) : null;

    private static ReportMetadata Dateline(string text, LocalDate? near)
    {
        var body = LeadingDayPattern().Match(text) is { Success: true } match ? text.AsSpan(match.Length) : text;
        int left = LinesSearched;
        foreach (var line in body.EnumerateLines())
        {
            var start = line.TrimStart();
            if (start.IsEmpty)
            {
                continue;
            }
            if (left-- == 0)
            {
                break;
            }
            if (DatelinePattern().Match(start[..Math.Min(start.Length, CharactersSearched)].ToString()) is { Success: true } found)
            {
                return new ReportMetadata { Publisher = Agency(found), Published = Day(found, near) };
            }
        }
        return ReportMetadata.Unknown;
    }

    private static string? Agency(Match dateline) =>
        dateline.Groups["agency"] is { Success: true } agency ? agency.Value.Trim() : null;

    /// <summary>The dateline's day; its year is never guessed, only taken from the line itself or from a day known to be near.</summary>
    private static LocalDate? Day(Match dateline, LocalDate? near)
    {
        if (!dateline.Groups["month"].Success)
        {
            return null;
        }
        int month = Months.IndexOf(dateline.Groups["month"].Value[..3].ToLowerInvariant()) + 1;
        int day = int.Parse(dateline.Groups["number"].Value, CultureInfo.InvariantCulture);
        if (month == 0 || day == 0 || day > CalendarSystem.Iso.GetDaysInMonth(LeapYear, month))
        {
            return null;
        }
        var written = new AnnualDate(month, day);
        if (dateline.Groups["year"] is { Success: true, Value: var year })
        {
            return written.InYear(int.Parse(year, CultureInfo.InvariantCulture));
        }
        return near is not { } known
            ? null
            : Enumerable.Range(known.Year - 1, 3).Where(candidate => candidate is > 0 and < 10_000).Select(written.InYear)
                .Where(candidate => Math.Abs(Period.DaysBetween(candidate, known)) <= DaysApart)
                .Select(candidate => (LocalDate?)candidate).FirstOrDefault();
    }

    private static readonly List<string> Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    [GeneratedRegex(@"\A\s*date:?\s+(?<day>\d{4}-\d{2}-\d{2})(?![\d-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadingDayPattern();

    /// <summary>PLACE, Country, July 1, 2025 (Agency) — with all but place and dash optional; or PLACE, July 1. /Agency/.</summary>
    [GeneratedRegex("""
        \A\p{Lu}[\p{Lu}.'’\-/\ ]+(,\ \p{Lu}[\p{L}.\ ]+?)?
        (,\ ((?<month>\p{Lu}\p{Ll}{2,8})\.?\ (?<number>\d{1,2})|(?<number>\d{1,2})\ (?<month>\p{Lu}\p{Ll}{2,8})\.?)(,?\ (?<year>\d{4}))?)?
        (\.?\ ?/(?<agency>[^/\r\n]{1,60})/\.?|\ ?(\((?<agency>[^()\r\n]{1,60})\))?\ *(—|–|--?))(\s|\z)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DatelinePattern();
}
