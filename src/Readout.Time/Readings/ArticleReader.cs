using Readout.Time.Words;

namespace Readout.Time.Readings;

/// <summary>Reads units that only an article or the words after them make a time: "the quarter", "the day before", "the week of March 6", "year-end".</summary>
internal static class ArticleReader
{
    internal static Reading? Read(AtomRow row, int at)
    {
        if (row[at] == Sense.Overnight)
        {
            return new Reading(at + 1, new PartOfDay(new UnitShift(TimeUnit.Day, Direction.Open), DayPart.Night));
        }
        if (row[at] == Sense.DayPart)
        {
            return row[at - 1] == Sense.The && row[at - 2] == Sense.In || DurationReader.Is(row, at - 2, "during")
                ? new Reading(at + 1, new PartOfDay(new UnitShift(TimeUnit.Day, Direction.Same), (DayPart)row.Value(at))) : null;
        }
        return row[at] == Sense.Unit ? OfUnit(row, at, (TimeUnit)row.Value(at)) : null;
    }

    private static Reading? OfUnit(AtomRow row, int at, TimeUnit unit)
    {
        int end = row.AfterHyphen(at + 1);
        if (row[end] == Sense.End && unit is TimeUnit.Year or TimeUnit.Month && !DurationReader.Is(row, end, "close"))
        {
            return new Reading(end + 1, new EndOfUnit(unit));
        }
        if (row[at - 1] != Sense.The)
        {
            return null;
        }
        if (unit == TimeUnit.Week && row[at + 1] is Sense.Of or Sense.Beginning && DayReader.Bare(row, at + 2) is { } day && DayReader.IsDay(day.Meaning))
        {
            return new Reading(day.End, new WeekOf(day.Meaning));
        }
        if (unit >= TimeUnit.Day && row[at + 1] is Sense.Before or Sense.Earlier && DurationReader.EndsClause(row, at + 2))
        {
            return new Reading(at + 2, new UnitShift(unit, Direction.Previous));
        }
        if (unit >= TimeUnit.Day && row[at + 1] is Sense.After or Sense.Later && DurationReader.EndsClause(row, at + 2))
        {
            return new Reading(at + 2, new UnitShift(unit, Direction.Following));
        }
        return unit switch
        {
            TimeUnit.Quarter => new Reading(at + 1, new UnitShift(unit, Direction.Same)),
            TimeUnit.Weekend => new Reading(at + 1, new UnitShift(unit, Direction.Open)),
            TimeUnit.Year or TimeUnit.Month or TimeUnit.Week when IsNoPartOfOther(row, at) => new Reading(at + 1, new UnitShift(unit, Direction.This)),
            TimeUnit.Day when row[at - 2] == Sense.In && row[at - 3] is Sense.Later or Sense.Earlier => new Reading(at + 1, new UnitShift(unit, Direction.Same)),
            _ => null,
        };
    }

    /// <summary>"for the year", "the end of the month": after a preposition, and telling of nothing but itself.</summary>
    private static bool IsNoPartOfOther(AtomRow row, int at) =>
        (row[at - 2] is Sense.Of or Sense.In or Sense.Over || DurationReader.Is(row, at - 2, "for") || DurationReader.Is(row, at - 2, "during"))
        && (DurationReader.EndsClause(row, at + 1) || row.Word(at + 1) is { Upos: "ADP" } && row[at + 1] != Sense.Of);
}
