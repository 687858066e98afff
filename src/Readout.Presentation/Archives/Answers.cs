using System.Collections.Immutable;
using Readout.Records;
using Readout.Storage;
using Readout.Storage.Questions;
using Readout.Storage.Tellings;

namespace Readout.Presentation.Archives;

/// <summary>A contact, as the archive answers in JSON; days are ISO 8601, dates of contacts EDTF.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">Its form, as most tell it.</param>
/// <param name="Status">Whether it took place.</param>
/// <param name="Date">When, EDTF: the most exact date that is told.</param>
/// <param name="DateInferred">Whether that is inferred from a day of publication.</param>
/// <param name="Main">Whether any report is about it.</param>
/// <param name="Sides">The sides that took part.</param>
/// <param name="Participants">Who took part.</param>
/// <param name="Decided">What a person said of it: <c>confirm</c> or <c>reject</c>; <c>withdrawn</c> where all its reports are.</param>
/// <param name="Tellings">Who tells of it.</param>
public sealed record ContactAnswer(
    long Id, ContactKind Kind, ContactStatus Status, string? Date, bool DateInferred, bool Main, ImmutableArray<string> Sides, ImmutableArray<PartyAnswer> Participants,
    string? Decided, ImmutableArray<TellingAnswer> Tellings)
{
    /// <summary>In the form of an answer.</summary>
    public static ContactAnswer Of(ContactView contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        var summary = contact.Summary;
        return new ContactAnswer(
            contact.Id, summary.Kind, summary.Status, summary.Date, summary.DateInferred, summary.Main, summary.Sides, [.. summary.Parties.Select(PartyAnswer.Of)],
            contact.Decided, [.. contact.Tellings.Select(TellingAnswer.Of)]);
    }
}

/// <summary>One who took part.</summary>
/// <param name="Name">By name.</param>
/// <param name="Kind">A person, a state…</param>
/// <param name="Country">For which side.</param>
/// <param name="Office">In what office.</param>
public sealed record PartyAnswer(string Name, ActorKind Kind, string? Country, string? Office)
{
    internal static PartyAnswer Of(Party party) => new(party.Name, party.Kind, party.Country, party.Office);

    internal static PartyAnswer Of(Actor actor) => new(actor.Name, actor.Kind, actor.Country, actor.Office);
}

/// <summary>One report's telling of a contact.</summary>
/// <param name="Source">The version of the report.</param>
/// <param name="Contact">The contact's id in that version's record.</param>
/// <param name="Main">Whether the report is about it.</param>
/// <param name="Kind">Its form, as told.</param>
/// <param name="Status">Whether it took place, as told.</param>
/// <param name="Date">When, as told.</param>
/// <param name="DateInferred">Whether the date is inferred from the day of publication.</param>
/// <param name="Place">Where, as told.</param>
/// <param name="DurationMinutes">How long, as told.</param>
/// <param name="Participants">Who, as told.</param>
/// <param name="Probability">How likely it is of this contact; <c>null</c> where nothing was merged.</param>
/// <param name="Reason">Why it was merged.</param>
public sealed record TellingAnswer(
    SourceAnswer Source, int Contact, bool Main, ContactKind Kind, ContactStatus Status, string? Date, bool DateInferred, string? Place, int? DurationMinutes,
    ImmutableArray<PartyAnswer> Participants, double? Probability, string? Reason)
{
    internal static TellingAnswer Of(TellingView view) => new(
        SourceAnswer.Of(view.Source), view.Telling.Ordinal, view.Telling.Main, view.Telling.Kind, view.Telling.Status, view.Telling.Date, view.Telling.DateInferred,
        view.Telling.Place, view.Telling.DurationMinutes, [.. view.Telling.Parties.Select(PartyAnswer.Of)], view.Probability, view.Reason);
}

/// <summary>A version of a report.</summary>
/// <param name="Report">The report's number.</param>
/// <param name="Version">Which version, from 1.</param>
/// <param name="Name">The report's name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="IssuedBy">The side that issued it.</param>
/// <param name="Published">The day of publication.</param>
/// <param name="Url">Where it stood.</param>
/// <param name="Captured">When this text stood there.</param>
/// <param name="Replaced">The day of the next version; <c>null</c> for the latest.</param>
/// <param name="Mark"><c>withdrawn</c> or <c>corrected</c>.</param>
/// <param name="Engine">The version of the program that read it.</param>
public sealed record SourceAnswer(
    long Report, int Version, string Name, string? Title, string? Publisher, string? IssuedBy, string? Published, string? Url, string Captured, string? Replaced,
    string? Mark, string Engine)
{
    /// <summary>In the form of an answer.</summary>
    public static SourceAnswer Of(VersionView version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return new SourceAnswer(
            version.Report, version.Number, version.Name, version.Title, version.Publisher, version.IssuedBy, Day(version.Published), version.Url, version.Captured,
            Day(version.KnownUntil), version.Mark, version.Engine);
    }

    private static string? Day(int? day) => day is { } known ? DayRange.Format(known) : null;
}

/// <summary>A place in a text; spans are code points of the version's text.</summary>
/// <param name="Source">The version of the report.</param>
/// <param name="Statement">The statement's id in the record; <c>null</c> for a place in the text at large.</param>
/// <param name="Speakers">Who says it.</param>
/// <param name="Chain">Through whom it comes, the outermost first.</param>
/// <param name="Side">The side in whose account it stands.</param>
/// <param name="Cue">The words that mark it as said.</param>
/// <param name="Hedges">The reporter's reserve.</param>
/// <param name="Text">The words.</param>
/// <param name="Marks">What was looked for, in them.</param>
public sealed record PassageAnswer(
    SourceAnswer Source, string? Statement, ImmutableArray<PartyAnswer> Speakers, ImmutableArray<string> Chain, string? Side, ImmutableArray<Span> Cue,
    ImmutableArray<Span> Hedges, Span Text, ImmutableArray<Span> Marks)
{
    /// <summary>In the form of an answer.</summary>
    public static PassageAnswer Of(FoundPassage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        return new PassageAnswer(
            SourceAnswer.Of(passage.Source), passage.Statement?.Id, [.. passage.Speakers.Select(PartyAnswer.Of)],
            passage.Chain, passage.Statement?.Side, passage.Statement?.Cue ?? [], passage.Statement?.Hedges ?? [], passage.Snippet, passage.Marks);
    }
}

/// <summary>Two contacts that may be one.</summary>
/// <param name="First">The one.</param>
/// <param name="Second">The other.</param>
/// <param name="Probability">That they are one.</param>
/// <param name="Reason">What speaks for it and against it.</param>
public sealed record DoubtAnswer(ContactAnswer First, ContactAnswer Second, double Probability, string Reason)
{
    /// <summary>In the form of an answer.</summary>
    public static DoubtAnswer Of(Doubt doubt)
    {
        ArgumentNullException.ThrowIfNull(doubt);
        return new DoubtAnswer(ContactAnswer.Of(doubt.First), ContactAnswer.Of(doubt.Second), doubt.Probability, doubt.Reason);
    }
}
