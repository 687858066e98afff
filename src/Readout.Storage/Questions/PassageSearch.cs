using System.Collections.Immutable;
using Readout.Records;

namespace Readout.Storage.Questions;

/// <summary>What is looked for in the texts; all that is given must fit.</summary>
public sealed record PassageSearch
{
    /// <summary>Words that must all be there; in quotation marks, side by side; with a star, the beginning of a word. <c>null</c>: any.</summary>
    public string? Words { get; init; }

    /// <summary>Words that must be there in what is said or in the label of its issue.</summary>
    public string? About { get; init; }

    /// <summary>Words of an issue's label.</summary>
    public string? Issue { get; init; }

    /// <summary>The side that says it.</summary>
    public string? By { get; init; }

    /// <summary>Those of whom one says it; none: anybody.</summary>
    public ImmutableArray<long> Speakers { get; init; } = [];

    /// <summary>The side in whose account it stands.</summary>
    public string? Account { get; init; }

    /// <summary>The form of the contact it belongs to is one of these; none: any.</summary>
    public ImmutableArray<ContactKind> Kinds { get; init; } = [];

    /// <summary>Published not before this day, as <see cref="DateOnly.DayNumber"/>.</summary>
    public int? Since { get; init; }

    /// <summary>Published not after this day.</summary>
    public int? Until { get; init; }

    /// <summary>In the texts as they stood that day; <c>null</c>: as they stand now.</summary>
    public int? AsOf { get; init; }

    /// <summary>How many to give.</summary>
    public int Most { get; init; } = 20;

    /// <summary>How many to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>Whether only what somebody says is looked through, and not the texts as such.</summary>
    public bool IsOfStatements => By is not null || Issue is not null || About is not null || Account is not null || !Speakers.IsEmpty;
}

/// <summary>A place in a text that was found.</summary>
/// <param name="Source">The version of the report.</param>
/// <param name="Statement">The statement; <c>null</c> for a place in the text at large.</param>
/// <param name="Speakers">Who says it.</param>
/// <param name="Chain">Through whom it comes, the outermost first, by name; without those who say it.</param>
/// <param name="Snippet">The words shown, code points of the text.</param>
/// <param name="Marks">The words found, likewise.</param>
public sealed record FoundPassage(
    VersionView Source, Statement? Statement, ImmutableArray<Actor> Speakers, ImmutableArray<string> Chain, Span Snippet, ImmutableArray<Span> Marks);
