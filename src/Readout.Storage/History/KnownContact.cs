using System.Collections.Immutable;
using Readout.Records;
using Readout.Storage.Tellings;

namespace Readout.Storage.History;

/// <summary>A contact of the archive, merged from its tellings, as checks of claims look at it.</summary>
/// <param name="Id">The archive's number for it.</param>
/// <param name="Kind">Its form.</param>
/// <param name="Status">Whether it took place.</param>
/// <param name="Days">The days it may have been on.</param>
/// <param name="Parties">Who took part.</param>
/// <param name="Reports">The reports that tell of it.</param>
public sealed record KnownContact(
    long Id, ContactKind Kind, ContactStatus Status, DayRange? Days, ImmutableArray<Party> Parties, ImmutableArray<long> Reports)
{
    /// <summary>Whether the days are told, or are the day of the report it is about; <c>false</c> where they are guessed from a mention in passing.</summary>
    public bool Exact { get; init; } = true;

    /// <summary>Where.</summary>
    public string? Place { get; init; }
}

/// <summary>The contact of which a claim is made.</summary>
/// <param name="Id">The archive's number for it.</param>
/// <param name="Report">The report that makes the claim.</param>
/// <param name="Days">The days it may have been on; where it is yet to come or undated, the report's day.</param>
/// <param name="Parties">Who took part.</param>
/// <param name="Main">Whether the report is about it.</param>
public sealed record ClaimingContact(long Id, long Report, DayRange Days, ImmutableArray<Party> Parties, bool Main)
{
    /// <summary>The sides of those who took part.</summary>
    internal IEnumerable<string> Sides => Parties.Select(party => party.Country).OfType<string>().Distinct();

    internal IEnumerable<Party> Persons => Parties.Where(party => party.Kind == ActorKind.Person);
}
