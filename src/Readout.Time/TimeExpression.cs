using NodaTime;
using Readout.Text;

namespace Readout.Time;

/// <summary>TIMEX3's four types.</summary>
public enum TimexType
{
    /// <summary>A day or something longer, or a vague reference to the past, the present or the future.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A time that recurs.</summary>
    Set,
}

/// <summary>How the words around a value bend it, after TIMEX3's <c>mod</c>.</summary>
public enum TimeModifier
{
    /// <summary>"about two hours"</summary>
    Approx,

    /// <summary>"more than an hour"</summary>
    MoreThan,

    /// <summary>"nearly an hour"</summary>
    LessThan,

    /// <summary>"at least an hour"</summary>
    EqualOrMore,

    /// <summary>"at most an hour"</summary>
    EqualOrLess,

    /// <summary>"more than two years ago"</summary>
    Before,

    /// <summary>"less than two years ago"</summary>
    After,

    /// <summary>"early this week"</summary>
    Start,

    /// <summary>"mid-June"</summary>
    Mid,

    /// <summary>"the end of the year"</summary>
    End,
}

/// <summary>A time expression of a text and what it means.</summary>
public sealed record TimeExpression
{
    /// <summary>Its characters.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Its TIMEX3 type.</summary>
    public required TimexType Type { get; init; }

    /// <summary>Its TIMEX3 value: <c>1998-01-08</c>, <c>1998-W02</c>, <c>PT2H</c>, <c>PAST_REF</c>; an <c>X</c> stands for a digit that is not known.</summary>
    public required string Value { get; init; }

    /// <summary>How the words around it bend the value.</summary>
    public TimeModifier? Modifier { get; init; }

    /// <summary>The same in EDTF (ISO 8601-2); <c>null</c> for durations, sets and what can't be dated.</summary>
    public string? Edtf { get; init; }

    /// <summary>The days that a date or time may mean; <c>null</c> where they are not known.</summary>
    public DateInterval? Days { get; init; }

    /// <summary>How long a duration is; <c>null</c> for all else, and where its number is not said.</summary>
    public Period? Length { get; init; }

    /// <summary>Whether the value was reckoned from the report's date or from another time of the text.</summary>
    public bool Relative { get; init; }

    /// <summary>Whether it describes the noun after it, as in "the 2015 accord", and dates nothing else.</summary>
    public bool Attributive { get; init; }

    /// <summary>The expression in the text that the value was reckoned from, if it was one.</summary>
    public TextSpan? Anchor { get; init; }
}
