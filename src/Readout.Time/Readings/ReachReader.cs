using Readout.Time.Words;

namespace Readout.Time.Readings;

/// <summary>Reads what lies before, at or after another time: "last week", "the past two months", "this morning", "the following year".</summary>
internal static class ReachReader
{
    /// <summary>Which way a word points, if it does.</summary>
    internal static Direction? DirectionOf(Sense sense) => sense switch
    {
        Sense.Last or Sense.Past => Direction.Last,
        Sense.Previous => Direction.Previous,
        Sense.Next or Sense.Coming => Direction.Next,
        Sense.Following => Direction.Following,
        Sense.This or Sense.Current => Direction.This,
        Sense.That or Sense.Same => Direction.Same,
        Sense.Latest => Direction.Last,
        _ => null,
    };

    internal static Reading? Read(AtomRow row, int at)
    {
        Sense reach = row[at];
        if (reach != Sense.Recent && DirectionOf(reach) is null)
        {
            return null;
        }
        int next = at + 1;
        if (reach is Sense.This or Sense.That && row[next] is Sense.Past or Sense.Coming or Sense.Same or Sense.Last or Sense.Next)
        {
            reach = row[next++];
        }
        next = row.After(next, Sense.Fiscal);
        return Counted(row, at, next, reach) ?? Plural(row, next, reach) ?? Singular(row, at, next, reach);
    }

    /// <summary>"the past two months", "the next few days".</summary>
    private static Reading? Counted(AtomRow row, int at, int next, Sense reach)
    {
        if (reach is Sense.This or Sense.That or Sense.Same or Sense.Current or Sense.Latest || row[next] is Sense.Unit or Sense.Units or Sense.A
            || DurationReader.AmountAt(row, next) is not var (amount, end) || row[end] is Sense.Ago or Sense.Old)
        {
            return null;
        }
        bool counts = amount.Count != 1 || at + 1 < next;
        return reach == Sense.Recent ? new Reading(end, new Reference("PAST_REF")) : counts ? new Reading(end, new Length(amount)) : null;
    }

    /// <summary>"recent years", "coming months", "these days".</summary>
    private static Reading? Plural(AtomRow row, int next, Sense reach)
    {
        if (row[next] != Sense.Units)
        {
            return null;
        }
        string? reference = reach switch
        {
            Sense.Recent or Sense.Past or Sense.Previous or Sense.Last => "PAST_REF",
            Sense.Coming or Sense.Next or Sense.Following => "FUTURE_REF",
            Sense.This when row.Value(next) == (int)TimeUnit.Day => "PRESENT_REF",
            _ => null,
        };
        int end = row[next + 1] is Sense.And or Sense.Or && row[next + 2] == Sense.Units ? next + 3 : next + 1;
        return reference is null ? null : new Reading(end, new Reference(reference));
    }

    private static Reading? Singular(AtomRow row, int at, int next, Sense reach)
    {
        if (reach == Sense.Recent || DirectionOf(reach) is not { } direction)
        {
            return null;
        }
        switch (row[next])
        {
            case Sense.Unit:
                var unit = (TimeUnit)row.Value(next);
                return reach == Sense.Past && row[at - 1] == Sense.The && unit != TimeUnit.Weekend
                    ? new Reading(next + 1, new Length(new Amount(1, unit)))
                    : new Reading(next + 1, new UnitShift(unit, FromText(row, at, unit, reach, direction)));
            case Sense.Weekday:
                return CalendarReader.Read(row, next) is not { } day ? null
                    : day.Meaning is NamedWeekday weekday ? new Reading(day.End, weekday with { Direction = direction }) : day;
            case Sense.Month:
                return CalendarReader.Read(row, next) is { Meaning: DayOrMonth { Year: null } month } named ? new Reading(named.End, month with { Direction = direction }) : null;
            case Sense.Season:
                return new Reading(next + 1, new PartOfYear(YearPart.Season, row.Value(next), Direction: direction));
            case Sense.Holiday:
                return HolidayReader.Read(row, next) is { Meaning: NamedHoliday holiday } feast ? new Reading(feast.End, holiday with { Direction = direction }) : null;
            case Sense.DayPart:
                return new Reading(next + 1, new PartOfDay(DayOfPart(direction), (DayPart)row.Value(next)));
            default:
                return null;
        }
    }

    /// <summary>"the next day" and "the last quarter" are told from the time last told of, "the next week" from the report's.</summary>
    private static Direction FromText(AtomRow row, int at, TimeUnit unit, Sense reach, Direction direction) => reach switch
    {
        Sense.Next when row[at - 1] == Sense.The && unit == TimeUnit.Day => Direction.Following,
        Sense.Latest when unit == TimeUnit.Quarter => Direction.Same,
        _ => direction,
    };

    private static Meaning DayOfPart(Direction direction) => direction switch
    {
        Direction.Last => new DayShift(-1),
        Direction.This => new DayShift(0),
        Direction.Next => new UnitShift(TimeUnit.Day, Direction.Following),
        _ => new UnitShift(TimeUnit.Day, direction),
    };
}
