using System.Collections.Immutable;
using Readout.Records;
using Readout.Storage.Tellings;

namespace Readout.Storage.Ledger;

/// <summary>An outcome of a contact, as the ledger follows it up.</summary>
/// <param name="Id">The archive's number for it.</param>
/// <param name="Contact">The archive's number for the contact it came of.</param>
/// <param name="Report">The report that tells of it.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Words">From its verb to the end of what was agreed.</param>
/// <param name="Owners">Whom it binds; of an invitation, who invites.</param>
/// <param name="Participants">Who took part in the contact it came of.</param>
/// <param name="Made">The days that contact may have been on.</param>
/// <param name="Due">By when.</param>
public sealed record LedgerOutcome(
    long Id, long Contact, long Report, OutcomeKind Kind, string Words, ImmutableArray<Party> Owners, ImmutableArray<Party> Participants, DayRange Made, DayRange? Due)
{
    /// <summary>The sides of all concerned.</summary>
    public ImmutableArray<string> Sides => [.. Participants.Concat(Owners).Select(party => party.Country).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>How much a later report says of an outcome.</summary>
public enum LinkStrength
{
    /// <summary>It bears on it, but does not show it done.</summary>
    BorneOn,

    /// <summary>It shows that what was to follow did.</summary>
    FollowedUp,
}

/// <summary>A later contact that bears on an outcome.</summary>
/// <param name="Strength">How much it says.</param>
/// <param name="Probability">How likely the link is right, from 0 to 1.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Day">When.</param>
/// <param name="Contact">The later contact.</param>
public sealed record LedgerLink(LinkStrength Strength, double Probability, string Reason, int Day, long Contact);

/// <summary>What became of an outcome, as far as the archive shows.</summary>
public enum OutcomeState
{
    /// <summary>Nothing is known.</summary>
    Open,

    /// <summary>Something bears on it, nothing shows it done.</summary>
    BorneOn,

    /// <summary>What was to follow did.</summary>
    FollowedUp,
}

/// <summary>An outcome's line in the ledger.</summary>
/// <param name="State">What became of it.</param>
/// <param name="Overdue">Whether its day is past and nothing shows it done.</param>
/// <param name="Links">The later reports that bear on it, by day.</param>
public sealed record LedgerLine(OutcomeState State, bool Overdue, ImmutableArray<LedgerLink> Links);
