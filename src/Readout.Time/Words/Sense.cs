namespace Readout.Time.Words;

/// <summary>What an atom is to the readers of time. The value that goes with some of them is told in brackets.</summary>
internal enum Sense
{
    /// <summary>Any word that says nothing of time.</summary>
    None,

    // Numbers
    Digits, Number, Scale, Vague, Couple, Ordinal, OrdinalSuffix, Half, Fraction,

    // Names in the calendar [number]
    Month, Weekday, WeekdayShort, Weekdays, Season, Holiday,

    // Units [TimeUnit] and parts of the day [DayPart]
    Unit, Units, UnitLong, DayPart, DayParts, Noon, Deictic, Overnight,

    // Where a time lies as seen from another
    Last, Past, Previous, Next, Following, Coming, This, That, Same, Current, Recent, Latest,
    Ago, Earlier, Later, Before, After, Hence, Ahead,

    // Which part of it, and how exact
    Early, Late, Mid, Beginning, Middle, End, About, Nearly, More, Less, Least, Most, Than, Over, Under,

    // Clock
    Meridiem, Zone, Clock,

    // Recurrence [TimeUnit], [times]
    Every, Frequency, Times, TimesWord,

    // References without a date
    Now, RecentlyWord, SoonWord, Future, Decades,

    // Little words
    A, The, Of, And, Or, In, On, At, To, From, So, Long, Old, Period, Term, Fiscal, Near, Short, Per, Other, Another, HolidayStart, Letter,

    // Marks
    Comma, Dot, Hyphen, Apostrophe, Slash, Colon, Money, Mark,
}
