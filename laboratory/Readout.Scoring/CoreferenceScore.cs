namespace Readout.Scoring;

/// <summary>Precision and recall as sums, so that many texts add up.</summary>
public readonly record struct Shares(double RightFound, double Found, double RightGold, double Gold)
{
    public double F1
    {
        get
        {
            double precision = Found > 0 ? RightFound / Found : 0, recall = Gold > 0 ? RightGold / Gold : 0;
            return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
        }
    }

    public static Shares operator +(Shares one, Shares two) =>
        new(one.RightFound + two.RightFound, one.Found + two.Found, one.RightGold + two.RightGold, one.Gold + two.Gold);
}

/// <summary>
/// The CoNLL-2012 measure of coreference: the mean F1 of MUC, B³ and entity-based CEAF (Pradhan et al. 2014, "Scoring coreference
/// partitions of predicted mentions"), over chains of two mentions and more; a mention is any number that tells it from others.
/// </summary>
public sealed record CoreferenceScore(Shares Muc, Shares BCubed, Shares Ceaf)
{
    public static CoreferenceScore None { get; } = new(default, default, default);

    public double F1 => (Muc.F1 + BCubed.F1 + Ceaf.F1) / 3;

    public static CoreferenceScore operator +(CoreferenceScore one, CoreferenceScore two) =>
        new(one.Muc + two.Muc, one.BCubed + two.BCubed, one.Ceaf + two.Ceaf);

    /// <summary>Compares the chains of one text.</summary>
    public static CoreferenceScore Of(IEnumerable<IReadOnlyCollection<int>> gold, IEnumerable<IReadOnlyCollection<int>> found)
    {
        var wanted = gold.Where(chain => chain.Count > 1).Select(chain => chain.ToHashSet()).ToArray();
        var given = found.Where(chain => chain.Count > 1).Select(chain => chain.ToHashSet()).ToArray();
        return new CoreferenceScore(
            new Shares(Links(given, wanted), given.Sum(chain => chain.Count - 1), Links(wanted, given), wanted.Sum(chain => chain.Count - 1)),
            new Shares(Members(given, wanted), given.Sum(chain => chain.Count), Members(wanted, given), wanted.Sum(chain => chain.Count)),
            Aligned(wanted, given));
    }

    /// <summary>MUC: the links of chains that the others keep.</summary>
    private static double Links(HashSet<int>[] chains, HashSet<int>[] others) => chains.Sum(chain =>
    {
        var parts = others.Count(other => other.Overlaps(chain)) + chain.Count(mention => !others.Any(other => other.Contains(mention)));
        return chain.Count - parts;
    });

    /// <summary>B³: for each mention, the share of its chain that stands with it.</summary>
    private static double Members(HashSet<int>[] chains, HashSet<int>[] others) => chains.Sum(chain => chain.Sum(mention =>
        others.FirstOrDefault(other => other.Contains(mention)) is { } other ? chain.Count(other.Contains) / (double)chain.Count : 0));

    /// <summary>CEAF with φ4: chains aligned one to one as well as can be.</summary>
    private static Shares Aligned(HashSet<int>[] wanted, HashSet<int>[] given)
    {
        var size = Math.Max(wanted.Length, given.Length);
        var alike = new double[size, size];
        for (var i = 0; i < wanted.Length; i++)
        {
            for (var j = 0; j < given.Length; j++)
            {
                alike[i, j] = 2.0 * wanted[i].Count(given[j].Contains) / (wanted[i].Count + given[j].Count);
            }
        }
        var best = Assignment.Best(alike);
        return new Shares(best, given.Length, best, wanted.Length);
    }
}
