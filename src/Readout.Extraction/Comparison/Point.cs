using System.Collections.Frozen;
using System.Collections.Immutable;
using Readout.Records;

namespace Readout.Extraction.Comparison;

/// <summary>A word or concept of a point.</summary>
/// <param name="Key">What it is compared by.</param>
/// <param name="Weight">How much it says of what the point is about.</param>
/// <param name="Piece">In which of the point's spans it stands; below 0 where it stands in none.</param>
/// <param name="Start">Its first letter in that span's text.</param>
/// <param name="End">One past its last letter.</param>
/// <param name="IsTopic">Whether it is a known topic of diplomacy or a state.</param>
internal readonly record struct Term(string Key, double Weight, int Piece, int Start, int End, bool IsTopic)
{
    /// <summary>The piece of a word of the cue.</summary>
    internal const int InCue = -1;

    /// <summary>The piece of a word that stands before the point, and that it points back to.</summary>
    internal const int Before = -2;
}

/// <summary>One thing that one side says: a statement, or a part of one that packs several.</summary>
internal sealed record Point
{
    /// <summary>The side.</summary>
    internal required string Side { get; init; }

    /// <summary>The report it stands in.</summary>
    internal required string Report { get; init; }

    /// <summary>The ids of its statements, the outermost first, as the comparison writes them.</summary>
    internal required ImmutableArray<string> Statements { get; init; }

    /// <summary>The id of the statement whose words are compared; of an outcome that no statement tells, where it stands.</summary>
    internal required string Said { get; init; }

    /// <summary>The words that are compared.</summary>
    internal required ImmutableArray<Span> Content { get; init; }

    /// <summary>The words that a row quotes.</summary>
    internal required ImmutableArray<Span> Quoted { get; init; }

    /// <summary>The statement's cue.</summary>
    internal required ImmutableArray<Span> Cue { get; init; }

    /// <summary>Its words and concepts, in order, those that say nothing left out.</summary>
    internal required ImmutableArray<Term> Terms { get; init; }

    /// <summary>How it is said.</summary>
    internal required Manner Manner { get; init; }

    /// <summary>The countries of those who say it, as the account tells.</summary>
    internal required FrozenSet<string> Speakers { get; init; }

    /// <summary>What it is about: labels, which records share, with the ids they have in its own record.</summary>
    internal required ImmutableArray<(string Label, string Id)> Issues { get; init; }

    /// <summary>Whether it stands in a press report, which tells of much besides what the sides say.</summary>
    internal required bool InPress { get; init; }

    /// <summary>Whether its words were said, and not a deed that only looks like a saying ("he sparred with …").</summary>
    internal required bool WasSaid { get; init; }

    /// <summary>Whether it only goes on with what the statement before it says ("noting …", "claiming …").</summary>
    internal required bool GoesOn { get; init; }

    /// <summary>Whether it only says that the contact took place ("held a telephone conversation").</summary>
    internal required bool TellsContact { get; init; }

    /// <summary>Whether another part of the same statement comes before it.</summary>
    internal required bool LaterPart { get; init; }

    /// <summary>Whether its statement lists so many things that each is a point of its own.</summary>
    internal required bool OfList { get; init; }
}

/// <summary>How something is said.</summary>
/// <param name="Level">What the cue puts behind it; <c>null</c> for a cue the scale does not know.</param>
/// <param name="LevelMark">The cue's words.</param>
/// <param name="Binding">How far the content binds the one who says it ("hope", "readiness", "will"); <c>null</c> where it has no such word.</param>
/// <param name="BindingMark">That word.</param>
/// <param name="Negation">The word that negates it.</param>
/// <param name="Denial">The word that denies it.</param>
/// <param name="Opposites">Words that have opposites, by pair.</param>
internal sealed record Manner(
    int? Level, Span? LevelMark, int? Binding, Span? BindingMark, Span? Negation, Span? Denial, ImmutableArray<(int Pair, bool First, Span Mark)> Opposites);
