using System.Collections.Immutable;

namespace Readout.Actors;

/// <summary>The states, people, offices, organisations and outlets that Readout knows by name.</summary>
public sealed class ActorTable
{
    private readonly Dictionary<string, StateEntry> _byCode;
    private readonly Lazy<Dictionary<string, ImmutableArray<int>>> _bySide;

    /// <summary>Codes of sides that are no states, as PLOVER has them.</summary>
    public static ImmutableArray<string> UnionCodes { get; } = ["EUR", "UNO", "IGO", "NGO", "IMG"];

    /// <summary>Puts a table together.</summary>
    public ActorTable(
        ImmutableArray<StateEntry> states, ImmutableArray<PersonEntry> people, ImmutableArray<BodyEntry> offices,
        ImmutableArray<BodyEntry> organisations, ImmutableArray<BodyEntry> outlets, ImmutableArray<SharedOffice> shared, string hash)
    {
        (States, People, Offices, Organisations, Outlets, Shared, Hash) = (states, people, offices, organisations, outlets, shared, hash);
        _byCode = states.ToDictionary(state => state.Code, StringComparer.Ordinal);
        _bySide = new(() => people.SelectMany((person, row) => person.Terms.Select(term => term.Country).Distinct().Select(side => (side, row)))
            .GroupBy(served => served.side, served => served.row, StringComparer.Ordinal)
            .ToDictionary(side => side.Key, side => side.ToImmutableArray(), StringComparer.Ordinal));
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

    /// <summary>Offices that several people may hold at once.</summary>
    public ImmutableArray<SharedOffice> Shared { get; }

    /// <summary><c>sha256:</c> and the hash of all its files.</summary>
    public string Hash { get; }

    /// <summary>The hash of the user's own files; <c>null</c> where there are none.</summary>
    public string? OwnHash { get; private init; }

    /// <summary>The state of a code.</summary>
    public StateEntry? State(string? code) => code is not null && _byCode.TryGetValue(code, out StateEntry? state) ? state : null;

    /// <summary>The rows of <see cref="People"/> that ever held an office for a side.</summary>
    public ImmutableArray<int> PeopleOf(string country) => _bySide.Value.TryGetValue(country, out ImmutableArray<int> rows) ? rows : [];

    /// <summary>Whether a code is a state's or a union's.</summary>
    public bool IsSide(string code) => State(code) is not null || UnionCodes.Contains(code);

    /// <summary>The table with other people.</summary>
    internal ActorTable With(ImmutableArray<PersonEntry> people) => new(States, people, Offices, Organisations, Outlets, Shared, Hash);

    /// <summary>The table with the hash of the user's own files.</summary>
    internal ActorTable With(string own) => new(States, People, Offices, Organisations, Outlets, Shared, Hash) { OwnHash = own };
}

/// <summary>An office that several people may hold at once.</summary>
/// <param name="Country">The side it is held for; empty for every side.</param>
/// <param name="Office">The office.</param>
public readonly record struct SharedOffice(string Country, string Office)
{
    /// <summary>Whether it is the office of a term.</summary>
    public bool IsOf(Term term) => term is not null && Office == term.Office && (Country.Length == 0 || Country == term.Country);
}
