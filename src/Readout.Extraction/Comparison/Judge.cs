using System.Collections.Immutable;
using Readout.Records;

namespace Readout.Extraction.Comparison;

/// <summary>How two points stand to each other, and the words on either side that show it.</summary>
internal readonly record struct Verdict(ComparisonType Type, ImmutableArray<Span> LeftMarks, ImmutableArray<Span> RightMarks)
{
    internal static Verdict Of(ComparisonType type, Span? left, Span? right) => new(type, left is null ? [] : [left], right is null ? [] : [right]);
}

/// <summary>Says how two points about one thing stand to each other; never which of them is true.</summary>
internal static class Judge
{
    /// <summary>A contradiction is one only where the points are about the same: most of what the shorter one says.</summary>
    private const double SamePoint = 0.55;

    /// <summary>A denial names what it denies in fewer words.</summary>
    private const double Denied = 0.45;

    /// <summary>Verbs are weighed against each other only where they have much of one object.</summary>
    private const double OneSubject = 0.3;

    /// <summary>From where on what each says is what the other says.</summary>
    private const double SameOfSmaller = 0.6;

    private const double SameOfLarger = 0.45;
    private const int MostMarks = 3;

    // A subject that one side merely names ("discussed") is told less strongly only where it is the same one; else it is narrower.
    internal static Verdict Of(Point left, Point right, Likeness likeness)
    {
        (Manner mine, Manner theirs) = (left.Manner, right.Manner);
        if (mine.Denial is null != theirs.Denial is null && likeness.OfSmaller >= Denied)
        {
            return Verdict.Of(ComparisonType.Denied, mine.Denial, theirs.Denial);
        }
        if (mine.Negation is null != theirs.Negation is null && likeness.OfSmaller >= SamePoint)
        {
            return Verdict.Of(ComparisonType.Denied, mine.Negation, theirs.Negation);
        }
        if (likeness.OfSmaller >= SamePoint && Opposites(mine, theirs) is { } ends)
        {
            return Verdict.Of(ComparisonType.Contradict, ends.Mine, ends.Theirs);
        }
        bool merelyNamed = mine.Level == 0 || theirs.Level == 0;
        if (likeness.OfSmaller >= (merelyNamed ? SameOfSmaller : OneSubject) && Apart(mine.Level, theirs.Level, Force.Apart))
        {
            return Verdict.Of(ComparisonType.Force, mine.LevelMark, theirs.LevelMark);
        }
        if (likeness.OfSmaller >= OneSubject && Apart(mine.Binding, theirs.Binding, 1))
        {
            return Verdict.Of(ComparisonType.Force, mine.BindingMark, theirs.BindingMark);
        }
        bool same = likeness.OfSmaller >= SameOfSmaller && (likeness.OfLarger >= SameOfLarger || !(MoreTopics(left, right) || MoreTopics(right, left)));
        return same ? new Verdict(ComparisonType.Agree, [], []) : new Verdict(ComparisonType.Scope, Beyond(left, right), Beyond(right, left));
    }

    /// <summary>Whether a point brings in a subject that the other has not.</summary>
    private static bool MoreTopics(Point point, Point other) => point.Terms
        .Any(term => term.IsTopic && term.Key != Concept.StateMark + point.Side && term.Key != Concept.StateMark + other.Side && other.Terms.All(theirs => theirs.Key != term.Key));

    private static bool Apart(int? mine, int? theirs, int least) => mine is { } one && theirs is { } other && Math.Abs(one - other) >= least;

    private static (Span Mine, Span Theirs)? Opposites(Manner mine, Manner theirs)
    {
        foreach (var one in mine.Opposites)
        {
            foreach (var other in theirs.Opposites.Where(end => end.Pair == one.Pair && end.First != one.First))
            {
                bool both = mine.Opposites.Any(end => end.Pair == one.Pair && end.First == other.First) || theirs.Opposites.Any(end => end.Pair == one.Pair && end.First == one.First);
                if (!both)
                {
                    return (one.Mark, other.Mark);
                }
            }
        }
        return null;
    }

    /// <summary>The most telling words that only one side has.</summary>
    private static ImmutableArray<Span> Beyond(Point point, Point other)
    {
        HashSet<string> theirs = other.Terms.Select(term => term.Key).ToHashSet(StringComparer.Ordinal);
        return [.. point.Terms.Where(term => term.Piece >= 0 && !theirs.Contains(term.Key))
            .DistinctBy(term => term.Key).OrderByDescending(term => term.Weight).Take(MostMarks).OrderBy(term => (term.Piece, term.Start))
            .Select(term => Words.Cut(point.Content[term.Piece], term.Start, term.End))];
    }
}
