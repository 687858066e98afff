using Readout.Extraction.Statements;

namespace Readout.Extraction.Outcomes;

/// <summary>A place in the text that tells an outcome.</summary>
/// <param name="Sort">How.</param>
/// <param name="Verb">The verb or adjective that tells it.</param>
/// <param name="First">The first token of its words.</param>
/// <param name="Content">The head of what was agreed.</param>
/// <param name="Last">The last token of its words.</param>
internal readonly record struct OutcomeCue(CueSort Sort, int Verb, int First, int Content, int Last)
{
    /// <summary>Whether nobody is named who agreed: "it was agreed to", "an agreement was reached".</summary>
    internal bool Impersonal { get; init; }

    /// <summary>Whether only several together can do it: what one decides or thinks is not agreed.</summary>
    internal bool Joint { get; init; }
}

/// <summary>Finds the places that tell outcomes, by the verb and what hangs on it.</summary>
internal sealed class OutcomeCues(Clauses clauses)
{
    private readonly SyntaxTrees _trees = clauses.Trees;

    /// <summary>The outcome that a word tells; <c>null</c> for none.</summary>
    internal OutcomeCue? At(int token)
    {
        if (!OutcomeWords.TryGetSort(clauses.Lemma(token), out CueSort sort) || (sort != CueSort.Ready && clauses.Tokens.Word(token).Upos != "VERB"))
        {
            return null;
        }
        return sort switch
        {
            CueSort.Ready => Ready(token),
            CueSort.Continue => Continue(token),
            CueSort.Invite => IsTold(token) || IsOrdered(token) ? Invite(token) : null,
            _ when !IsTold(token) => null,
            CueSort.Agree => Agree(token),
            CueSort.Promise => Promise(token),
            CueSort.Assure => Assure(token),
            CueSort.Task => Task(token),
            CueSort.Affirm => Affirm(token),
            CueSort.Conclude => Conclude(token),
            _ => Await(token),
        };
    }

    private OutcomeCue? Agree(int verb)
    {
        int deed = Deed(verb), thought = clauses.After(verb, Relation.Clause);
        int matter = clauses.After(verb, Relation.Oblique, clauses.Lemma(verb) == "agree" ? ["to", "on", "upon"] : ["on", "upon"]);
        int content = deed >= 0 ? deed : thought >= 0 ? thought : matter;
        bool alone = deed < 0 || clauses.Lemma(verb) != "agree";
        if (_trees.Child(verb, Relation.PassiveAuxiliary) >= 0)
        {
            int subject = _trees.Child(verb, Relation.PassiveSubject);
            bool empty = subject < 0 || clauses.Lemma(subject) is "it" or "that";
            return content < 0 && empty ? null : Cue(CueSort.Agree, verb, content < 0 ? subject : content, empty ? verb : _trees.Left(subject)) with { Impersonal = true };
        }
        return content < 0 ? null : Cue(CueSort.Agree, verb, content) with { Joint = alone };
    }

    private OutcomeCue? Promise(int verb)
    {
        int content = Deed(verb);
        content = content >= 0 ? content : clauses.After(verb, Relation.Clause);
        content = content >= 0 ? content : clauses.After(verb, Relation.Oblique, "to");
        content = content >= 0 || clauses.Lemma(verb) is "commit" or "undertake" ? content : clauses.After(verb, Relation.Object);
        return content < 0 || _trees.Child(verb, Relation.PassiveAuxiliary) >= 0 ? null : Cue(CueSort.Promise, verb, content);
    }

    private OutcomeCue? Assure(int verb)
    {
        int content = clauses.After(verb, Relation.Clause);
        content = content >= 0 ? content : clauses.After(verb, Relation.Oblique, "of");
        content = content >= 0 || clauses.After(verb, Relation.Object) is not (>= 0 and var assured) ? content : clauses.After(assured, Relation.Nominal, "of");
        return content < 0 || clauses.After(verb, Relation.Object) < 0 ? null : Cue(CueSort.Assure, verb, content);
    }

    private OutcomeCue? Task(int verb)
    {
        int content = Deed(verb);
        content = content >= 0 || clauses.Lemma(verb) != "task" ? content : clauses.After(verb, Relation.Oblique, "with");
        return content < 0 || clauses.After(verb, Relation.Object) < 0 ? null : Cue(CueSort.Task, verb, content);
    }

    private OutcomeCue? Invite(int verb)
    {
        int guest = clauses.After(verb, Relation.Object), deed = Deed(verb);
        if (clauses.Lemma(verb) != "invite")
        {
            return clauses.Lemma(guest) == "invitation" ? Cue(CueSort.Invite, verb, guest) : null;
        }
        int content = deed >= 0 ? deed : clauses.After(verb, Relation.Oblique, "to", "for");
        bool passive = _trees.Child(verb, Relation.PassiveAuxiliary) >= 0;
        return content < 0 || (guest < 0 && !passive) ? null : Cue(CueSort.Invite, verb, content);
    }

    private OutcomeCue? Affirm(int verb)
    {
        int will = clauses.After(verb, Relation.Object);
        if (clauses.Lemma(will) == "invitation")
        {
            return Cue(CueSort.Invite, verb, will);
        }
        if (will >= 0 && OutcomeWords.Wills.Contains(clauses.Lemma(will)))
        {
            int deed = clauses.After(will, Relation.Modifier, "to");
            deed = deed >= 0 ? deed : clauses.After(will, Relation.Nominal, "to", "for");
            deed = deed >= 0 ? deed : Deed(verb);
            deed = deed >= 0 ? deed : clauses.After(verb, Relation.Oblique, "to");
            return deed < 0 ? null : Cue(CueSort.Affirm, verb, deed);
        }
        int clause = clauses.After(verb, Relation.Clause);
        bool firm = clauses.Lemma(verb) is "reaffirm" or "confirm" or "announce" or "reiterate" or "affirm";
        return firm && clause >= 0 && clauses.HasAuxiliary(clause, "will", "would") && !clauses.IsNegated(clause) ? Cue(CueSort.Affirm, verb, clause) : null;
    }

    private OutcomeCue? Conclude(int verb)
    {
        bool passive = _trees.Child(verb, Relation.PassiveAuxiliary) >= 0;
        int accord = passive ? _trees.Child(verb, Relation.PassiveSubject) : clauses.After(verb, Relation.Object);
        if (accord < 0 || !OutcomeWords.Accords.Contains(clauses.Lemma(accord)) || (clauses.Lemma(accord) is "statement" or "document" && clauses.Lemma(verb) != "sign"))
        {
            return null;
        }
        return Cue(CueSort.Conclude, verb, accord, passive ? _trees.Left(accord) : verb) with { Impersonal = passive };
    }

    private OutcomeCue? Await(int verb)
    {
        if (clauses.Lemma(verb) == "look")
        {
            bool forward = clauses.Lemma(_trees.Child(verb, Relation.Adverb)) == "forward";
            int wish = clauses.After(verb, Relation.Adverbial, "to");
            wish = wish >= 0 ? wish : clauses.After(verb, Relation.Oblique, "to");
            wish = wish >= 0 ? wish : Deed(verb);
            return forward && (OutcomeWords.Encounters.Contains(clauses.Lemma(wish)) || OutcomeWords.Exchanges.Contains(clauses.Lemma(wish))) ? Cue(CueSort.Await, verb, wish) : null;
        }
        int deed = Deed(verb);
        return clauses.Lemma(verb) is not ("hope" or "expect") && OutcomeWords.Encounters.Contains(clauses.Lemma(deed)) ? Cue(CueSort.Await, verb, deed) : null;
    }

    private OutcomeCue? Ready(int adjective)
    {
        int deed = Deed(adjective), head = _trees.Head(adjective), copula = _trees.Child(adjective, Relation.Copula);
        bool stands = head >= 0 && head < adjective && clauses.Lemma(head) is "stand" or "remain";
        if (deed < 0 || (copula < 0 && !stands) || clauses.IsNegated(adjective) || clauses.IsHypothetical(adjective) || clauses.HasAuxiliary(adjective, "will", "would"))
        {
            return null;
        }
        return stands ? Cue(CueSort.Ready, head, deed) : Cue(CueSort.Ready, adjective, deed, Math.Min(copula, adjective));
    }

    private OutcomeCue? Continue(int verb)
    {
        if (!clauses.HasAuxiliary(verb, "will", "would", "'ll", "’ll") || clauses.IsNegated(verb) || clauses.IsHypothetical(verb))
        {
            return null;
        }
        int deed = Deed(verb), thing = clauses.After(verb, Relation.Object), matter = clauses.After(verb, Relation.Oblique, "in", "with");
        bool exchange = OutcomeWords.Exchanges.Contains(clauses.Lemma(thing)) || OutcomeWords.Exchanges.Contains(clauses.Lemma(matter));
        bool fits = clauses.Lemma(verb) switch
        {
            "continue" => exchange || clauses.Lemma(deed) is "work" or "consult" or "cooperate" or "coordinate" or "talk" or "discuss" or "engage" or "meet" or "negotiate"
                or "support" or "provide" or "help" or "assist" or "stand",
            "stay" or "remain" or "keep" or "maintain" => exchange,
            "follow" => clauses.Lemma(_trees.Child(verb, Relation.Particle)) == "up",
            "consult" or "coordinate" => true,
            "work" => clauses.Lemma(_trees.Child(verb, Relation.Adverb)) is "together" or "closely",
            _ => HasAgain(verb),
        };
        int content = deed >= 0 ? deed : thing >= 0 ? thing : matter >= 0 ? matter : verb;
        return fits ? Cue(CueSort.Continue, verb, content, _trees.Child(verb, Relation.Auxiliary) is var will && will >= 0 && will < verb ? will : verb) : null;
    }

    private bool HasAgain(int verb)
    {
        for (int child = _trees.FirstChild(verb); child >= 0; child = _trees.NextSibling(child))
        {
            if (clauses.Lemma(child) is "again" or "soon" or "shortly")
            {
                return true;
            }
        }
        return false;
    }

    private OutcomeCue Cue(CueSort sort, int verb, int content) => Cue(sort, verb, content, verb);

    private OutcomeCue Cue(CueSort sort, int verb, int content, int first) => new(sort, verb, first, content, clauses.Reach(verb));

    /// <summary>What somebody is to do: an infinitive, or a gerund with "to".</summary>
    private int Deed(int verb)
    {
        if (verb < 0)
        {
            return -1;
        }
        int deed = clauses.After(verb, Relation.OpenClause, "to");
        deed = deed >= 0 ? deed : clauses.After(verb, Relation.Adverbial, "to");
        deed = deed >= 0 ? deed : clauses.After(verb, Relation.Clause, "to");
        deed = deed >= 0 ? deed : clauses.After(verb, Relation.OpenClause);
        return deed >= 0 && clauses.IsParted(deed) ? -1 : deed; // "…, only to"
    }

    /// <summary>Whether a verb is told as a fact: finite, affirmative, on no condition.</summary>
    private bool IsTold(int verb)
    {
        bool finite = clauses.Tag(verb) is "VBD" or "VBZ" or "VBP"
            || (clauses.Tag(verb) == "VBN" && (clauses.HasAuxiliary(verb, "have", "be") || _trees.Relation(verb) is Relation.Conjunct));
        return finite && !clauses.HasAuxiliary(verb, "will", "would", "'ll") && !clauses.IsNegated(verb) && !clauses.IsHypothetical(verb);
    }

    /// <summary>"asked his envoy to invite": an invitation on its way.</summary>
    private bool IsOrdered(int verb) =>
        clauses.Tag(verb) == "VB" && _trees.Head(verb) is var head && head >= 0 && clauses.Lemma(head) is "ask" or "instruct" or "tell" && IsTold(head);
}
