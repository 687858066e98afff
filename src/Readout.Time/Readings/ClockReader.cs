using Readout.Time.Words;

namespace Readout.Time.Readings;

/// <summary>Reads times of day: "7:15 p.m.", "9 a.m. EST Tuesday", "1900 GMT", "noon Saturday", "four o'clock in the morning".</summary>
internal static class ClockReader
{
    internal static Reading? Read(AtomRow row, int at)
    {
        if (Clock(row, at) is not var (time, end))
        {
            return null;
        }
        int day = row.After(row.After(end, Sense.Comma), Sense.On);
        return DayReader.Bare(row, day) is { } told && (DayReader.IsDay(told.Meaning) || told.Meaning is PartOfDay { Day: not null })
            ? new Reading(told.End, time with { Day = told.Meaning is PartOfDay part ? part.Day : told.Meaning }) : new Reading(end, time);
    }

    /// <summary>The time of day alone.</summary>
    internal static (TimeOfDay Time, int End)? Clock(AtomRow row, int at)
    {
        if (row[at] == Sense.Noon)
        {
            return (new TimeOfDay(null, row.Value(at), 0, null), at + 1);
        }
        if (row[at] is not (Sense.Digits or Sense.Number) || (row[at - 1] is Sense.Money or Sense.Dot && row.Glued(at)))
        {
            return null;
        }
        (int hour, int minute, int end, bool exact) = Numbers(row, at);
        if (Half(row, end) is var (half, after) && hour is >= 1 and <= 12)
        {
            (hour, end, exact) = ((hour % 12) + half, after, true);
        }
        (int? zone, int zoned) = Zone(row, end);
        bool told = exact ? minute >= 0 && (end > at + 1 || row[at] == Sense.Digits) && (zone is not null || end > at + 3 || row[at - 1] == Sense.At || After(row, at)) : zone is not null && row.Length(at) == 4;
        told |= exact && Half(row, end) is null && end > at + 1 && row[at + 1] != Sense.Colon && row[at + 1] != Sense.Dot;
        return told && hour is >= 0 and < 25 && minute is >= 0 and < 60 ? (new TimeOfDay(null, hour, minute, zone), zoned) : null;
    }

    private static bool After(AtomRow row, int at) =>
        DurationReader.Is(row, at - 1, "by") || DurationReader.Is(row, at - 1, "until") || row[at - 1] is Sense.From or Sense.To or Sense.About or Sense.Before or Sense.After or Sense.Comma;

    /// <summary>Hour and minute; not exact where only the words after it can tell that it is a time ("1900 GMT").</summary>
    private static (int Hour, int Minute, int End, bool Exact) Numbers(AtomRow row, int at)
    {
        int value = row.Value(at);
        if (row[at] == Sense.Digits && row[at + 1] is Sense.Colon or Sense.Dot && row.Glued(at + 1) && row.Glued(at + 2) && row[at + 2] == Sense.Digits && row.Length(at + 2) == 2
            && row.Length(at) <= 2 && (row[at + 1] == Sense.Colon || Half(row, at + 3) is not null || Zone(row, at + 3).Minutes is not null))
        {
            bool seconds = row[at + 3] == Sense.Colon && row.Glued(at + 4) && row[at + 4] == Sense.Digits;
            return (value, row.Value(at + 2), seconds ? at + 5 : at + 3, true);
        }
        if (row.Length(at) == 4 && row[at] == Sense.Digits)
        {
            return (value / 100, value % 100, at + 1, false);
        }
        return value is >= 1 and <= 12 && Half(row, at + 1) is not null ? (value, 0, at + 1, true) : (-1, -1, at + 1, false);
    }

    /// <summary>The half of the day: 0 or 12 hours to add, and where the words for it end.</summary>
    private static (int Hours, int End)? Half(AtomRow row, int at)
    {
        if (row[at] == Sense.Meridiem)
        {
            return (row.Value(at), at + 1);
        }
        bool letter = row.Length(at) == 1 && row.Characters(at) is "a" or "p" or "A" or "P";
        if (letter && row[at + 1] == Sense.Dot && row.Characters(at + 2) is "m" or "M")
        {
            return (row.Characters(at) is "p" or "P" ? 12 : 0, row[at + 3] == Sense.Dot && row.Glued(at + 3) ? at + 4 : at + 3);
        }
        int clock = row.Characters(at) is "o" or "O" && row[at + 1] == Sense.Apostrophe && row[at + 2] == Sense.Clock ? at + 3 : at;
        int part = row[clock] == Sense.In && row[clock + 1] == Sense.The ? clock + 2 : row[clock] == Sense.At ? clock + 1 : -1;
        if (part > 0 && row[part] == Sense.DayPart)
        {
            return ((DayPart)row.Value(part) == DayPart.Morning ? 0 : 12, part + 1);
        }
        return clock > at ? (0, clock) : null;
    }

    /// <summary>A zone after a time, in minutes from UTC, and where it ends; without minutes where there is none or it can't be told.</summary>
    private static (int? Minutes, int End) Zone(AtomRow row, int at)
    {
        if (row[at] == Sense.Zone)
        {
            return (row.Value(at), at + 1);
        }
        bool named = row[at] == Sense.None && DurationReader.Is(row, at + 1, "time") && row.Word(at) is { Upos: "PROPN" or "ADJ" };
        return named ? (null, at + 2) : (null, at);
    }
}
