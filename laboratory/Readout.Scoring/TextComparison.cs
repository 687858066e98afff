using System.Collections.Immutable;

namespace Readout.Scoring;

/// <summary>An attribution with the word tokens of its parts.</summary>
public sealed record Lifted(Attribution Attribution, TokenSet Source, TokenSet Cue, TokenSet Content)
{
    public TokenSet this[Role role] => role switch
    {
        Role.Source => Source,
        Role.Cue => Cue,
        _ => Content,
    };

    public static Lifted Of(Attribution attribution, Tokens tokens) =>
        new(attribution, tokens.Words(attribution.Source), tokens.Words(attribution.Cue), tokens.Words(attribution.Content));
}

/// <summary>A gold and a predicted attribution that stand for each other, and how well.</summary>
public sealed record Match(Lifted Gold, Lifted Predicted)
{
    public bool Found => Gold.Content.Jaccard(Predicted.Content) >= 0.5;

    public bool Attributed => Found && Gold.Source.Jaccard(Predicted.Source) >= 0.5;

    public bool Exact => Attribution.Roles.All(role => Gold[role].Equals(Predicted[role]));
}

/// <summary>The gold and the predicted attributions of one text beside each other, as <c>attributions.py</c> pairs them.</summary>
public sealed record TextComparison
{
    public required Tokens Tokens { get; init; }

    /// <summary>Tokens that do not count.</summary>
    public required TokenSet Dropped { get; init; }

    public required ImmutableArray<Lifted> Gold { get; init; }

    public required ImmutableArray<Lifted> Predicted { get; init; }

    /// <summary>The pairs, best overlap first.</summary>
    public required ImmutableArray<Match> Matches { get; init; }

    public static TextComparison Of(
        string text, IEnumerable<Attribution> gold, IEnumerable<Attribution> predicted, IEnumerable<Stretch> ignored)
    {
        var tokens = Tokens.Of(text);
        var dropped = tokens.Cover(ignored);
        var (goldCounted, predictedCounted) = (Counted(gold, tokens, dropped), Counted(predicted, tokens, dropped));
        return new TextComparison
        {
            Tokens = tokens,
            Dropped = dropped,
            Gold = goldCounted,
            Predicted = predictedCounted,
            Matches = Pair(goldCounted, predictedCounted),
        };
    }

    private static ImmutableArray<Lifted> Counted(IEnumerable<Attribution> attributions, Tokens tokens, TokenSet dropped) =>
    [
        .. attributions.Select(attribution => Lifted.Of(attribution, tokens))
            .Where(lifted => !Attribution.Roles.Any(role => lifted[role].Overlaps(dropped)) && !(lifted.Content.IsEmpty && lifted.Cue.IsEmpty)),
    ];

    private static ImmutableArray<Match> Pair(ImmutableArray<Lifted> gold, ImmutableArray<Lifted> predicted)
    {
        var candidates =
            from g in Enumerable.Range(0, gold.Length)
            from p in Enumerable.Range(0, predicted.Length)
            where gold[g].Content.Overlaps(predicted[p].Content) || gold[g].Cue.Overlaps(predicted[p].Cue)
            orderby Likeness(gold[g], predicted[p]) descending, g descending, p descending
            select (Gold: g, Predicted: p);
        var matches = ImmutableArray.CreateBuilder<Match>();
        HashSet<int> usedGold = [], usedPredicted = [];
        foreach (var (g, p) in candidates)
        {
            if (!usedGold.Contains(g) && usedPredicted.Add(p))
            {
                usedGold.Add(g);
                matches.Add(new Match(gold[g], predicted[p]));
            }
        }
        return matches.ToImmutable();
    }

    // Summed in the order in which the Python scorer sums, so that equal sums are equal here, too.
    private static double Likeness(Lifted gold, Lifted predicted) =>
        gold.Content.Jaccard(predicted.Content) + (0.2 * gold.Cue.Jaccard(predicted.Cue)) + (0.1 * gold.Source.Jaccard(predicted.Source));
}
