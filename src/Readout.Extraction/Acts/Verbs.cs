namespace Readout.Extraction.Acts;

/// <summary>Negation, tense and complements of predicates, from what hangs on them.</summary>
internal static class Verbs
{
    /// <summary>Whether a predicate is negated: "did not", "never", "no longer", "reached no agreement".</summary>
    internal static bool IsNegated(SentenceTree tree, int token)
    {
        foreach (int child in tree.Of(token))
        {
            bool particle = tree[child].Lemma is "not" or "n't" or "n’t" or "never" or "neither" or "nor" || tree[child].Form is "no" or "No";
            if (particle || (tree.Relation(child) is "obj" && HasNo(tree, child)) || (tree.Relation(child) is "nsubj" && HasNo(tree, child)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether it cannot be: "cannot", "could not".</summary>
    internal static bool IsImpossible(SentenceTree tree, int token) => HasAuxiliary(tree, token, "can", "could") && IsNegated(tree, token);

    /// <summary>Whether it is yet to come: "will", "would", "is going to", "is to".</summary>
    internal static bool IsFuture(SentenceTree tree, int token) =>
        IsWilled(tree, token)
        || ((tree[token] is { Lemma: "go", Xpos: "VBG" } || tree[token] is { Lemma: "be", Upos: "VERB" or "AUX" }) && tree.Dependent(token, "xcomp") >= 0);

    /// <summary>Whether it is said with "will" or "would".</summary>
    internal static bool IsWilled(SentenceTree tree, int token) =>
        HasAuxiliary(tree, token, "will", "would", "shall", "wo", "'ll", "\u2019ll", "'d", "\u2019d");

    /// <summary>Whether it tells somebody to do something: "Stop the war".</summary>
    internal static bool IsImperative(SentenceTree tree, int token)
    {
        if (tree[token].Xpos != "VB" || tree.Dependent(token, "nsubj") >= 0)
        {
            return false;
        }
        foreach (int child in tree.Of(token))
        {
            if (child < token && tree.Relation(child) is "aux" or "mark" && tree[child].Lemma is not "do")
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether it says what ought to be: "must", "should", "has to", "needs to".</summary>
    internal static bool IsObligation(SentenceTree tree, int token)
    {
        if (tree[token].Lemma is "need" or "have" && tree.Dependent(token, "xcomp") >= 0)
        {
            return tree[token].Xpos is "VBZ" or "VBP" || HasAuxiliary(tree, token, "will"); // not "had to", "did not need to", "might have to"
        }
        return HasAuxiliary(tree, token, "must", "should", "ought")
            || tree[token] is { Upos: "ADJ", Lemma: "necessary" or "essential" or "vital" or "imperative" or "crucial" or "urgent" };
    }

    /// <summary>"Wants Norway to leave": the infinitive has a subject of its own, which is the verb's object.</summary>
    internal static bool WantsOfAnother(SentenceTree tree, int token) =>
        tree[token].Lemma is "want" or "expect" or "like" or "wish" && tree.Dependent(token, "xcomp") is var wish and >= 0
        && tree.Dependent(token, "obj") is var other and >= 0 && other < wish;

    /// <summary>The clause that a word governs; -1 for none.</summary>
    internal static int Complement(SentenceTree tree, int token)
    {
        int clause = tree.Dependent(token, "xcomp");
        clause = clause >= 0 ? clause : tree.Dependent(token, "ccomp");
        if (clause < 0 && tree[token].Upos is "NOUN" or "ADJ" && tree.Dependent(token, "acl") is var clausal and >= 0 && tree[clausal].Xpos == "VB")
        {
            clause = clausal;
        }
        return clause >= 0 && tree[clause].Upos is "VERB" or "AUX" or "ADJ" or "NOUN" ? clause : -1;
    }

    /// <summary>Whether "if", "unless" or "until" hangs on it.</summary>
    internal static bool HasCondition(SentenceTree tree, int token)
    {
        foreach (int child in tree.Of(token))
        {
            if (tree.Relation(child) is "advcl" && tree.Dependent(child, "mark") is var mark and >= 0 && tree[mark].Lemma is "if" or "unless" or "until")
            {
                return true;
            }
        }
        return false;
    }

    private static bool HasAuxiliary(SentenceTree tree, int token, params ReadOnlySpan<string> lemmas)
    {
        foreach (int child in tree.Of(token))
        {
            if (tree.Relation(child) is "aux" && (lemmas.Contains(tree[child].Lemma) || lemmas.Contains(tree[child].Form)))
            {
                return true;
            }
        }
        return false;
    }

    private static bool HasNo(SentenceTree tree, int noun) =>
        tree.Dependent(noun, "det") is var determiner and >= 0 && tree[determiner].Form is "no" or "No" or "neither" or "Neither";
}
