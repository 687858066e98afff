using System.Collections.Immutable;
using Readout.Records;

namespace Readout.Storage.Questions;

/// <summary>Which contacts are asked for; all that is given must fit.</summary>
public sealed record ContactQuery
{
    /// <summary>Sides that took part.</summary>
    public ImmutableArray<string> Sides { get; init; } = [];

    /// <summary>For each, one of its actors took part: a name may be several people's.</summary>
    public ImmutableArray<ImmutableArray<long>> Actors { get; init; } = [];

    /// <summary>Its form is one of these; none: any.</summary>
    public ImmutableArray<ContactKind> Kinds { get; init; } = [];

    /// <summary>Whether it took place.</summary>
    public ContactStatus? Status { get; init; }

    /// <summary>Not before this day, as <see cref="DateOnly.DayNumber"/>.</summary>
    public int? Since { get; init; }

    /// <summary>Not after this day.</summary>
    public int? Until { get; init; }

    /// <summary>What the reports of that day told; <c>null</c>: what they tell now.</summary>
    public int? AsOf { get; init; }

    /// <summary>Whether contacts of which no day is known are given, last.</summary>
    public bool Undated { get; init; }

    /// <summary>Whether those alone are given.</summary>
    public bool OnlyUndated { get; init; }

    /// <summary>Whether the earliest come first, after those of which no day is known.</summary>
    public bool EarliestFirst { get; init; }

    /// <summary>How many to give.</summary>
    public int Most { get; init; } = 50;

    /// <summary>How many to pass over.</summary>
    public int Skip { get; init; }
}
