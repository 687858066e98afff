using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Times;

/// <summary>Finds dates and reckons relative ones from the report's date.</summary>
internal static partial class DateFinder
{
    private const string Month =
        @"(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Jun\.|Jul\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)";

    private const string Weekday = @"(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

    private static readonly OpenedPattern Dates = new(
        Pattern(),
        SearchValues.Create(
            [
                "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
                "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
                "last", "Last", "this", "This", "next", "Next", "coming", "earlier", "Earlier", "later", "Later",
                "today", "Today", "yesterday", "Yesterday", "tomorrow", "Tomorrow", "tonight", "Tonight",
            ],
            StringComparison.Ordinal),
        digits: true);

    private static readonly FrozenDictionary<string, IsoDayOfWeek> Weekdays =
        Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).ToFrozenDictionary(day => day.ToString());

    /// <summary>Finds every date in the text.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="anchor">The report's date; without it relative dates are left out.</param>
    internal static ImmutableArray<DateMention> Find(ReportText text, LocalDate? anchor)
    {
        var dates = ImmutableArray.CreateBuilder<DateMention>();
        foreach (Match match in Dates.In(text.Value))
        {
            if (Reckon(match, anchor, LooksAhead(text.Value, match)) is { } date)
            {
                dates.Add(new DateMention(new TextSpan(match.Index, match.Index + match.Length), date.Edtf, date.First, date.Last, date.Relative));
            }
        }
        return dates.ToImmutable();
    }

    private static (string Edtf, LocalDate First, LocalDate Last, bool Relative)? Reckon(Match match, LocalDate? anchor, bool ahead)
    {
        if (match.Groups["month"].Success)
        {
            return ByMonth(match, anchor, ahead);
        }
        if (match.Groups["iso"].Success)
        {
            return Day(Number(match, "isoyear"), Number(match, "isomonth"), Number(match, "isoday")) is { } day ? Single(day, false) : null;
        }
        if (match.Groups["year"].Success)
        {
            int year = Number(match, "year");
            return (match.Groups["year"].Value, new LocalDate(year, 1, 1), new LocalDate(year, 12, 31), false);
        }
        if (anchor is not { } today)
        {
            return null;
        }
        return match.Groups["weekday"].Success
            ? Single(ByWeekday(Weekdays[match.Groups["weekday"].Value], match.Groups["which"].Value, today, ahead), true)
            : ByWord(match, today);
    }

    private static (string, LocalDate, LocalDate, bool)? ByMonth(Match match, LocalDate? anchor, bool ahead)
    {
        int month = MonthNumber(match.Groups["month"].Value);
        bool hasDay = match.Groups["day"].Success;
        int day = hasDay ? Number(match, "day") : 1;
        bool told = match.Groups["ofyear"].Success;
        if (!told && anchor is null)
        {
            return null;
        }
        int year = told ? Number(match, "ofyear") : NearestYear(month, day, anchor!.Value, ahead);
        if (Day(year, month, day) is not { } first)
        {
            return null;
        }
        if (!hasDay)
        {
            return ($"{year:0000}-{month:00}", first, first.PlusMonths(1).PlusDays(-1), !told);
        }
        return match.Groups["today"].Success && Day(year, month, Number(match, "today")) is { } last && last > first
            ? ($"{Iso(first)}/{Iso(last)}", first, last, !told)
            : Single(first, !told);
    }

    private static LocalDate ByWeekday(IsoDayOfWeek weekday, string which, LocalDate today, bool ahead)
    {
        int back = ((int)today.DayOfWeek - (int)weekday + 7) % 7;
        return which switch
        {
            "next" or "coming" or "this coming" => today.PlusDays(back == 0 ? 7 : 7 - back),
            "last" => today.PlusDays(back == 0 ? -7 : -back),
            _ when ahead && back != 0 => today.PlusDays(7 - back),
            _ => today.PlusDays(-back),
        };
    }

    private static (string, LocalDate, LocalDate, bool)? ByWord(Match match, LocalDate today)
    {
        switch (match.Groups["word"].Value.ToLowerInvariant())
        {
            case "today" or "tonight":
                return Single(today, true);
            case "yesterday":
                return Single(today.PlusDays(-1), true);
            case "tomorrow":
                return Single(today.PlusDays(1), true);
        }
        int step = match.Groups["step"].Value.ToLowerInvariant() switch { "last" => -1, "next" => 1, _ => 0 };
        switch (match.Groups["unit"].Value)
        {
            case "week":
                LocalDate monday = today.PlusDays(1 - (int)today.DayOfWeek).PlusWeeks(step);
                return ($"{Iso(monday)}/{Iso(monday.PlusDays(6))}", monday, monday.PlusDays(6), true);
            case "month":
                LocalDate first = new LocalDate(today.Year, today.Month, 1).PlusMonths(step);
                return ($"{first.Year:0000}-{first.Month:00}", first, first.PlusMonths(1).PlusDays(-1), true);
            case "year":
                int year = today.Year + step;
                return ($"{year:0000}", new LocalDate(year, 1, 1), new LocalDate(year, 12, 31), true);
            default:
                return null;
        }
    }

    /// <summary>The year that brings a day without one closest to the report's date, on the side the sentence looks to.</summary>
    private static int NearestYear(int month, int day, LocalDate anchor, bool ahead)
    {
        int Distance(int year) => Day(year, month, Math.Min(day, 28)) is { } date
            ? Math.Abs(Period.DaysBetween(anchor, date)) + (ahead && date < anchor ? 300 : 0) : int.MaxValue;
        return new[] { anchor.Year, anchor.Year - 1, anchor.Year + 1 }.MinBy(Distance);
    }

    /// <summary>Whether the clause before the date speaks of what is to come.</summary>
    private static bool LooksAhead(string text, Match match)
    {
        int start = Math.Max(0, match.Index - 80);
        ReadOnlySpan<char> before = text.AsSpan(start, match.Index - start);
        int stop = before.LastIndexOfAny(".!?\n");
        return Ahead().IsMatch(before[(stop + 1)..]);
    }

    private static (string, LocalDate, LocalDate, bool) Single(LocalDate day, bool relative) => (Iso(day), day, day, relative);

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static LocalDate? Day(int year, int month, int day) =>
        year is >= 1000 and <= 2999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day) : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int MonthNumber(string name) =>
        1 + ("JanFebMarAprMayJunJulAugSepOctNovDec".IndexOf(name[..3], StringComparison.Ordinal) / 3);

    [GeneratedRegex(
        @"\G(?:(?<iso>\b(?<isoyear>\d{4})-(?<isomonth>\d\d)-(?<isoday>\d\d)\b)"
        + @"|\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?" + Month + @"(?:,?\s+(?<ofyear>[12]\d{3})\b)?"
        + @"|\b" + Month + @"\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?!\d|:)(?:\s?[-–—]\s?(?<today>\d{1,2})(?!\d))?(?:,?\s+(?<ofyear>[12]\d{3})\b)?"
        + @"|\b" + Month + @"(?:,?\s+(?:of\s+)?(?<ofyear>[12]\d{3})\b)"
        + @"|(?<=\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate|[Uu]ntil|[Bb]y|[Ff]rom)\s)" + Month + @"\b(?!\s+\d)"
        + @"|(?<=\b(?:[Ii]n|[Ss]ince|[Oo]f|[Ff]rom|[Dd]uring|[Uu]ntil)\s)(?<year>(?:19|20)\d\d)\b"
        + @"|(?:\b(?<which>last|next|this coming|coming)\s+)?\b" + Weekday + @"\b"
        + @"|\b(?<word>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)\b"
        + @"|\b(?:[Ee]arlier\s+|[Ll]ater\s+)?(?<step>[Ll]ast|[Tt]his|[Nn]ext)\s+(?<unit>week|month|year)\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\b(?:will|would|shall|next|upcoming|scheduled|planned|plans|due|set|expected|slated|to (?:hold|meet|speak|talk|visit|travel|discuss|host|be held))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ahead();
}
