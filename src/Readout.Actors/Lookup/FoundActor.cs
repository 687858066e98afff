using System.Collections.Immutable;

namespace Readout.Actors.Lookup;

/// <summary>What an actor of the table is.</summary>
public enum FoundKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A government office.</summary>
    Office,

    /// <summary>A state.</summary>
    State,

    /// <summary>An international organisation.</summary>
    Organisation,

    /// <summary>A news agency or outlet.</summary>
    Outlet,
}

/// <summary>How an office stands to the day that was asked for.</summary>
public enum OfficeTime
{
    /// <summary>It is held on that day.</summary>
    Held,

    /// <summary>It was held before.</summary>
    Former,

    /// <summary>It was taken later.</summary>
    Later,
}

/// <summary>An actor of the table who may be meant by a name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The usual name.</param>
/// <param name="Country">ISO 3166-1 alpha-3 or PLOVER's code; <c>null</c> where there is no one side.</param>
/// <param name="Offices">Offices held on the day; where there are none, the last one before, else the first one after.</param>
/// <param name="Detail">An office's head, an organisation's kind, a state's capital; <c>null</c> for others.</param>
/// <param name="As">What the asked name is to it: its name, a surname, an adjective, a capital, …</param>
/// <param name="Aliases">Its other names.</param>
/// <param name="Wikidata">Its Wikidata id; <c>null</c> where it is not known for sure.</param>
/// <param name="Terms">All offices held, in order of time.</param>
public sealed record FoundActor(
    FoundKind Kind, string Name, string? Country, ImmutableArray<FoundOffice> Offices, string? Detail, string As,
    ImmutableArray<string> Aliases, string? Wikidata, ImmutableArray<FoundTerm> Terms);

/// <summary>An office beside a day.</summary>
/// <param name="Office">The office.</param>
/// <param name="Country">The side it is held for.</param>
/// <param name="When">How it stands to the day.</param>
public sealed record FoundOffice(string Office, string Country, OfficeTime When)
{
    /// <summary>"President", "former President".</summary>
    public override string ToString() => When switch
    {
        OfficeTime.Held => Office,
        OfficeTime.Former => "former " + Office,
        _ => "later " + Office,
    };
}

/// <summary>A term of office and its holder.</summary>
/// <param name="Name">Who holds it.</param>
/// <param name="Country">The side it is held for.</param>
/// <param name="Office">The office.</param>
/// <param name="From">The first day, as exactly as known.</param>
/// <param name="To">The last day, as exactly as known; <c>null</c> while it lasts.</param>
public sealed record FoundTerm(string Name, string Country, string Office, string From, string? To);
