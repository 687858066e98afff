using System.Collections.Immutable;
using Readout.Extraction.Comparison;
using Readout.Records;
using Readout.Storage.Questions;

namespace Readout.Web.Issues;

/// <summary>What each side said of an issue, in the order of days.</summary>
/// <param name="Sides">The sides, that of the most statements first; those whose side is not known last.</param>
public sealed record IssueTimeline(ImmutableArray<SideLine> Sides)
{
    /// <summary>The first day of all, and the last; <c>null</c> where no report has a day.</summary>
    public (int First, int Last)? Days => Sides.SelectMany(side => side.Said).Select(said => said.Day).OfType<int>().Order().ToList() is [var first, ..] days ? (first, days[^1]) : null;

    /// <summary>Puts statements in their order.</summary>
    /// <param name="passages">Statements.</param>
    /// <param name="forceOf">What a cue puts behind what is said.</param>
    /// <param name="most">How many of each side, the latest.</param>
    internal static IssueTimeline Of(IEnumerable<FoundPassage> passages, Func<Statement, Force?> forceOf, int most) => new(
    [
        .. passages.Where(passage => passage.Statement is not null)
            .GroupBy(SideOf).OrderBy(side => side.Key is null).ThenByDescending(side => side.Count()).ThenBy(side => side.Key, StringComparer.Ordinal)
            .Select(side => SideLine.Of(side.Key, side.Take(most), forceOf)),
    ]);

    /// <summary>The side of those who say it; of several sides together, the one in whose account it stands.</summary>
    private static string? SideOf(FoundPassage passage) => passage.Speakers.Select(actor => actor.Country).OfType<string>().Distinct().ToList() is [var only] ? only : passage.Statement!.Side;
}

/// <summary>One side's statements on an issue.</summary>
/// <param name="Side">The side; <c>null</c> where none is known.</param>
/// <param name="Said">Its statements, the earliest first; those without a day before them.</param>
public sealed record SideLine(string? Side, ImmutableArray<SaidOnce> Said)
{
    internal static SideLine Of(string? side, IEnumerable<FoundPassage> passages, Func<Statement, Force?> forceOf)
    {
        var said = ImmutableArray.CreateBuilder<SaidOnce>();
        foreach (var passage in passages.OrderBy(passage => passage.Source.Published ?? 0).ThenBy(passage => passage.Source.Report).ThenBy(passage => passage.Snippet.Start))
        {
            var force = forceOf(passage.Statement!);
            // Of no side, they are not one speaker's; within one report, they are not later; in another's account, the verb is the other's choice.
            var before = side is null || force is null ? null : said.LastOrDefault(
                earlier => earlier.Force is not null && earlier.Day < passage.Source.Published && earlier.Passage.Statement!.Side == passage.Statement!.Side);
            bool changed = before is not null && Math.Abs(force!.Level - before.Force!.Level) >= Force.Apart;
            said.Add(new SaidOnce(passage, force, changed ? before : null));
        }
        return new SideLine(side, said.ToImmutable());
    }
}

/// <summary>A statement on an issue.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="Force">What its cue puts behind it; <c>null</c> where that is not known.</param>
/// <param name="Before">The side's statement before it whose force was another; <c>null</c> where nothing changed that is known of.</param>
public sealed record SaidOnce(FoundPassage Passage, Force? Force, SaidOnce? Before)
{
    /// <summary>The day its report was published.</summary>
    public int? Day => Passage.Source.Published;

    /// <summary>Whether it was put more strongly than before; <c>null</c> where no change is known.</summary>
    public bool? IsStronger => Before is null ? null : Force!.Level > Before.Force!.Level;
}
