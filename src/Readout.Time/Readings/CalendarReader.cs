using NodaTime;
using Readout.Time.Words;

namespace Readout.Time.Readings;

/// <summary>Reads days and months by name or number: "Friday, Oct. 23, 1998", "24 May", "June last year", "10-26-89", "2025-07-01".</summary>
internal static class CalendarReader
{
    internal static Reading? Read(AtomRow row, int at) => row[at] switch
    {
        Sense.Digits => Iso(row, at) ?? Numeric(row, at) ?? DayFirst(row, at, null),
        Sense.Month => MonthFirst(row, at, null),
        Sense.Weekday or Sense.WeekdayShort => WithWeekday(row, at),
        Sense.Ordinal => DayFirst(row, at, null),
        _ => null,
    };

    /// <summary>The second day of "April 24 and 25".</summary>
    internal static Reading? Further(AtomRow row, int at, Reading? last) =>
        last is { Meaning: DayOrMonth { Day: { } first } month } told && told.End == at - 1 && row[at - 1] is Sense.And or Sense.Or && DayAt(row, at) is var (day, end) && day > first && row[end] is not (Sense.Unit or Sense.Units)
            && row.Word(end) is not { Upos: "NOUN" or "ADJ" or "PROPN" or "NUM" }
            ? new Reading(end, month with { Day = day, LastDay = null, Weekday = null }) : null;

    private static Reading? WithWeekday(AtomRow row, int at)
    {
        var weekday = (IsoDayOfWeek)row.Value(at);
        int end = row[at + 1] == Sense.Dot && row[at] == Sense.WeekdayShort ? at + 2 : at + 1;
        int day = row.After(row.After(end, Sense.Comma), Sense.The);
        return MonthFirst(row, day, weekday) ?? DayFirst(row, day, weekday)
            ?? (row[at] == Sense.Weekday || end > at + 1 ? new Reading(end, new NamedWeekday(weekday)) : null);
    }

    private static Reading? MonthFirst(AtomRow row, int at, IsoDayOfWeek? weekday)
    {
        if (MonthAt(row, at) is not var (month, end))
        {
            return null;
        }
        int? last = null;
        if (DayAt(row, end) is not var (day, after))
        {
            return weekday is null && StandsAlone(row, at, end) ? WithYear(row, end, new DayOrMonth(month)) : null;
        }
        end = after;
        if (row[end] == Sense.Hyphen && DayAt(row, end + 1) is var (to, past) && to > day)
        {
            (last, end) = (to, past);
        }
        return WithYear(row, end, new DayOrMonth(month, day, last, Weekday: weekday));
    }

    private static Reading? DayFirst(AtomRow row, int at, IsoDayOfWeek? weekday)
    {
        if (row[at - 1] is Sense.Money or Sense.Dot && row.Glued(at) || DayAt(row, at) is not var (day, end))
        {
            return null;
        }
        int? last = null;
        if (row[end] is Sense.Hyphen && DayAt(row, end + 1) is var (to, past) && to > day)
        {
            (last, end) = (to, past);
        }
        return MonthAt(row, row.After(row.AfterHyphen(end), Sense.Of)) is var (month, after)
            ? WithYear(row, after, new DayOrMonth(month, day, last, Weekday: weekday)) : null;
    }

    private static Reading WithYear(AtomRow row, int end, DayOrMonth day)
    {
        int year = row[end] is Sense.Comma or Sense.Of ? end + 1 : end;
        return YearReader.Phrase(row, year) is { } phrase && (phrase.Meaning is YearNumber || day.Day is null || year > end)
            ? new Reading(phrase.End, day with { Year = phrase.Meaning }) : new Reading(end, day);
    }

    private static (int Month, int End)? MonthAt(AtomRow row, int at)
    {
        if (row[at] != Sense.Month)
        {
            return null;
        }
        bool shortened = row.Length(at) <= 4 && row.Value(at) is not (5 or 6 or 7) || row.Length(at) == 3 && row.Value(at) is 6 or 7;
        return shortened && row[at + 1] == Sense.Dot ? (row.Value(at), at + 2)
            : shortened && row[at + 1] != Sense.Digits && row[at - 1] is not (Sense.Digits or Sense.Hyphen) ? null
            : (row.Value(at), at + 1);
    }

    /// <summary>Whether a month without a day is one: not a verb, not somebody's name.</summary>
    private static bool StandsAlone(AtomRow row, int at, int end) =>
        row[end] == Sense.Digits || ((row.Value(at) is not (3 or 5) || row.Word(at)!.Upos is "PROPN" or "NOUN") && !IsName(row, at, end));

    /// <summary>"April Jones", "Ms. May".</summary>
    private static bool IsName(AtomRow row, int at, int end) =>
        row.Word(at) is { Deprel: "flat" } or { NameTag: "B-PER" or "I-PER" }
        || row.Word(end) is { Upos: "PROPN", Deprel: "flat" } or { NameTag: "I-PER" }
        || (row.Word(end) is { NameTag: "B-PER" } && row[at - 1] is not (Sense.In or Sense.Of or Sense.Comma))
        || (row[at - 1] == Sense.Dot && row.Glued(at - 1) && row.Characters(at - 2) is "Mr" or "Ms" or "Mrs" or "Dr");

    /// <summary>A day of the month: "1", "1st", "eighth", "twenty-first".</summary>
    private static (int Day, int End)? DayAt(AtomRow row, int at)
    {
        int day, end = at + 1;
        switch (row[at])
        {
            case Sense.Digits when row.Length(at) <= 2:
                day = row.Value(at);
                end = row[end] == Sense.OrdinalSuffix && row.Glued(end) ? end + 1 : end;
                break;
            case Sense.Ordinal:
                day = row.Value(at);
                break;
            case Sense.Number when row.Value(at) is 20 or 30 && row[row.AfterHyphen(end)] == Sense.Ordinal:
                end = row.AfterHyphen(end);
                day = row.Value(at) + row.Value(end++);
                break;
            default:
                return null;
        }
        bool number = row.Glued(end) && (row[end] is Sense.Slash or Sense.Money || (row[end] is Sense.Dot or Sense.Comma or Sense.Colon && row[end + 1] == Sense.Digits && row.Glued(end + 1)));
        return day is >= 1 and <= 31 && !number && row[end] != Sense.Money ? (day, end) : null;
    }

    private static Reading? Iso(AtomRow row, int at) =>
        row.Length(at) == 4 && Joined(row, at, Sense.Hyphen) is { } end && row.Length(at + 2) == 2 && row.Length(at + 4) == 2 && row.Value(at + 2) is >= 1 and <= 12
            ? new Reading(end, new DayOrMonth(row.Value(at + 2), row.Value(at + 4), Year: new YearNumber(row.Value(at)))) : null;

    /// <summary>"10-26-89", "26/10/1989": the month first, as agencies write it, unless it can't be one.</summary>
    private static Reading? Numeric(AtomRow row, int at)
    {
        if ((Joined(row, at, Sense.Hyphen) ?? Joined(row, at, Sense.Slash)) is not { } end || row.Length(at) > 2 || row.Length(at + 2) > 2 || row.Length(at + 4) is not (2 or 4))
        {
            return null;
        }
        int month = row.Value(at), day = row.Value(at + 2), year = row.Value(at + 4);
        (month, day) = month > 12 ? (day, month) : (month, day);
        year += row.Length(at + 4) == 4 ? 0 : year < 50 ? 2000 : 1900;
        return month is >= 1 and <= 12 && day is >= 1 and <= 31 ? new Reading(end, new DayOrMonth(month, day, Year: new YearNumber(year))) : null;
    }

    /// <summary>Where three numbers end that a mark joins.</summary>
    private static int? Joined(AtomRow row, int at, Sense joint)
    {
        for (int atom = at + 1; atom < at + 5; atom++)
        {
            if (!row.Glued(atom) || row[atom] != ((atom - at) % 2 == 1 ? joint : Sense.Digits))
            {
                return null;
            }
        }
        return row[at + 5] == joint && row.Glued(at + 5) ? null : at + 5;
    }
}
