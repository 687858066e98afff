using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using NodaTime;

namespace Readout.Extraction.Actors;

/// <summary>A state, with the words that English texts have for it.</summary>
/// <param name="Code">ISO 3166-1 alpha-3.</param>
/// <param name="Name">The usual short English name.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Adjectives">Its adjectives ("French").</param>
/// <param name="People">Words for its people where they differ from the adjective.</param>
/// <param name="Capitals">Its capital, in every spelling.</param>
public sealed record StateEntry(
    string Code, string Name, ImmutableArray<string> Aliases, ImmutableArray<string> Adjectives,
    ImmutableArray<string> People, ImmutableArray<string> Capitals);

/// <summary>A term of office.</summary>
/// <param name="Office">The office's usual short English name.</param>
/// <param name="Country">The side it is held for.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; <c>null</c> while it lasts.</param>
public sealed record Term(string Office, string Country, LocalDate From, LocalDate? To)
{
    /// <summary>Whether the office was held on a day.</summary>
    public bool Covers(LocalDate day) => From <= day && (To is null || day <= To);
}

/// <summary>A person of the table.</summary>
/// <param name="Name">The usual name.</param>
/// <param name="Aliases">Other spellings and surnames that stand alone.</param>
/// <param name="Gender"><c>male</c>, <c>female</c> or empty.</param>
/// <param name="Terms">Offices held, in order of time.</param>
public sealed record PersonEntry(string Name, ImmutableArray<string> Aliases, string Gender, ImmutableArray<Term> Terms)
{
    /// <summary>The term that covers a day.</summary>
    public Term? On(LocalDate day) => Terms.FirstOrDefault(term => term.Covers(day));
}

/// <summary>A government office, organisation or outlet of the table.</summary>
/// <param name="Name">The usual name.</param>
/// <param name="Country">Its side, or PLOVER's code.</param>
/// <param name="Aliases">Other names, without "the".</param>
/// <param name="Head">The title of an office's head; empty for other bodies.</param>
public sealed record BodyEntry(string Name, string Country, ImmutableArray<string> Aliases, string Head);

/// <summary>The states, people, offices, organisations and outlets that Readout knows by name.</summary>
public sealed class ActorTable
{
    private readonly FrozenDictionary<string, StateEntry> _byCode;

    private ActorTable(
        ImmutableArray<StateEntry> states, ImmutableArray<PersonEntry> people, ImmutableArray<BodyEntry> offices,
        ImmutableArray<BodyEntry> organisations, ImmutableArray<BodyEntry> outlets, string hash)
    {
        States = states;
        People = people;
        Offices = offices;
        Organisations = organisations;
        Outlets = outlets;
        Hash = hash;
        _byCode = states.ToFrozenDictionary(state => state.Code);
    }

    /// <summary>Every state.</summary>
    public ImmutableArray<StateEntry> States { get; }

    /// <summary>Every person.</summary>
    public ImmutableArray<PersonEntry> People { get; }

    /// <summary>Presidencies, ministries, palaces.</summary>
    public ImmutableArray<BodyEntry> Offices { get; }

    /// <summary>International organisations.</summary>
    public ImmutableArray<BodyEntry> Organisations { get; }

    /// <summary>News agencies and outlets.</summary>
    public ImmutableArray<BodyEntry> Outlets { get; }

    /// <summary><c>sha256:</c> and the hash of all its files.</summary>
    public string Hash { get; }

    /// <summary>The state of a code.</summary>
    public StateEntry? State(string? code) => code is not null && _byCode.TryGetValue(code, out StateEntry? state) ? state : null;

    /// <summary>Reads the table that is built into the program.</summary>
    /// <exception cref="InvalidDataException">A file is missing or a line is malformed; the message names both.</exception>
    public static ActorTable Load()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        TableFile Open(string name, int columns) => TableFile.Open(name, columns, hash);
        var states = Open("states.tsv", 6).Rows.Select(row => new StateEntry(
            row[0], row[1], row.List(2), row.List(3), row.List(4), row.List(5))).ToImmutableArray();
        var people = Open("people.tsv", 7).Rows.GroupBy(row => row[0]).Select(Person).ToImmutableArray();
        var offices = Open("offices.tsv", 4).Rows.Select(row => new BodyEntry(row[0], row[1], row.List(2), row[3])).ToImmutableArray();
        var organisations = Open("organisations.tsv", 3).Rows.Select(Body).ToImmutableArray();
        var outlets = Open("outlets.tsv", 3).Rows.Select(Body).ToImmutableArray();
        return new ActorTable(states, people, offices, organisations, outlets, "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static BodyEntry Body(TableRow row) => new(row[0], row[1], row.List(2), "");

    private static PersonEntry Person(IGrouping<string, TableRow> rows) => new(
        rows.Key,
        [.. rows.SelectMany(row => row.List(1)).Distinct()],
        rows.Select(row => row[6]).FirstOrDefault(gender => gender.Length > 0) ?? "",
        [.. rows.Select(row => new Term(row[3], row[2], row.Date(4, endOfPeriod: false)!.Value, row.Date(5, endOfPeriod: true)))
            .OrderBy(term => term.From)]);
}
