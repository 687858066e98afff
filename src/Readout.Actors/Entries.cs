using System.Collections.Immutable;
using NodaTime;

namespace Readout.Actors;

/// <summary>A state, with the words that English texts have for it.</summary>
/// <param name="Code">ISO 3166-1 alpha-3.</param>
/// <param name="Name">The usual short English name.</param>
/// <param name="Official">Its official English names.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Adjectives">Its adjectives ("French").</param>
/// <param name="People">Words for its people where they differ from the adjective.</param>
/// <param name="Capitals">Its capital, in every spelling.</param>
/// <param name="Wikidata">Its Wikidata id; empty where it is not known for sure.</param>
public sealed record StateEntry(
    string Code, string Name, ImmutableArray<string> Official, ImmutableArray<string> Aliases, ImmutableArray<string> Adjectives,
    ImmutableArray<string> People, ImmutableArray<string> Capitals, string Wikidata)
{
    /// <summary>Every name but the usual one.</summary>
    public IEnumerable<string> OtherNames => Official.Concat(Aliases).Distinct();
}

/// <summary>A term of office.</summary>
/// <param name="Office">The office's usual short English name.</param>
/// <param name="Country">The side it is held for.</param>
/// <param name="Began">Its first day, as exactly as known.</param>
/// <param name="Ended">Its last day, as exactly as known; <c>null</c> while it lasts.</param>
/// <param name="Leads">Whether the table lists it among heads of state and of government.</param>
public sealed record Term(string Office, string Country, PartialDate Began, PartialDate? Ended, bool Leads)
{
    /// <summary>The first day it may have been held.</summary>
    public LocalDate From { get; } = Began.First;

    /// <summary>The last day it may have been held; <c>null</c> while it lasts.</summary>
    public LocalDate? To { get; } = Ended?.Last;

    /// <summary>Whether the office was held on a day.</summary>
    public bool Covers(LocalDate day) => From <= day && (To is null || day <= To);

    /// <summary>Whether two terms surely share more than the day on which an office passes on, however roughly their days are known.</summary>
    public bool SurelyOverlaps(Term other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (other.Ended is null || Began.Last < other.Ended.Value.First) && (Ended is null || other.Began.Last < Ended.Value.First);
    }
}

/// <summary>A person of the table.</summary>
/// <param name="Name">The usual name.</param>
/// <param name="Aliases">Other spellings and surnames that stand alone.</param>
/// <param name="Gender"><c>male</c>, <c>female</c> or empty.</param>
/// <param name="Wikidata">The Wikidata id; empty where it is not known for sure.</param>
/// <param name="Terms">Offices held, in order of time.</param>
public sealed record PersonEntry(string Name, ImmutableArray<string> Aliases, string Gender, string Wikidata, ImmutableArray<Term> Terms);

/// <summary>A government office, organisation or outlet of the table.</summary>
/// <param name="Name">The usual name.</param>
/// <param name="Country">Its side, or PLOVER's code; <c>null</c> where it has no one side.</param>
/// <param name="Aliases">Other names, without "the".</param>
/// <param name="Head">The title of an office's head; empty for other bodies.</param>
/// <param name="Metonyms">Palaces, streets and seats that stand for an office.</param>
/// <param name="Kind">What kind of organisation it is; empty for other bodies.</param>
/// <param name="Wikidata">Its Wikidata id; empty where it is not known for sure.</param>
public sealed record BodyEntry(
    string Name, string? Country, ImmutableArray<string> Aliases, string Head, ImmutableArray<string> Metonyms, string Kind, string Wikidata)
{
    /// <summary>Every name but the usual one.</summary>
    public IEnumerable<string> OtherNames => Aliases.Concat(Metonyms).Distinct();
}
