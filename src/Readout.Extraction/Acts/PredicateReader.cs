using Readout.Records;

namespace Readout.Extraction.Acts;

/// <summary>Reads the act of a predicate from its row in the table, what it governs, its negation and its tense.</summary>
internal sealed class PredicateReader(ActTable table)
{
    // Bounds on what a text of plans to plan to plan may cost.
    private const int DeepestChain = 5, MostObjects = 8;

    private readonly ActMatcher _matcher = new(table);

    /// <summary>The act of a predicate; <c>null</c> where it does none that PLOVER knows.</summary>
    /// <param name="tree">Its sentence.</param>
    /// <param name="token">The predicate.</param>
    /// <param name="voice">Whose act it would be, to tell the source's own from what it tells of others.</param>
    internal ToldAct? Read(SentenceTree tree, int token, Voice voice) => Read(tree, token, voice, DeepestChain);

    /// <summary>The row that a word has in the table where it stands.</summary>
    internal ActEntry? Entry(SentenceTree tree, int token) => _matcher.At(tree, token);

    private ToldAct? Read(SentenceTree tree, int token, Voice voice, int chain)
    {
        if (chain == 0)
        {
            return null;
        }
        ActEntry? entry = Entry(tree, token);
        bool negated = Verbs.IsNegated(tree, token);
        bool future = Verbs.IsFuture(tree, token);
        ToldAct? act = entry is null ? null : OfEntry(tree, token, entry, voice, chain);
        if (act is not { } found)
        {
            bool refuses = negated && Verbs.IsWilled(tree, token) && entry?.Role is not ActRole.Warn;
            return refuses ? new ToldAct(StatementAct.Reject, false, true, ActRoute.Composed) : null;
        }
        found = negated ? found with { Negated = !found.Negated } : found;
        bool refused = found is { IsKind: true, Negated: true } && Verbs.IsImpossible(tree, token);
        return future ? found.Announced() : refused ? new ToldAct(StatementAct.Reject, false, false, ActRoute.Composed) : found;
    }

    private ToldAct? OfEntry(SentenceTree tree, int token, ActEntry entry, Voice voice, int chain) => entry.Role switch
    {
        ActRole.Act => new ToldAct(entry.Act, false, false, entry.With is null && entry.Words.Length == 1 ? ActRoute.Word : ActRoute.Particular),
        ActRole.Refuse => new ToldAct(StatementAct.Reject, false, false, ActRoute.Word),
        ActRole.Intend when Verbs.WantsOfAnother(tree, token) => new ToldAct(StatementAct.Request, false, false, ActRoute.Composed),
        ActRole.Intend when Verbs.Complement(tree, token) is var clause and >= 0 && !voice.IsSubject(tree, clause) => null,
        ActRole.Intend => Governed(tree, token, voice, chain)?.Announced(),
        ActRole.Offer => Governed(tree, token, voice, chain)?.Announced() ?? new ToldAct(StatementAct.Agree, false, false, ActRoute.Word),
        ActRole.Begin => Governed(tree, token, voice, chain),
        ActRole.End => Governed(tree, token, voice, chain)?.Ended(),
        ActRole.Warn => Warned(tree, token, voice, chain),
        _ => Said(tree, token, voice, chain),
    };

    /// <summary>What an infinitive or a clause that a word governs does, else what its objects are the name of.</summary>
    private ToldAct? Governed(SentenceTree tree, int token, Voice voice, int chain)
    {
        int clause = Verbs.Complement(tree, token);
        if (clause >= 0 && Read(tree, clause, voice, chain - 1) is { } told)
        {
            return told.Route == ActRoute.Named ? told : told with { Route = ActRoute.Composed };
        }
        return OfObjects(tree, token, voice, chain) ?? OfPurpose(tree, token, voice, chain);
    }

    /// <summary>"Sent experts to investigate".</summary>
    private ToldAct? OfPurpose(SentenceTree tree, int token, Voice voice, int chain) =>
        tree.Dependent(token, "advcl") is var purpose and >= 0 && tree[purpose].Xpos == "VB" ? Read(tree, purpose, voice, chain - 1) : null;

    private ToldAct? OfObjects(SentenceTree tree, int token, Voice voice, int chain)
    {
        foreach (int one in ActMatcher.Objects(tree, token).Take(MostObjects))
        {
            if (tree[one].Upos is "NOUN" or "PROPN" && Read(tree, one, voice, chain - 1) is { } named)
            {
                return named with { Route = ActRoute.Named };
            }
        }
        return null;
    }

    /// <summary>What a party tells of itself, or tells another to do.</summary>
    private ToldAct? Said(SentenceTree tree, int token, Voice voice, int chain)
    {
        int clause = Verbs.Complement(tree, token);
        return clause < 0 ? OfObjects(tree, token, voice, chain) : Told(tree, clause, voice, chain);
    }

    /// <summary>What a clause that is told does: an act of the teller, or what the teller holds another to.</summary>
    internal ToldAct? Told(SentenceTree tree, int clause, Voice voice) => Told(tree, clause, voice, DeepestChain);

    private ToldAct? Told(SentenceTree tree, int clause, Voice voice, int chain)
    {
        if (Verbs.IsObligation(tree, clause))
        {
            return new ToldAct(StatementAct.Request, false, false, ActRoute.Composed);
        }
        return voice.IsSubject(tree, clause) && Read(tree, clause, voice, chain - 1) is { } act
            ? act with { Route = act.Route == ActRoute.Named ? act.Route : ActRoute.Composed } : null;
    }

    private ToldAct? Warned(SentenceTree tree, int token, Voice voice, int chain)
    {
        int clause = Verbs.Complement(tree, token);
        bool threat = tree.Dependent(token, "obj") >= 0 || tree.Dependent(token, "iobj") >= 0 || Verbs.HasCondition(tree, token)
            || (clause >= 0 && (Verbs.HasCondition(tree, clause) || Told(tree, clause, voice, chain) is { Act: StatementAct.Threaten }));
        return threat ? new ToldAct(StatementAct.Threaten, false, false, ActRoute.Word) : null;
    }
}
