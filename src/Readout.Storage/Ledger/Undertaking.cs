using System.Collections.Immutable;

namespace Readout.Storage.Ledger;

/// <summary>What would have to follow.</summary>
public enum UndertakingKind
{
    /// <summary>Nothing that could be seen to be done: a shared view, a standing policy, a thing already concluded.</summary>
    Standing,

    /// <summary>A contact.</summary>
    Contact,

    /// <summary>A deed: no later contact shows that it was done, so that it stays open until a person says otherwise.</summary>
    Deed,
}

/// <summary>The contact that was to follow.</summary>
public enum SoughtContact
{
    /// <summary>Any.</summary>
    InTouch,

    /// <summary>They were to speak.</summary>
    Talk,

    /// <summary>They were to meet.</summary>
    Meeting,

    /// <summary>One was to come to the other.</summary>
    Visit,
}

/// <summary>Whose the contact that was to follow was to be.</summary>
public enum Doers
{
    /// <summary>Of those who agreed it.</summary>
    Themselves,

    /// <summary>Of theirs or their people's: "directly and through their teams", "at various levels".</summary>
    Either,

    /// <summary>Of their teams, ministers or experts.</summary>
    Others,
}

/// <summary>An outcome in a form that can be followed up.</summary>
/// <param name="Kind">What would have to follow.</param>
public sealed record Undertaking(UndertakingKind Kind)
{
    /// <summary>The contact that was to follow.</summary>
    public SoughtContact Sought { get; init; }

    /// <summary>Whose contact it was to be.</summary>
    public Doers By { get; init; }

    /// <summary>Where others than the participants are named: the names of all it is to be with or by, small and folded.</summary>
    public ImmutableArray<string> People { get; init; } = [];

    /// <summary>Names of the places it is to be at, small and folded.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>Whether it is to be at a summit or another gathering of many, whose day the words leave to be known.</summary>
    public bool AtEvent { get; init; }

    /// <summary>The days it is to be on, where told.</summary>
    public DayRange? Due { get; init; }
}
