using System.Collections.Immutable;
using Readout.Records;

namespace Readout.Extraction.Comparison;

/// <summary>Writes pairings as rows.</summary>
internal sealed class RowWriter
{
    private readonly ImmutableArray<Point> _points;
    private readonly Measure _measure;

    /// <summary>From where on a side is not silent on what another says, though what it says stands in a row already.</summary>
    private const double SpokenOf = 0.4;

    /// <summary>What two sayings of the press share at least, for it tells of many things with the same few words.</summary>
    private const double OnePointInPress = 0.28;

    /// <summary>So many words of a press report are a name of something, and no account.</summary>
    private const int FewWords = 2;

    private RowWriter(ImmutableArray<Point> points, Measure measure) => (_points, _measure) = (points, measure);

    /// <summary>The rows, those of one side alone left out that say too little.</summary>
    internal static IEnumerable<ComparisonRow> Write(
        ImmutableArray<Point> points, Measure measure, ImmutableArray<Pairing> pairings, double worthARow)
    {
        var writer = new RowWriter(points, measure);
        HashSet<string> told = pairings.Where(pairing => pairing.Sayings.Length > 1)
            .SelectMany(pairing => pairing.Sayings).SelectMany(saying => saying.Points).Select(point => points[point].Said).ToHashSet(StringComparer.Ordinal);
        var alone = new List<int>();
        foreach (Pairing pairing in pairings)
        {
            if (pairing.Sayings is not [var saying])
            {
                if (!writer.ConcernsOnePoint(pairing))
                {
                    continue;
                }

                foreach (ComparisonRow row in writer.Only(alone, worthARow, told))
                {
                    yield return row;
                }
                alone.Clear();
                yield return writer.Shared(pairing);
                continue;
            }
            if (pairing.Likeness.Words >= SpokenOf)
            {
                continue;
            }
            if (alone.Count > 0 && !writer.GoesOn(alone[^1], saying))
            {
                foreach (ComparisonRow row in writer.Only(alone, worthARow, told))
                {
                    yield return row;
                }
                alone.Clear();
            }
            alone.AddRange(saying.Points);
        }
        foreach (ComparisonRow row in writer.Only(alone, worthARow, told))
        {
            yield return row;
        }
    }

    /// <summary>Whether sayings of several sides are about one thing; in the press they must share more of it, and have more than one word each.</summary>
    private bool ConcernsOnePoint(Pairing pairing)
    {
        (Point left, Point right) = (_points[pairing.Left], _points[pairing.Right]);
        return !(left.InPress && right.InPress) || (pairing.Likeness.Words >= OnePointInPress && Names(left) && Names(right));
    }

    /// <summary>Whether a saying only goes on with the point before it: a further part of its statement, or "… , noting that …".</summary>
    private bool GoesOn(int before, Saying saying)
    {
        Point first = _points[saying.Points[0]], last = _points[before];
        return saying.Points[0] == before + 1 && (first.LaterPart || (first.GoesOn && first.Speakers.SetEquals(last.Speakers)));
    }

    private IEnumerable<ComparisonRow> Only(List<int> points, double worthARow, HashSet<string> told)
    {
        points.RemoveAll(point => (told.Contains(_points[point].Said) && !_points[point].OfList) || TellsContact(point));
        points.RemoveAll(point => _points[point].InPress && (!_points[point].WasSaid || BreaksOff(_points[point])));
        if (points.Any(Tells) && IsAccount(points) && points.Sum(_measure.Whole) >= worthARow)
        {
            var saying = new Saying(_points[points[0]].Side, [.. points]);
            yield return Row(ComparisonType.Only, [Cell(saying, [])], Issue(saying), points.MaxBy(_measure.Whole), null);
        }
    }

    /// <summary>Whether a point has more than one word, be it through "this topic".</summary>
    private static bool Names(Point point) => point.Terms.Where(term => term.Piece != Term.InCue).Select(term => term.Key).Distinct(StringComparer.Ordinal).Skip(1).Any();

    /// <summary>Whether a point says more than one word.</summary>
    private bool Tells(int point) => _points[point].Terms.Where(term => term.Piece >= 0).Select(term => term.Key).Distinct(StringComparer.Ordinal).Count() > 1;

    /// <summary>Whether points are more than a name of something: of the press, which tells in its own words what was said, a clause, a quotation or many words.</summary>
    private bool IsAccount(List<int> points) => points.Select(number => _points[number]).Any(point => !point.InPress || IsWhole(point.Quoted))
        || points.SelectMany(point => _points[point].Terms).Where(term => term.Piece >= 0).Select(term => term.Key).Distinct(StringComparer.Ordinal).Skip(FewWords).Any();

    /// <summary>Whether its words end where a clause would begin: the rest of it was not read.</summary>
    private static bool BreaksOff(Point point) => point.Content[^1].Text.Split(' ')[^1] is "that" or "which" or "of" or "to";

    private static bool IsWhole(ImmutableArray<Span> quoted) => quoted[0].Text.StartsWith("that ", StringComparison.Ordinal)
        || quoted[0].Text.StartsWith("to ", StringComparison.Ordinal) || quoted.Any(span => span.Text.AsSpan().IndexOfAny('"', '“') >= 0);

    /// <summary>Whether it only says that the contact took place, which the frame shows.</summary>
    private bool TellsContact(int point) => _points[point].TellsContact;

    private ComparisonRow Shared(Pairing pairing)
    {
        (Point left, Point right) = (_points[pairing.Left], _points[pairing.Right]);
        Verdict verdict = Judge.Of(left, right, pairing.Likeness);
        ImmutableArray<ComparisonCell> cells = [.. pairing.Sayings.OrderBy(saying => saying.Points[0]).Select(saying => Cell(saying, saying.Side == left.Side
            ? [.. verdict.LeftMarks.Select(mark => new Quote(left.Report, mark))]
            : saying.Side == right.Side ? [.. verdict.RightMarks.Select(mark => new Quote(right.Report, mark))] : []))];
        (string Label, string Id)? issue = left.Issues.Where(mine => right.Issues.Any(theirs => theirs.Label == mine.Label)).Cast<(string, string)?>().FirstOrDefault();
        return Row(verdict.Type, cells, issue ?? Issue(pairing.Sayings[0]), pairing.Left, pairing.Right);
    }

    private (string Label, string Id)? Issue(Saying saying) =>
        saying.Points.SelectMany(point => _points[point].Issues).Cast<(string, string)?>().FirstOrDefault();

    private ComparisonRow Row(ComparisonType type, ImmutableArray<ComparisonCell> cells, (string Label, string Id)? issue, int point, int? other) =>
        new(type, issue?.Id, cells, null) { Label = Labels.Of(_points[point], other is { } right ? _points[right] : null) ?? issue?.Label };

    private ComparisonCell Cell(Saying saying, ImmutableArray<Quote> marks) =>
        new(saying.Side, [.. saying.Points.SelectMany(point => _points[point].Statements).Distinct()])
        {
            Quotes = [.. saying.Points.Select(point => _points[point]).SelectMany(point => point.Quoted.Select(span => new Quote(point.Report, span)))],
            Marks = marks,
        };
}
