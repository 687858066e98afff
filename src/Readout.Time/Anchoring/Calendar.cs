using NodaTime;
using Readout.Text;
using Readout.Time.Readings;
using Readout.Time.Words;

namespace Readout.Time.Anchoring;

/// <summary>Places meanings in the calendar, from the report's date and from what the text has told of.</summary>
/// <param name="report">The report's date.</param>
/// <param name="told">What the text has told of so far.</param>
internal sealed class Calendar(LocalDate report, ToldTimes told)
{
    private const int QuarterHoldsFor = 3;

    /// <summary>When a meaning is; <c>null</c> where it is not a time of the calendar.</summary>
    internal Dated? Place(Meaning meaning, Lean lean, int sentence) => meaning switch
    {
        DayOrMonth day => OfDay(day, lean, sentence),
        YearNumber year => new Dated(year.LastYear is { } last ? Stretch.Years(year.Year, last) : Stretch.Year(year.Year)),
        DecadeNumber decade => new Dated(Stretch.Decade(decade.FirstYear)),
        CenturyNumber century => new Dated(Stretch.Century(century.Number - 1)),
        PartOfYear part => OfPart(part, lean, sentence),
        NamedWeekday weekday => OfWeekday(weekday, lean),
        NamedHoliday holiday => OfHoliday(holiday, lean),
        DayShift shift => Shifted(shift, lean, sentence),
        UnitShift shift => OfUnit(shift, lean, sentence),
        WeekOf week => Place(week.Day, lean, sentence) is { } day ? day with { Stretch = Stretch.Week(day.Stretch.First) } : null,
        EndOfUnit end => OfEnd(end, lean),
        YearBefore year => Before(year, lean, sentence),
        Distance distance => OfDistance(distance, sentence),
        PartOfDay part => part.Day is null ? null : Place(part.Day, lean, sentence),
        TimeOfDay time => time.Day is null ? DayTold(sentence) : Place(time.Day, lean, sentence),
        _ => null,
    };

    private static Dated Reckoned(Stretch stretch, TextSpan? anchor = null) => new(stretch, true, anchor);

    private Dated DayTold(int sentence) =>
        told.Of(TimeUnit.Day) is { } day && sentence - day.Sentence <= 1 ? Reckoned(day.Stretch, day.Span) : Reckoned(Stretch.Day(report));

    private Dated? OfDay(DayOrMonth day, Lean lean, int sentence)
    {
        Dated? year = day.Year is null ? null : Place(day.Year, lean, sentence);
        if (day.Year is not null && year is null)
        {
            return null;
        }
        int number = year?.Stretch.First.Year
            ?? (day.Weekday is { } weekday ? YearOfWeekday(day.Month, day.Day!.Value, weekday) : null)
            ?? Nearest(candidate => Stretch.Month(candidate, day.Month), candidate => DayIn(candidate, day.Month, day.Day), day.Direction, lean);
        bool relative = year?.Relative ?? true;
        if (day.Day is null)
        {
            return new Dated(Stretch.Month(number, day.Month), relative, year?.Anchor);
        }
        return Exact(number, day.Month, day.Day.Value) is not { } first ? null
            : day.LastDay is { } last && Exact(number, day.Month, last) is { } end ? new Dated(Stretch.Days(first, end), relative, year?.Anchor)
            : new Dated(Stretch.Day(first), relative, year?.Anchor);
    }

    private static LocalDate? Exact(int year, int month, int day) => day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    private static LocalDate? DayIn(int year, int month, int? day) => day is { } number ? new LocalDate(year, month, Math.Min(number, CalendarSystem.Iso.GetDaysInMonth(year, month))) : null;

    /// <summary>The nearest year in which a day falls on a weekday.</summary>
    private int? YearOfWeekday(int month, int day, IsoDayOfWeek weekday)
    {
        foreach (int step in (ReadOnlySpan<int>)[0, -1, 1])
        {
            if (Exact(report.Year + step, month, day) is { } date && date.DayOfWeek == weekday)
            {
                return report.Year + step;
            }
        }
        return null;
    }

    /// <summary>The year whose month, season or day the text means: the nearest one, where the side it looks away from counts as further off.</summary>
    private int Nearest(Func<int, Stretch> stretch, Func<int, LocalDate?> day, Direction direction, Lean lean, double back = 30)
    {
        switch (direction)
        {
            case Direction.Last or Direction.Previous:
                return stretch(report.Year).Last < report ? report.Year : stretch(report.Year - 1).Last < report ? report.Year - 1 : report.Year - 2;
            case Direction.Next or Direction.Following:
                return stretch(report.Year).First > report ? report.Year : report.Year + 1;
            case Direction.This:
                return report.Year;
        }
        return new[] { report.Year, report.Year - 1, report.Year + 1 }.MinBy(year => Cost(stretch(year), day(year), lean, back));
    }

    /// <summary>A day without a year is seldom far off, whatever the tense; a month may well be.</summary>
    private double Cost(Stretch stretch, LocalDate? day, Lean lean, double monthBack)
    {
        (LocalDate first, LocalDate last) = (day ?? stretch.First, day ?? stretch.Last);
        int before = Math.Max(0, Period.DaysBetween(last, report)), after = Math.Max(0, Period.DaysBetween(report, first));
        double ahead = lean switch { Lean.Past => day is null ? 30 : 5, Lean.Future => 1, _ => day is null ? 2 : 1.5 };
        double back = lean == Lean.Future ? (day is null ? monthBack : 5) : 1;
        return (ahead * after) + (back * before);
    }

    private Dated? OfPart(PartOfYear part, Lean lean, int sentence)
    {
        if (part.Year is not null)
        {
            return Place(part.Year, lean, sentence) is { } year ? year with { Stretch = Stretch.Part(part.Part, part.Number, year.Stretch.First.Year) } : null;
        }
        Stretch In(int year) => Stretch.Part(part.Part, part.Number, year);
        return Reckoned(In(Nearest(In, static _ => null, part.Direction, lean == Lean.Future ? lean : Lean.Past, back: 5)));
    }

    private Dated OfWeekday(NamedWeekday weekday, Lean lean)
    {
        LocalDate from = report;
        TextSpan? anchor = null;
        if (weekday.Direction is Direction.Previous or Direction.Following or Direction.Same && told.Of(TimeUnit.Day) is { } day)
        {
            (from, anchor) = (day.Stretch.First, day.Span);
        }
        bool same = from.DayOfWeek == weekday.Weekday;
        LocalDate found = weekday.Direction switch
        {
            Direction.Last or Direction.Previous => from.Previous(weekday.Weekday),
            Direction.Next or Direction.Following => from.Next(weekday.Weekday),
            _ when same => from,
            Direction.This => lean == Lean.Past ? from.Previous(weekday.Weekday) : from.Next(weekday.Weekday),
            _ => lean == Lean.Future ? from.Next(weekday.Weekday) : from.Previous(weekday.Weekday),
        };
        return Reckoned(Stretch.Day(found), anchor);
    }

    private Dated OfHoliday(NamedHoliday holiday, Lean lean)
    {
        Stretch In(int year) => Stretch.Day(holiday.Holiday.In(year));
        return holiday.Year is { } told ? new Dated(In(told))
            : Reckoned(In(Nearest(In, year => holiday.Holiday.In(year), holiday.Direction, lean)));
    }

    private Dated? Shifted(DayShift shift, Lean lean, int sentence) => shift.From is null
        ? Reckoned(Stretch.Day(report.PlusDays(shift.Days)))
        : Place(shift.From, lean, sentence) is { } from ? Reckoned(Stretch.Day(from.Stretch.First.PlusDays(shift.Days)), from.Anchor) : null;

    private Dated? OfUnit(UnitShift shift, Lean lean, int sentence)
    {
        int step = shift.Direction switch
        {
            Direction.Last or Direction.Previous => -1,
            Direction.Next or Direction.Following => 1,
            _ => 0,
        };
        bool fromText = shift.Direction is Direction.Previous or Direction.Same or Direction.Following;
        if (fromText && (shift.Unit == TimeUnit.Quarter ? told.Of(TimeUnit.Quarter) : told.Within(shift.Unit)) is { } base_)
        {
            return Stretch.Around(base_.Stretch.First, shift.Unit, step) is { } found ? Reckoned(found, base_.Span) : null;
        }
        step = shift switch
        {
            { Unit: TimeUnit.Quarter, Direction: Direction.Same } => lean == Lean.Future ? 0 : -1,
            { Unit: TimeUnit.Day, Direction: Direction.Open } => lean == Lean.Future ? 0 : -1,
            { Unit: TimeUnit.Weekend, Direction: Direction.Open } => lean == Lean.Future || report.DayOfWeek >= IsoDayOfWeek.Saturday ? 0 : -1,
            _ => step,
        };
        return Stretch.Around(report, shift.Unit, step) is { } stretch ? Reckoned(stretch) : null;
    }

    /// <summary>"by year-end" is this year's, "since year-end" the last one's.</summary>
    private Dated OfEnd(EndOfUnit end, Lean lean)
    {
        Stretch around = Stretch.Around(report, end.Unit, lean == Lean.Past ? -1 : 0)!;
        return Reckoned(Stretch.Day(around.Last));
    }

    private Dated? Before(YearBefore year, Lean lean, int sentence)
    {
        Dated? time = year.Time is null ? null : Place(year.Time, lean, sentence);
        ToldTime? quarter = told.Of(TimeUnit.Quarter) ?? told.Within(TimeUnit.Year);
        time ??= quarter is null ? Reckoned(Stretch.Year(report.Year)) : Reckoned(quarter.Stretch, quarter.Span);
        return YearEarlier(time);
    }

    private static Dated? YearEarlier(Dated time)
    {
        LocalDate first = time.Stretch.First.PlusYears(-1);
        Stretch? earlier = time.Stretch.Unit == TimeUnit.Quarter && time.Stretch.Timex[^2] != 'Q' ? null : Stretch.Around(first, time.Stretch.Unit, 0);
        return earlier is null ? null : Reckoned(earlier, time.Anchor);
    }

    /// <summary>"a year earlier" beside the figures of a quarter is the same quarter of the year before.</summary>
    private Dated? OfDistance(Distance distance, int sentence)
    {
        if (distance.Amount.Count is not { } count || distance.Amount.Unit < TimeUnit.Day || count > 5000)
        {
            return null;
        }
        bool year = distance is { Sign: < 0, Amount: { Unit: TimeUnit.Year, Count: 1 } };
        if (year && told.Of(TimeUnit.Quarter) is { } quarter && sentence - quarter.Sentence <= QuarterHoldsFor)
        {
            return YearEarlier(Reckoned(quarter.Stretch, quarter.Span));
        }
        ToldTime? from = distance.FromText ? told.Within(distance.Amount.Unit) : null;
        if (distance.FromText && (from is null ? distance.Sign > 0 || told.Any : told.IsHidden(from, sentence)))
        {
            return null; // what it is told from has no date, or none so exact
        }
        LocalDate start = from?.Stretch.First ?? report;
        if (start.Year + (distance.Sign * count * (distance.Amount.Unit == TimeUnit.Century ? 100 : distance.Amount.Unit == TimeUnit.Decade ? 10 : 1)) is < 1 or > 9000)
        {
            return null;
        }
        Period period = distance.Amount.ToPeriod()!;
        LocalDate day = distance.Sign < 0 ? start - DateOnly(period) : start + DateOnly(period);
        TimeUnit unit = distance.Amount.Unit >= TimeUnit.Year ? TimeUnit.Year : distance.Amount.Unit == TimeUnit.Weekend ? TimeUnit.Day : distance.Amount.Unit;
        return Stretch.Around(day, unit, 0) is { } stretch ? Reckoned(stretch, from?.Span) : null;
    }

    private static Period DateOnly(Period period) => new PeriodBuilder(period) { Hours = 0, Minutes = 0, Seconds = 0 }.Build();
}
