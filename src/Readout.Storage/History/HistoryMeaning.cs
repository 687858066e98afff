using System.Collections.Immutable;

namespace Readout.Storage.History;

/// <summary>What a claim says of the contacts before the one it is made of.</summary>
public enum ClaimKind
{
    /// <summary>Nothing that an archive of contacts could show or refute: a body's numbered session, contacts of people it does not name.</summary>
    NotCheckable,

    /// <summary>There was one in <see cref="HistoryMeaning.Days"/> and none since ("first since September 2022", "have not spoken since May").</summary>
    NoneSince,

    /// <summary>There was one in <see cref="HistoryMeaning.Days"/> ("following their call on May 26").</summary>
    Earlier,

    /// <summary>It is the <see cref="HistoryMeaning.Count"/>th in <see cref="HistoryMeaning.Days"/>; the first of all where the days reach back without end.</summary>
    Nth,

    /// <summary>It is the first while one of them holds an office ("their first meeting since he took office").</summary>
    FirstInOffice,
}

/// <summary>The form of contact a claim speaks of.</summary>
public enum SpokenForm
{
    /// <summary>Any: "spoke", "discussions", "talks".</summary>
    Any,

    /// <summary>By voice or video.</summary>
    Call,

    /// <summary>By telephone.</summary>
    PhoneCall,

    /// <summary>People in one place.</summary>
    Meeting,

    /// <summary>One travels to the other.</summary>
    Visit,
}

/// <summary>A history claim, or one part of it, in a form that can be held against an archive.</summary>
/// <param name="Kind">What is claimed.</param>
/// <param name="Form">The form of contact spoken of.</param>
/// <param name="Words">The words of this part.</param>
public sealed record HistoryMeaning(ClaimKind Kind, SpokenForm Form, string Words)
{
    /// <summary>The days it speaks of; before the claiming contact.</summary>
    public DayRange? Days { get; init; }

    /// <summary>Which one the contact is said to be, in its form and period; 0 where none is counted.</summary>
    public int Count { get; init; }

    /// <summary>Whether a word narrows what is counted to what an archive does not tell ("official visit", "virtual meeting").</summary>
    public bool Narrowed { get; init; }

    /// <summary>Names of those whose contact it is, small and folded; none where they are the claiming contact's own people.</summary>
    public ImmutableArray<string> People { get; init; } = [];

    /// <summary>Names of the places it speaks of, small and folded.</summary>
    public ImmutableArray<string> Places { get; init; } = [];
}
