using Readout.Time.Words;

namespace Readout.Time.Readings;

/// <summary>Reads a day with the part of it or the hour that is told: "Friday night", "yesterday", "the day before last Tuesday", "Nov. 9 at 5 p.m.".</summary>
internal static class DayReader
{
    internal static Reading? Read(AtomRow row, int at)
    {
        if (Bare(row, at) is not { } day)
        {
            return OfDay(row, at);
        }
        if (!IsDay(day.Meaning))
        {
            return day;
        }
        if (row[day.End] == Sense.DayPart)
        {
            return new Reading(day.End + 1, new PartOfDay(day.Meaning, (DayPart)row.Value(day.End)));
        }
        int clock = row.After(row.After(day.End, Sense.Comma), Sense.At);
        return ClockReader.Clock(row, clock) is var (time, end) ? new Reading(end, time with { Day = day.Meaning }) : day;
    }

    /// <summary>A day without an hour.</summary>
    internal static Reading? Bare(AtomRow row, int at) => row[at] switch
    {
        Sense.Deictic => DurationReader.Is(row, at, "tonight")
            ? new Reading(at + 1, new PartOfDay(new DayShift(0), DayPart.Night)) : new Reading(at + 1, new DayShift(row.Value(at))),
        Sense.Last or Sense.Previous or Sense.Next or Sense.This or Sense.Following or Sense.Coming when IsNamed(row, at) => ReachReader.Read(row, at),
        Sense.Unit when row.Value(at) == (int)TimeUnit.Day => Beside(row, at),
        _ => CalendarReader.Read(row, at) ?? HolidayReader.Read(row, at),
    };

    internal static bool IsDay(Meaning meaning) => meaning is NamedWeekday or NamedHoliday or DayShift or DayOrMonth { Day: not null, LastDay: null };

    private static bool IsNamed(AtomRow row, int at) => row[at + 1] is Sense.Weekday or Sense.Month or Sense.Holiday or Sense.Coming or Sense.Past;

    /// <summary>"the day before yesterday"</summary>
    private static Reading? Beside(AtomRow row, int at)
    {
        int sign = row[at + 1] == Sense.Before ? -1 : row[at + 1] == Sense.After ? 1 : 0;
        int other = row.After(at + 2, Sense.The);
        return sign != 0 && row[other] != Sense.Unit && Bare(row, other) is { } day && IsDay(day.Meaning)
            ? new Reading(day.End, new DayShift(sign, day.Meaning)) : null;
    }

    /// <summary>"the night of Oct. 23"</summary>
    private static Reading? OfDay(AtomRow row, int at) =>
        row[at] == Sense.DayPart && row[at + 1] is Sense.Of or Sense.Before && Bare(row, at + 2) is { } day && IsDay(day.Meaning)
            ? new Reading(day.End, new PartOfDay(row[at + 1] == Sense.Before ? new DayShift(-1, day.Meaning) : day.Meaning, (DayPart)row.Value(at))) : null;
}
