using System.Collections.Immutable;
using Readout.Records;
using Readout.Storage;
using Readout.Storage.History;
using Readout.Storage.Ledger;
using Readout.Storage.Questions;

namespace Readout.Presentation.Archives;

/// <summary>An outcome with what became of it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Contact">The contact it came of.</param>
/// <param name="Source">The version of the report that tells of it.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Text">The report's words.</param>
/// <param name="Hedges">The reporter's reserve.</param>
/// <param name="Owners">Whom it binds.</param>
/// <param name="Others">Who else took part.</param>
/// <param name="Asks">What would have to follow: <c>contact</c>, <c>deed</c>, or <c>standing</c>: nothing that could be seen to be done.</param>
/// <param name="Made">The day of its contact.</param>
/// <param name="Due">By when, EDTF, as told.</param>
/// <param name="State"><c>open</c>, <c>borne-on</c> or <c>followed-up</c>.</param>
/// <param name="Overdue">Whether its day is past and nothing shows it done.</param>
/// <param name="Later">The later contacts that bear on it.</param>
public sealed record OutcomeAnswer(
    long Id, long Contact, SourceAnswer Source, OutcomeKind Kind, Span Text, ImmutableArray<Span> Hedges, ImmutableArray<PartyAnswer> Owners, ImmutableArray<PartyAnswer> Others,
    UndertakingKind Asks, string Made, string? Due, OutcomeState State, bool Overdue, ImmutableArray<FollowUpAnswer> Later)
{
    /// <summary>In the form of an answer.</summary>
    public static OutcomeAnswer Of(OutcomeView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new OutcomeAnswer(
            view.Id, view.Contact, SourceAnswer.Of(view.Source), view.Outcome.Kind, view.Outcome.Text, view.Outcome.Hedges, [.. view.Owners.Select(PartyAnswer.Of)],
            [.. view.Others.Select(PartyAnswer.Of)], view.Asks, DayRange.Format(view.Made), view.Outcome.Due, view.State, view.Overdue, [.. view.Later.Select(FollowUpAnswer.Of)]);
    }
}

/// <summary>A later contact that bears on an outcome.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="FollowsUp">Whether it shows the outcome followed up.</param>
/// <param name="Probability">How likely that is.</param>
/// <param name="Reason">Why.</param>
public sealed record FollowUpAnswer(ContactAnswer Contact, bool FollowsUp, double Probability, string Reason)
{
    internal static FollowUpAnswer Of(FollowUpView view) => new(ContactAnswer.Of(view.Contact), view.Strong, view.Probability, view.Reason);
}

/// <summary>A history claim held against the archive.</summary>
/// <param name="Source">The version of the report that makes it.</param>
/// <param name="Contact">The contact it is made of.</param>
/// <param name="Text">Its words.</param>
/// <param name="LastContact">The earlier contact it points to, EDTF, as the record has it.</param>
/// <param name="Parts">What it claims, each with the verdict.</param>
public sealed record ClaimAnswer(SourceAnswer Source, long Contact, Span Text, string? LastContact, ImmutableArray<ClaimPartAnswer> Parts)
{
    /// <summary>In the form of an answer.</summary>
    public static ClaimAnswer Of(CheckedClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new ClaimAnswer(SourceAnswer.Of(claim.Source), claim.Contact, claim.Claim.Text, claim.Claim.LastContact, [.. claim.Parts.Select(ClaimPartAnswer.Of)]);
    }
}

/// <summary>One thing that a claim says.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Claims">What is claimed: <c>none-since</c>, <c>earlier</c>, <c>nth</c>, <c>first-in-office</c> or <c>not-checkable</c>.</param>
/// <param name="Verdict"><c>confirmed</c>, <c>contradicted</c> or <c>unknown-here</c>.</param>
/// <param name="Reason">Why, with what the archive holds.</param>
/// <param name="Contacts">The contacts that show it.</param>
public sealed record ClaimPartAnswer(string Words, ClaimKind Claims, ClaimStanding Verdict, string Reason, ImmutableArray<ContactAnswer> Contacts)
{
    internal static ClaimPartAnswer Of(CheckedPart part) =>
        new(part.Meaning.Words, part.Meaning.Kind, part.Verdict.Standing, part.Verdict.Reason, [.. part.Contacts.Select(ContactAnswer.Of)]);
}
