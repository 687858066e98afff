using System.Collections.Immutable;

namespace Readout.Records;

/// <summary>Who said what, by which words of the report.</summary>
public sealed record Statement
{
    /// <summary>The id that the record refers to it by.</summary>
    public required string Id { get; init; }

    /// <summary>The words that name the source; none where the report gives none.</summary>
    public required ImmutableArray<Span> Source { get; init; }

    /// <summary>Whom those words mean, by id.</summary>
    public required ImmutableArray<string> SourceActors { get; init; }

    /// <summary>The words that mark it as said.</summary>
    public required ImmutableArray<Span> Cue { get; init; }

    /// <summary>What was said.</summary>
    public required ImmutableArray<Span> Content { get; init; }

    /// <summary>Whether the content's words stand in quotation marks.</summary>
    public required StatementMode Mode { get; init; }

    /// <summary>The statement whose content holds this one, by id.</summary>
    public required string? Within { get; init; }

    /// <summary>The actor in whose account it stands, by id; <c>null</c> for the report's own voice.</summary>
    public required string? Account { get; init; }

    /// <summary>Whether that account is inferred from the course of the text.</summary>
    public required bool Inferred { get; init; }

    /// <summary>The side of the account.</summary>
    public required string? Side { get; init; }

    /// <summary>To whom it was said, by id.</summary>
    public required ImmutableArray<string> Addressees { get; init; }

    /// <summary>Where or how it was said ("in a statement").</summary>
    public required string? Medium { get; init; }

    /// <summary>What the statement does.</summary>
    public required StatementAct Act { get; init; }

    /// <summary>Whether the word that decides the act is negated: the cue, or the main verb of what was said.</summary>
    public required bool Negated { get; init; }

    /// <summary>Whether that word lies in the future.</summary>
    public required bool Future { get; init; }

    /// <summary>Words by which the reporter keeps a distance.</summary>
    public required ImmutableArray<Span> Hedges { get; init; }

    /// <summary>What it is about, by id.</summary>
    public required ImmutableArray<string> Issues { get; init; }

    /// <summary>When it was said, EDTF.</summary>
    public required string? Date { get; init; }

    /// <summary>How likely the whole is right, from 0 to 1; <c>null</c> while nothing has measured it.</summary>
    public required double? Probability { get; init; }

    /// <summary>How likely each of its parts is right.</summary>
    public required PartProbabilities Probabilities { get; init; }
}

/// <summary>How likely each part of a statement is right, from 0 to 1; <c>null</c> for a part that is missing or that nothing has measured.</summary>
/// <param name="Source">The words of the source.</param>
/// <param name="Cue">The words of the cue.</param>
/// <param name="Content">The words of the content.</param>
/// <param name="Account">In whose account it stands.</param>
public sealed record PartProbabilities(double? Source, double? Cue, double? Content, double? Account)
{
    /// <summary>Nothing has been measured.</summary>
    public static PartProbabilities Unknown { get; } = new(null, null, null, null);
}
