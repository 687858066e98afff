using System.Collections.Immutable;

namespace Readout.Scoring.Errors;

/// <summary>What is wrong with an attribution.</summary>
/// <param name="Kind">In words that many errors share.</param>
/// <param name="Detail">The words that it is about, to be counted within the kind.</param>
public sealed record Fault(string Kind, string Detail);

/// <summary>A gold attribution that was not found as it is, or a predicted one that is in no gold.</summary>
/// <param name="Text">Where it is.</param>
/// <param name="Gold">What people found.</param>
/// <param name="Predicted">What was found for it.</param>
/// <param name="Faults">What is wrong, what costs most first.</param>
public sealed record Finding(ScoredText Text, Attribution? Gold, Attribution? Predicted, ImmutableArray<Fault> Faults)
{
    public string Kind => Faults[0].Kind;

    /// <summary>Whether the gold attribution counts as not attributed.</summary>
    public required bool IsMiss { get; init; }

    /// <summary>Its first code point.</summary>
    public int Start => Parts().Select(stretch => stretch.Start).DefaultIfEmpty().Min();

    /// <summary>All stretches, gold and predicted.</summary>
    public IEnumerable<Stretch> Parts() =>
        from attribution in new[] { Gold, Predicted }
        where attribution is not null
        from role in Attribution.Roles
        from stretch in attribution[role]
        select stretch;
}
