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

    /// <summary>Whether it is yet to come: "will", "would", "is going to", "is to".</summary>
    internal static bool IsFuture(SentenceTree tree, int token)
    {
        foreach (int child in tree.Of(token))
        {
            if (tree.Relation(child) is "aux" && tree[child].Lemma is "will" or "would" or "shall" or "wo" or "'ll" or "’ll" or "can" or "could" or "might" or "may")
            {
                return tree[child].Lemma is not ("may" or "might" or "can" or "could") || IsNegated(tree, token);
            }
        }
        bool going = tree[token] is { Lemma: "go", Xpos: "VBG" } || tree[token] is { Lemma: "be", Upos: "VERB" or "AUX" };
        return going && tree.Dependent(token, "xcomp") >= 0;
    }

    /// <summary>Whether it says what ought to be: "must", "should", "has to", "needs to".</summary>
    internal static bool IsObligation(SentenceTree tree, int token)
    {
        if (tree[token].Lemma is "need" or "have" or "ought" && Complement(tree, token) >= 0)
        {
            return true;
        }
        foreach (int child in tree.Of(token))
        {
            if (tree.Relation(child) is "aux" && tree[child].Lemma is "must" or "should" or "ought")
            {
                return true;
            }
        }
        return tree[token] is { Upos: "ADJ", Lemma: "necessary" or "essential" or "vital" or "imperative" or "crucial" or "urgent" };
    }

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

    /// <summary>Whether it is told of what is done to its subject.</summary>
    internal static bool IsPassive(SentenceTree tree, int token) =>
        tree.Dependent(token, "nsubj:pass") >= 0 || tree.Dependent(token, "aux:pass") >= 0;

    private static bool HasNo(SentenceTree tree, int noun) =>
        tree.Dependent(noun, "det") is var determiner and >= 0 && tree[determiner].Form is "no" or "No" or "neither" or "Neither";
}
