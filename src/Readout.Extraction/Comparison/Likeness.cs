using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Readout.Extraction.Comparison;

/// <summary>How much two points have in common.</summary>
/// <param name="Score">From 0 to 1 and a little more.</param>
/// <param name="Words">The same without what rare topics add.</param>
/// <param name="OfSmaller">The share of the one that says less which the other says too.</param>
/// <param name="OfLarger">The share of the one that says more.</param>
/// <param name="Shared">What they share weighs.</param>
internal readonly record struct Likeness(double Score, double Words, double OfSmaller, double OfLarger, double Shared);

/// <summary>Measures what points have in common by the words and concepts they share, the rarer ones counting for more.</summary>
internal sealed class Measure
{
    /// <summary>How much less a word weighs that every point of the comparison has.</summary>
    private const double Everybody = 0.8;

    /// <summary>What two points must share at least, whatever their lengths: more than one common word.</summary>
    private const double Least = 3.2;

    /// <summary>A known topic that hardly any other point has says by itself that two belong together.</summary>
    private const double FewHaveIt = 0.07;

    private const int Few = 3;
    /// <summary>One topic, or so many other words that are not common, must be among what two points share.</summary>
    private const int TellingTerms = 2;

    private const double TellingWeight = 1.3;
    private const double SmallerCounts = 0.6;
    private const double SameIssue = 0.08;

    private readonly ImmutableArray<Point> _points;
    private readonly ImmutableArray<FrozenDictionary<string, double>> _weights;
    private readonly ImmutableArray<double> _whole;
    private readonly FrozenDictionary<string, int> _having;

    /// <summary>What a side's own country weighs: both accounts are full of it.</summary>
    private const double OwnCountry = 0.25;

    internal Measure(ImmutableArray<Point> points)
    {
        _points = points;
        _having = points.SelectMany(point => point.Terms.Select(term => term.Key).Distinct())
            .CountBy(key => key, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
        HashSet<string> own = points.Select(point => Concept.StateMark + point.Side).ToHashSet(StringComparer.Ordinal);
        _weights = [.. points.Select(point => point.Terms.GroupBy(term => term.Key, StringComparer.Ordinal).ToFrozenDictionary(
            same => same.Key,
            same => same.Max(term => term.Weight) * (1 - (Everybody * (_having[same.Key] - 1) / points.Length)) * (own.Contains(same.Key) ? OwnCountry : 1),
            StringComparer.Ordinal))];
        _whole = [.. points.Select((point, index) => Keys(point).Sum(key => _weights[index][key]))];
    }

    /// <summary>What a point says in all.</summary>
    internal double Whole(int point) => _whole[point];

    /// <summary>The keys of a point, each once, in order.</summary>
    internal static IEnumerable<string> Keys(Point point) => point.Terms.Select(term => term.Key).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a point has a key.</summary>
    internal bool Has(int point, string key) => _weights[point].ContainsKey(key);

    /// <summary>What two points have in common.</summary>
    internal Likeness Of(int left, int right)
    {
        double shared = 0, rare = 0;
        int telling = 0;
        foreach (Term term in _points[left].Terms.DistinctBy(term => term.Key))
        {
            if (_weights[right].TryGetValue(term.Key, out double theirs))
            {
                double weight = Math.Min(_weights[left][term.Key], theirs);
                shared += weight;
                telling += weight < TellingWeight ? 0 : term.IsTopic ? TellingTerms : 1;
                rare = term.IsTopic && _having[term.Key] <= Few ? Math.Max(rare, FewHaveIt * (Few + 1 - _having[term.Key])) : rare;
            }
        }
        if ((shared < Least && rare == 0) || telling < TellingTerms)
        {
            return default;
        }
        double smaller = shared / Math.Min(_whole[left], _whole[right]), larger = shared / Math.Max(_whole[left], _whole[right]);
        bool issue = _points[left].Issues.Any(mine => _points[right].Issues.Any(theirs => theirs.Label == mine.Label));
        double words = (SmallerCounts * smaller) + ((1 - SmallerCounts) * larger) + (issue ? SameIssue : 0);
        return new Likeness(words + rare, words, smaller, larger, shared);
    }
}
