using System.Collections.Immutable;
using Readout.Records;

namespace Readout.Extraction.Comparison;

/// <summary>What the cue of a statement puts behind it, on the scale by which accounts are compared.</summary>
/// <param name="Level">From 0 (a subject was raised) to 5 (it was condemned).</param>
/// <param name="Words">The words of the cue that show it.</param>
public sealed record Force(int Level, Span Words)
{
    /// <summary>Levels so far apart are a difference; nearer ones are a matter of style.</summary>
    public const int Apart = 2;

    /// <summary>Reads it from a cue; <c>null</c> where the scale knows none of its words.</summary>
    internal static Force? Of(Diction diction, ImmutableArray<Span> cue) =>
        MannerReader.Read(diction, cue, []) is { Level: { } level, LevelMark: { } words } ? new Force(level, words) : null;
}
