using System.Collections.Immutable;
using Readout.Records;

namespace Readout.Storage.Tellings;

/// <summary>One report's telling of one contact: what merging and the questions look at.</summary>
public sealed record Telling
{
    /// <summary>The row it is stored under; 0 before that.</summary>
    public long Id { get; init; }

    /// <summary>The report's row; tellings of one report are told apart by the report itself.</summary>
    public required long Report { get; init; }

    /// <summary>The row of the report's version.</summary>
    public required long Version { get; init; }

    /// <summary>The contact's place in the version's record.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The side that issued the report; <c>null</c> for the press.</summary>
    public required string? IssuedBy { get; init; }

    /// <summary>The day of publication, as <see cref="DateOnly.DayNumber"/>.</summary>
    public required int? Published { get; init; }

    /// <summary>Whether it is what the report is about.</summary>
    public required bool Main { get; init; }

    /// <summary>Its form, as told.</summary>
    public required ContactKind Kind { get; init; }

    /// <summary>Whether it took place, as told.</summary>
    public required ContactStatus Status { get; init; }

    /// <summary>The date as told, EDTF.</summary>
    public required string? Date { get; init; }

    /// <summary>The days the date may mean.</summary>
    public required DayRange? Days { get; init; }

    /// <summary>Whether the date is inferred from the day of publication.</summary>
    public required bool DateInferred { get; init; }

    /// <summary>Where, as told.</summary>
    public required string? Place { get; init; }

    /// <summary>How long it took, as told.</summary>
    public required int? DurationMinutes { get; init; }

    /// <summary>Who took part.</summary>
    public required ImmutableArray<Party> Parties { get; init; }

    /// <summary>The contact's issues and the report's title in small folded words of four letters or more, sorted, each once: what texts on one contact share.</summary>
    public required ImmutableArray<string> Words { get; init; }

    /// <summary>The sides that took part, sorted.</summary>
    public ImmutableArray<string> Sides => [.. Parties.Select(party => party.Country).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What the telling is looked for by: its sides, and the names of organisations, whose many members share no side but theirs.</summary>
    internal ImmutableArray<string> Handles => [.. Sides, .. Parties.Where(party => party.Kind == ActorKind.Organisation).Select(party => party.Name).Distinct()];
}

/// <summary>One who took part.</summary>
/// <param name="Actor">The actor's row in the archive: one number for one name, country and kind; 0 before it is stored.</param>
/// <param name="Kind">A person, an office, a state…</param>
/// <param name="Name">The usual name.</param>
/// <param name="Country">For which side.</param>
/// <param name="Office">In what office.</param>
public sealed record Party(long Actor, ActorKind Kind, string Name, string? Country, string? Office);
