using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Readout.Records;

/// <summary>A call, meeting, visit or the like, as the report tells of it.</summary>
public sealed record Contact
{
    /// <summary>The id that the record refers to it by.</summary>
    public required string Id { get; init; }

    /// <summary>Its form.</summary>
    public required ContactKind Kind { get; init; }

    /// <summary>Whether it took place.</summary>
    public required ContactStatus Status { get; init; }

    /// <summary>Whether it is what the report is about.</summary>
    public required bool Main { get; init; }

    /// <summary>How likely the whole is right, from 0 to 1; <c>null</c> while nothing has measured it.</summary>
    public required double? Probability { get; init; }

    /// <summary>Who took part.</summary>
    public required ImmutableArray<Participant> Participants { get; init; }

    /// <summary>When, EDTF.</summary>
    public required string? Date { get; init; }

    /// <summary>Whether the date is inferred from the day of publication.</summary>
    public required bool DateInferred { get; init; }

    /// <summary>How long it took.</summary>
    public required int? DurationMinutes { get; init; }

    /// <summary>Whether the report gives the duration as approximate ("about", "more than").</summary>
    public required bool DurationApproximate { get; init; }

    /// <summary>Who asked for it, by id.</summary>
    public required string? InitiatedBy { get; init; }

    /// <summary>Where.</summary>
    public required string? Place { get; init; }

    /// <summary>The characters that show each fact.</summary>
    public required ContactEvidence Evidence { get; init; }

    /// <summary>On whose word each fact stands.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    /// <summary>The sides' tellings.</summary>
    public required ImmutableArray<Account> Accounts { get; init; }

    /// <summary>What is said of earlier contacts.</summary>
    public required ImmutableArray<HistoryClaim> History { get; init; }

    /// <summary>What was agreed or is to follow.</summary>
    public required ImmutableArray<Outcome> Outcomes { get; init; }
}

/// <summary>One who took part in a contact.</summary>
/// <param name="Actor">Who, by id.</param>
/// <param name="Country">For which side.</param>
/// <param name="Role">In what office.</param>
public sealed record Participant(string Actor, string? Country, string? Role);

/// <summary>The characters that show a contact's facts.</summary>
public sealed record ContactEvidence
{
    /// <summary>Of its kind.</summary>
    public required ImmutableArray<Span> Kind { get; init; }

    /// <summary>Of its participants.</summary>
    public required ImmutableArray<Span> Participants { get; init; }

    /// <summary>Of its date.</summary>
    public required ImmutableArray<Span> Date { get; init; }

    /// <summary>Of its duration.</summary>
    public required ImmutableArray<Span> Duration { get; init; }

    /// <summary>Of who asked for it.</summary>
    public required ImmutableArray<Span> Initiator { get; init; }

    /// <summary>Of its status, where it is not plainly held.</summary>
    public required ImmutableArray<Span> Status { get; init; }
}

/// <summary>One teller's word on one fact of a contact.</summary>
/// <param name="Field">The contact's field.</param>
/// <param name="Value">What is claimed of it.</param>
/// <param name="By">Who says so, by actor id; <c>null</c> for the report's own voice.</param>
/// <param name="Evidence">The characters that show it.</param>
public sealed record Claim(string Field, JsonNode? Value, string? By, ImmutableArray<Span> Evidence);

/// <summary>One side's telling of a contact.</summary>
/// <param name="By">Who tells, by actor id.</param>
/// <param name="Side">For which side.</param>
/// <param name="Statements">Its statements, by id.</param>
public sealed record Account(string By, string? Side, ImmutableArray<string> Statements);

/// <summary>What a report says of the contacts before this one.</summary>
/// <param name="Text">The words of the claim.</param>
/// <param name="LastContact">The earlier contact it points to, EDTF.</param>
/// <param name="By">Who says so, by actor id; <c>null</c> for the report's own voice.</param>
public sealed record HistoryClaim(Span Text, string? LastContact, string? By);

/// <summary>What was agreed, promised or announced.</summary>
/// <param name="Text">From its verb to the end of what was agreed.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Parties">Whom it binds, by actor id.</param>
/// <param name="OnAccountOf">Who says so, by actor id.</param>
/// <param name="Hedges">The reporter's reserve.</param>
/// <param name="Due">By when, EDTF.</param>
public sealed record Outcome(
    Span Text, OutcomeKind Kind, ImmutableArray<string> Parties, string? OnAccountOf, ImmutableArray<Span> Hedges, string? Due);
