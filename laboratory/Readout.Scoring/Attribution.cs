using System.Collections.Immutable;

namespace Readout.Scoring;

/// <summary>What a stretch of text is to an attribution.</summary>
public enum Role
{
    Source,
    Cue,
    Content,
}

/// <summary>Code points of a text, as the files give them: nothing says that they are in order or in the text.</summary>
public readonly record struct Stretch(int Start, int End);

/// <summary>Who said what, as annotated or as read.</summary>
/// <param name="Source">The words for the source; may be missing.</param>
/// <param name="Cue">The words that mark it as said.</param>
/// <param name="Content">What was said.</param>
/// <param name="Confidence">How sure the reader was; <c>null</c> where nothing says so.</param>
public sealed record Attribution(
    ImmutableArray<Stretch> Source, ImmutableArray<Stretch> Cue, ImmutableArray<Stretch> Content, Confidence? Confidence = null)
{
    /// <summary>All roles, in the order in which figures are printed.</summary>
    public static ImmutableArray<Role> Roles { get; } = [Role.Source, Role.Cue, Role.Content];

    public ImmutableArray<Stretch> this[Role role] => role switch
    {
        Role.Source => Source,
        Role.Cue => Cue,
        _ => Content,
    };
}

/// <summary>Probabilities that a statement, and each of its parts, is right.</summary>
public sealed record Confidence(double? Statement, double? Source, double? Cue, double? Content)
{
    public double? this[Role role] => role switch
    {
        Role.Source => Source,
        Role.Cue => Cue,
        _ => Content,
    };
}
