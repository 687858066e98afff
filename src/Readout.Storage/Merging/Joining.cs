namespace Readout.Storage.Merging;

/// <summary>Joins tellings to groups, the likeliest pair first, and keeps for every two groups how they stand.</summary>
internal sealed class Joining
{
    private static readonly double Doubtful = Weights.LogOdds(Weights.Doubt);
    private static readonly double Likely = Weights.LogOdds(Weights.Merge);

    private readonly int _count;
    private readonly List<Pair> _pairs = [];
    private readonly List<Pair> _apart = [];
    private readonly int[] _group;
    private readonly double[,] _best;
    private readonly Conflict[,] _conflict;
    private readonly bool[,] _barred;

    /// <summary>Every telling in a group of its own.</summary>
    /// <param name="count">How many tellings.</param>
    /// <param name="pairs">Every two of them.</param>
    public Joining(int count, IEnumerable<Pair> pairs)
    {
        _count = count;
        _group = [.. Enumerable.Range(0, count)];
        _best = new double[count, count];
        _conflict = new Conflict[count, count];
        _barred = new bool[count, count];
        foreach (var pair in pairs)
        {
            Set(pair.One, pair.Other, pair.LogOdds, pair.Conflict, pair.IsBarred);
            if (pair.Bond == Bond.Apart)
            {
                _apart.Add(pair);
            }
            else if (pair.Bond == Bond.Same || pair.LogOdds >= Doubtful)
            {
                _pairs.Add(pair);
            }
        }
        _pairs.Sort(Pair.LikeliestFirst);
    }

    /// <summary>The pairs that joined groups.</summary>
    public List<Pair> Links { get; } = [];

    /// <summary>The group a telling is in: its first telling.</summary>
    public int GroupOf(int telling) => _group[telling];

    /// <summary>Joins what people decided to be one. What they put together is no contradiction to a third that agrees with one of them.</summary>
    public void JoinDecided()
    {
        foreach (var pair in _pairs.Where(pair => pair.Bond == Bond.Same))
        {
            var (one, other) = Groups(pair);
            if (one != other && !HeldApart(one, other))
            {
                Join(pair, one, other, (a, b) => a < b ? a : b);
            }
        }
    }

    /// <summary>Joins what is likely one, where nothing in either group contradicts and no other group fits as well.</summary>
    public void JoinLikely()
    {
        foreach (var pair in _pairs.TakeWhile(pair => pair.LogOdds >= Likely))
        {
            var (one, other) = Groups(pair);
            if (one != other && _conflict[one, other] == Conflict.None && RivalOdds(one, other, pair.LogOdds) == 0)
            {
                Join(pair, one, other, Worse);
            }
        }
    }

    /// <summary>For every two groups that may be one all the same, the likeliest pair.</summary>
    public IEnumerable<Doubt> Doubts()
    {
        var seen = new HashSet<(int, int)>();
        foreach (var pair in _pairs)
        {
            var (one, other) = Groups(pair);
            if (one != other && !_barred[one, other] && DoubtOf(pair, one, other) is { } doubt
                && seen.Add(one < other ? (one, other) : (other, one)))
            {
                yield return doubt;
            }
        }
    }

    private Doubt? DoubtOf(in Pair pair, int one, int other)
    {
        if (_conflict[one, other] != Conflict.None && pair.Conflict == Conflict.None)
        {
            return pair.Probability >= Weights.Merge ? new Doubt(pair, Weights.Doubt, Hindrance.Contradiction) : null;
        }
        double rivals = RivalOdds(one, other, pair.LogOdds);
        double odds = Math.Exp(pair.LogOdds);
        double shared = pair.Probability * odds / (odds + rivals);
        return shared < Weights.RivalDoubt ? null : new Doubt(pair, shared, rivals > 0 ? Hindrance.Rival : Hindrance.None);
    }

    /// <summary>The odds of all groups that fit one of the two about as well and exclude the other.</summary>
    private double RivalOdds(int one, int other, double logOdds)
    {
        double odds = 0;
        for (int third = 0; third < _count; third++)
        {
            if (_group[third] == third && third != one && third != other)
            {
                odds += RivalOdds(one, other, third, logOdds) + RivalOdds(other, one, third, logOdds);
            }
        }
        return odds;
    }

    private double RivalOdds(int telling, int chosen, int third, double logOdds)
    {
        double margin = _conflict[chosen, third] == Conflict.Frame ? Weights.FrameMargin : Weights.Margin;
        bool rival = _conflict[chosen, third] != Conflict.None && _conflict[telling, third] == Conflict.None && _best[telling, third] >= logOdds - margin;
        return rival ? Math.Exp(_best[telling, third]) : 0;
    }

    private bool HeldApart(int one, int other) => _apart.Any(pair => Groups(pair) is var (a, b) && ((a, b) == (one, other) || (a, b) == (other, one)));

    private (int One, int Other) Groups(in Pair pair) => (_group[pair.One], _group[pair.Other]);

    private void Join(in Pair pair, int one, int other, Func<Conflict, Conflict, Conflict> conflict)
    {
        var (kept, gone) = one < other ? (one, other) : (other, one);
        Links.Add(pair);
        for (int third = 0; third < _count; third++)
        {
            if (_group[third] == third && third != kept && third != gone)
            {
                bool barred = _barred[kept, third] || _barred[gone, third];
                Set(kept, third, Math.Max(_best[kept, third], _best[gone, third]), barred ? Worse(_conflict[kept, third], _conflict[gone, third]) : conflict(_conflict[kept, third], _conflict[gone, third]), barred);
            }
        }
        for (int telling = 0; telling < _count; telling++)
        {
            _group[telling] = _group[telling] == gone ? kept : _group[telling];
        }
    }

    private static Conflict Worse(Conflict one, Conflict other) => one > other ? one : other;

    private void Set(int one, int other, double best, Conflict conflict, bool barred)
    {
        _best[one, other] = _best[other, one] = best;
        _conflict[one, other] = _conflict[other, one] = conflict;
        _barred[one, other] = _barred[other, one] = barred;
    }
}
