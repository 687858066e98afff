using NodaTime;
using Readout.Time.Words;

namespace Readout.Time.Readings;

/// <summary>What an expression says by itself, before it is known from which day it is told.</summary>
internal abstract record Meaning;

/// <summary>From where and which way a time lies.</summary>
internal enum Direction
{
    /// <summary>As the sentence looks.</summary>
    Open,

    /// <summary>Before the report's.</summary>
    Last,

    /// <summary>The report's.</summary>
    This,

    /// <summary>After the report's.</summary>
    Next,

    /// <summary>Before the one last told of.</summary>
    Previous,

    /// <summary>The one last told of.</summary>
    Same,

    /// <summary>After the one last told of.</summary>
    Following,
}

/// <summary>"Nov. 1", "Friday, Oct. 23, 1998", "June last year", "last April".</summary>
internal sealed record DayOrMonth(int Month, int? Day = null, int? LastDay = null, Meaning? Year = null, IsoDayOfWeek? Weekday = null, Direction Direction = Direction.Open) : Meaning;

/// <summary>"1998", "1995-1998".</summary>
internal sealed record YearNumber(int Year, int? LastYear = null) : Meaning;

/// <summary>"the 1980s"</summary>
internal sealed record DecadeNumber(int FirstYear) : Meaning;

/// <summary>"the 11th century"</summary>
internal sealed record CenturyNumber(int Number) : Meaning;

/// <summary>What a year has several of.</summary>
internal enum YearPart
{
    Quarter,
    Half,
    Season,
}

/// <summary>"the third quarter of 1984", "last fall".</summary>
internal sealed record PartOfYear(YearPart Part, int Number, Meaning? Year = null, Direction Direction = Direction.Open) : Meaning;

/// <summary>"the year-earlier quarter": a year before a time, or before the one last told of.</summary>
internal sealed record YearBefore(Meaning? Time) : Meaning;

/// <summary>"Tuesday", "last Friday".</summary>
internal sealed record NamedWeekday(IsoDayOfWeek Weekday, Direction Direction = Direction.Open) : Meaning;

/// <summary>"last Thanksgiving"</summary>
internal sealed record NamedHoliday(Holiday Holiday, int? Year = null, Direction Direction = Direction.Open) : Meaning;

/// <summary>"yesterday": days from another day; from the report's where none is told.</summary>
internal sealed record DayShift(int Days, Meaning? From = null) : Meaning;

/// <summary>"last week", "the following year".</summary>
internal sealed record UnitShift(TimeUnit Unit, Direction Direction) : Meaning;

/// <summary>"the week of March 6"</summary>
internal sealed record WeekOf(Meaning Day) : Meaning;

/// <summary>"year-end"</summary>
internal sealed record EndOfUnit(TimeUnit Unit) : Meaning;

/// <summary>"three days ago", "a year later".</summary>
internal sealed record Distance(Amount Amount, int Sign, bool FromText) : Meaning;

/// <summary>"two hours"</summary>
internal sealed record Length(Amount Amount) : Meaning;

/// <summary>"recently"</summary>
internal sealed record Reference(string Value) : Meaning;

/// <summary>"every Monday"</summary>
internal sealed record Recurrence(string Value) : Meaning;

/// <summary>"Friday night"</summary>
internal sealed record PartOfDay(Meaning? Day, DayPart Part) : Meaning;

/// <summary>"9 a.m. Tuesday"</summary>
internal sealed record TimeOfDay(Meaning? Day, int Hour, int Minute, int? ZoneMinutes) : Meaning;

/// <summary>So many of a unit; without a count where the text does not tell how many.</summary>
internal sealed record Amount(double? Count, TimeUnit Unit, Amount? Rest = null);
