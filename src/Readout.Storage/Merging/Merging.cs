using System.Collections.Immutable;
using Readout.Storage.Tellings;

namespace Readout.Storage.Merging;

/// <summary>What a person has decided of two tellings.</summary>
public enum Bond
{
    /// <summary>Nothing.</summary>
    Open,

    /// <summary>They are one contact.</summary>
    Same,

    /// <summary>They are two.</summary>
    Apart,
}

/// <summary>How likely two tellings are of one contact, and why, in words.</summary>
/// <param name="First">One telling's <see cref="Telling.Id"/>.</param>
/// <param name="Second">The other's.</param>
/// <param name="Probability">From 0 to 1.</param>
/// <param name="Reason">For people: "same presidents, same day, both a phone call".</param>
public sealed record Likeness(long First, long Second, double Probability, string Reason);

/// <summary>Tellings that are taken for one contact.</summary>
/// <param name="Tellings">Their ids, in ascending order.</param>
/// <param name="Links">For each but the first, the likeness that brought it in.</param>
public sealed record Cluster(ImmutableArray<long> Tellings, ImmutableArray<Likeness> Links);

/// <summary>What merging gives.</summary>
/// <param name="Clusters">Every telling is in one, by itself if need be.</param>
/// <param name="Doubts">Pairs in different clusters that may be one contact all the same: for a person to look at.</param>
public sealed record Merging(ImmutableArray<Cluster> Clusters, ImmutableArray<Likeness> Doubts);
