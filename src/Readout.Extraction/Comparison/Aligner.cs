using System.Collections.Immutable;

namespace Readout.Extraction.Comparison;

/// <summary>Points of one side that say one thing.</summary>
/// <param name="Side">The side.</param>
/// <param name="Points">The points, by number, in order.</param>
internal sealed record Saying(string Side, ImmutableArray<int> Points);

/// <summary>Sayings of several sides put beside each other, or of one that stays alone.</summary>
/// <param name="Sayings">One for each side.</param>
/// <param name="Left">The point of one side by which they are likest.</param>
/// <param name="Right">The point of the other; the same as <paramref name="Left"/> where there is no other.</param>
/// <param name="Likeness">How like these are; of a saying that stays alone, how like the likest is that another side says.</param>
internal sealed record Pairing(ImmutableArray<Saying> Sayings, int Left, int Right, Likeness Likeness);

/// <summary>Puts the points of sides beside each other: first what one side says twice, then, the likest first, what several say.</summary>
/// <remarks>
/// A saying joins one row; one that finds its likes all taken still gets a row with the likest of them, for the other side is not
/// silent on it. Words of very many points are too common to show that two belong together, so that time stays linear.
/// </remarks>
internal sealed class Aligner
{
    /// <summary>From where on points of two sides are about one thing.</summary>
    private const double Related = 0.24;

    /// <summary>How much of the smaller one they share at least where one of them has its row already.</summary>
    private const double RelatedAgain = 0.7;

    /// <summary>From where on two statements of one side say one thing.</summary>
    private const double SameSide = 0.5;

    /// <summary>How much of the longer one they share then, too: else the one is but a detail of the other.</summary>
    private const double OfLarger = 0.2;

    private const int TooCommon = 100;

    private readonly ImmutableArray<Point> _points;
    private readonly Measure _measure;
    private readonly int[] _sayingOf;

    private Aligner(ImmutableArray<Point> points, Measure measure) =>
        (_points, _measure, _sayingOf) = (points, measure, [.. Enumerable.Range(0, points.Length)]);

    internal static ImmutableArray<Pairing> Align(ImmutableArray<Point> points, Measure measure) => new Aligner(points, measure).Align();

    private ImmutableArray<Pairing> Align()
    {
        ImmutableArray<(int Left, int Right, Likeness Likeness)> pairs = [.. Candidates()
            .OrderByDescending(pair => pair.Likeness.Score).ThenBy(pair => pair.Left).ThenBy(pair => pair.Right)];
        foreach (var (left, right, likeness) in pairs.Where(pair => SayOneThing(pair.Left, pair.Right, pair.Likeness)))
        {
            int kept = Math.Min(Root(left), Root(right));
            _sayingOf[Math.Max(Root(left), Root(right))] = kept;
        }
        Dictionary<int, Saying> sayings = Enumerable.Range(0, _points.Length).GroupBy(Root)
            .ToDictionary(same => same.Key, same => new Saying(_points[same.Key].Side, [.. same]));
        var rows = new List<Pairing>();
        var rowOf = new Dictionary<int, int>();
        ImmutableArray<(int Left, int Right, Likeness Likeness)> across = [.. pairs.Where(pair => _points[pair.Left].Side != _points[pair.Right].Side)];
        foreach (var (left, right, likeness) in across)
        {
            Join(rows, rowOf, sayings, left, right, likeness, again: false);
        }
        foreach (var (left, right, likeness) in across.Where(pair => pair.Likeness.OfSmaller >= RelatedAgain && pair.Likeness.OfLarger >= OfLarger))
        {
            Join(rows, rowOf, sayings, left, right, likeness, again: true);
        }
        ILookup<int, Likeness> spokenOf = across.SelectMany(pair => new[] { (Point: pair.Left, pair.Likeness), (Point: pair.Right, pair.Likeness) }).ToLookup(end => Root(end.Point), end => end.Likeness);
        IEnumerable<Pairing> alone = sayings.Where(saying => !rowOf.ContainsKey(saying.Key))
            .Select(saying => new Pairing([saying.Value], saying.Value.Points[0], saying.Value.Points[0], spokenOf[saying.Key].DefaultIfEmpty().MaxBy(likeness => likeness.Words)));
        return [.. rows.Concat(alone).OrderBy(row => row.Sayings.Min(saying => saying.Points[0])).ThenBy(row => row.Sayings.Max(saying => saying.Points[0]))];
    }

    private void Join(List<Pairing> rows, Dictionary<int, int> rowOf, Dictionary<int, Saying> sayings, int left, int right, Likeness likeness, bool again)
    {
        int first = Root(left), second = Root(right);
        bool firstTaken = rowOf.TryGetValue(first, out int row), secondTaken = rowOf.TryGetValue(second, out int other);
        if (firstTaken && secondTaken)
        {
            return;
        }
        if (firstTaken || secondTaken)
        {
            (int taken, int free) = firstTaken ? (row, second) : (other, first);
            if (rows[taken].Sayings.All(saying => saying.Side != sayings[free].Side))
            {
                rows[taken] = rows[taken] with { Sayings = rows[taken].Sayings.Add(sayings[free]) };
                rowOf[free] = taken;
                return;
            }
            if (!again)
            {
                return;
            }
        }
        rowOf.TryAdd(first, rows.Count);
        rowOf.TryAdd(second, rows.Count);
        rows.Add(new Pairing([sayings[first], sayings[second]], left, right, likeness));
    }

    private bool SayOneThing(int left, int right, Likeness likeness) =>
        _points[left].Side == _points[right].Side && likeness.Words >= SameSide && likeness.OfLarger >= OfLarger && _points[left].Said != _points[right].Said;

    /// <summary>The pairs that share a telling word.</summary>
    private IEnumerable<(int Left, int Right, Likeness Likeness)> Candidates()
    {
        ILookup<string, int> having = Enumerable.Range(0, _points.Length)
            .SelectMany(point => Measure.Keys(_points[point]), (point, key) => (point, key)).ToLookup(entry => entry.key, entry => entry.point, StringComparer.Ordinal);
        for (int left = 0; left < _points.Length; left++)
        {
            var others = Measure.Keys(_points[left]).Select(key => having[key]).Where(same => same.Count() <= TooCommon);
            foreach (int right in others.SelectMany(same => same).Where(right => right > left).Distinct().Order())
            {
                Likeness likeness = _measure.Of(left, right);
                if (likeness.Score >= Related)
                {
                    yield return (left, right, likeness);
                }
            }
        }
    }

    private int Root(int point)
    {
        while (_sayingOf[point] != point)
        {
            point = _sayingOf[point] = _sayingOf[_sayingOf[point]];
        }
        return point;
    }
}
