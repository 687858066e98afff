using Readout.Extraction.Tokens;

namespace Readout.Extraction.Statements;

/// <summary>Whose statement a cue marks.</summary>
/// <param name="Phrase">The words; <c>null</c> where the text gives none.</param>
/// <param name="Head">The head of the phrase; -1 for none.</param>
/// <param name="Antecedent">What a relative pronoun stands for.</param>
internal readonly record struct Speaker(TokenRange? Phrase, int Head, TokenRange? Antecedent = null);

/// <summary>Finds the source of a cue in the tree.</summary>
internal sealed class Speakers(TokenView view, SyntaxTrees trees)
{
    private const int LongestWay = 8;

    /// <summary>The source: the cue's subject, the agent of a passive, the owner of a noun, else whoever does what the cue depends on.</summary>
    internal Speaker Of(Cue cue)
    {
        if (cue.Speaker >= 0)
        {
            TokenRange phrase = Phrase(cue.Speaker, -1);
            return new Speaker(phrase.End > cue.First ? phrase with { Start = Math.Max(phrase.Start, cue.End) } : phrase, cue.Speaker);
        }
        Speaker speaker = WithWholeRelative(ByTree(cue), cue.First);
        return speaker.Head < 0 && cue.Way is not Way.Passive && trees.Child(cue.Verb, Relation.PassiveAuxiliary) < 0 && view.Text.Word(cue.Verb).Upos == "VERB" ? Beside(cue) : speaker;
    }

    /// <summary>"an official who asked | not to be named | said": what the tree cuts off a relative clause that runs up to the cue.</summary>
    private Speaker WithWholeRelative(Speaker speaker, int cue)
    {
        if (speaker.Phrase is not { } phrase || phrase.End >= cue || cue - phrase.End > LongestWay)
        {
            return speaker;
        }
        bool relative = false, marks = false;
        for (int token = phrase.Start; token < cue; token++)
        {
            relative |= token < phrase.End && view.Is(token, WordClasses.RelativePronouns) && trees.Relation(token) is Relation.Subject or Relation.PassiveSubject;
            marks |= token >= phrase.End && view.Kind(token) != TokenKind.Word;
        }
        return relative && !marks ? speaker with { Phrase = phrase with { End = cue } } : speaker;
    }

    private Speaker ByTree(Cue cue)
    {
        if (cue.Verb != cue.Head)
        {
            return OfVerb(cue.Verb);
        }
        return view.Text.Word(cue.Head).Upos switch
        {
            "NOUN" => OfNoun(cue),
            _ when trees.Child(cue.Head, Relation.Agent) is var agent and >= 0 => By(agent),
            _ when cue.Way == Way.Passive || trees.Child(cue.Head, Relation.PassiveAuxiliary) >= 0 => new Speaker(null, -1),
            _ => OfVerb(cue.Head),
        };
    }

    /// <summary>The noun phrase that stands right before a cue, or right after it, where the tree joins it to something else.</summary>
    private Speaker Beside(Cue cue)
    {
        int end = cue.First > 1 && cue.Way is Way.Clause or Way.Quotation && view[cue.First - 1] is "," && cue.Contents.TrueForAll(content => content < cue.First) ? cue.First - 1 : cue.First;
        if (end > 0 && IsNominal(end - 1) && !view.Is(end - 1, WordClasses.Days))
        {
            int head = end - 1;
            while (trees.Head(head) is var above && above >= 0 && above < cue.First && IsNominal(above) && trees.Relation(head) is not (Relation.Subject or Relation.Object))
            {
                head = above;
            }
            TokenRange phrase = Phrase(head, -1);
            return new Speaker(phrase with { End = end }, head);
        }
        for (int who = cue.First - 1; who > 0 && cue.First - who <= LongestWay && view.Kind(who) == TokenKind.Word; who--)
        {
            if (view.Is(who, cue.First, "who") && IsNominal(who - 1))
            {
                return new Speaker(Phrase(who - 1, -1) with { End = cue.First }, who - 1);
            }
        }
        bool inverted = cue.Way is Way.Host or Way.Quotation && cue.End < view.Text.Count && cue.First > 0 && view.ClosesClause(cue.First - 1);
        int after = cue.End;
        while (inverted && after < view.Text.Count && view.Text.Word(after).Upos is "DET" or "ADJ")
        {
            after++;
        }
        if (!inverted || after >= view.Text.Count || !IsNominal(after))
        {
            return new Speaker(null, -1);
        }
        while (trees.Head(after) is var above && above > after && IsNominal(above))
        {
            after = above;
        }
        TokenRange found = Phrase(after, -1);
        return new Speaker(found with { Start = Math.Max(found.Start, cue.End) }, after);
    }

    private bool IsNominal(int token) => view.Text.Word(token).Upos is "NOUN" or "PROPN" or "PRON" && view.Kind(token) == TokenKind.Word;

    private Speaker OfVerb(int verb)
    {
        int at = verb;
        for (int steps = 0; at >= 0 && steps < LongestWay; steps++)
        {
            if (Subject(at) is var subject and >= 0)
            {
                return Named(subject);
            }
            int head = trees.Head(at);
            switch (trees.Relation(at))
            {
                case Relation.Relative or Relation.Modifier when head >= 0:
                    return new Speaker(Phrase(head, at), head);
                case Relation.Conjunct or Relation.OpenClause or Relation.Adverbial or Relation.Parataxis or Relation.Clause:
                    at = head;
                    break;
                default:
                    return new Speaker(null, -1);
            }
        }
        return new Speaker(null, -1);
    }

    /// <summary>The subject nearest before a verb; after it where it is inverted ("…, says Putin").</summary>
    private int Subject(int verb)
    {
        int found = -1;
        bool inverted = verb > 0 && view.ClosesClause(verb - 1);
        for (int child = trees.FirstChild(verb); child >= 0; child = trees.NextSibling(child))
        {
            bool subject = trees.Relation(child) is Relation.Subject or Relation.PassiveSubject;
            found = subject && (child < verb || found < 0 || inverted) ? child : found;
        }
        return found;
    }

    private Speaker Named(int subject)
    {
        if (!view.Is(subject, WordClasses.RelativePronouns))
        {
            return new Speaker(Phrase(subject, -1), subject);
        }
        int clause = subject;
        while (clause >= 0 && trees.Relation(clause) != Relation.Relative && trees.Depth(subject) - trees.Depth(clause) < LongestWay)
        {
            clause = trees.Head(clause);
        }
        TokenRange? antecedent = clause >= 0 && trees.Relation(clause) == Relation.Relative ? Phrase(trees.Head(clause), clause) : null;
        return new Speaker(new TokenRange(subject, subject + 1), subject, antecedent);
    }

    /// <summary>"his statement that", "a warning from the ministry that", "the president made a promise to".</summary>
    private Speaker OfNoun(Cue cue)
    {
        if (trees.Child(cue.Head, Relation.Possessor) is var owner and >= 0)
        {
            return new Speaker(Phrase(owner, -1), owner);
        }
        for (int child = trees.FirstChild(cue.Head); child >= 0; child = trees.NextSibling(child))
        {
            if (trees.Relation(child) == Relation.Nominal && !cue.Contents.Contains(child)
                && trees.Child(child, Relation.Case) is var by and >= 0 && view.Lemma(by) is "of" or "by" or "from")
            {
                return By(child);
            }
        }
        bool made = trees.Relation(cue.Head) == Relation.Object && trees.Head(cue.Head) is var verb and >= 0
            && view.Lemma(verb) is "make" or "issue" or "give" or "express" or "voice" or "have" or "offer" or "repeat" or "renew" or "announce" or "deliver" or "send" or "reiterate" or "raise" or "share" or "hold";
        return made ? OfVerb(trees.Head(cue.Head)) : new Speaker(null, -1);
    }

    private Speaker By(int noun) => new(Phrase(noun, -1), noun);

    /// <summary>The noun phrase of a head, without what only stands before or beside it.</summary>
    /// <param name="head">Its head.</param>
    /// <param name="without">A clause below it that is not part of it; -1 for none.</param>
    internal TokenRange Phrase(int head, int without)
    {
        int start = head, end = head + 1;
        for (int child = trees.FirstChild(head); child >= 0; child = trees.NextSibling(child))
        {
            if (child == without)
            {
                break;
            }
            if (child < head)
            {
                start = Belongs(child) ? Math.Min(start, trees.Left(child)) : trees.Right(child) >= start - 1 || trees.Relation(child) == Relation.Punctuation ? head : start;
            }
            else if (Trails(child))
            {
                end = Math.Max(end, trees.Right(child) + 1);
            }
        }
        while (start > 0 && start <= head && view.Text.Word(head).Upos == "PROPN" && view.Kind(start - 1) == TokenKind.Word && !view.Is(start - 1, WordClasses.Days)
            && view.Text.Word(start - 1) is { Upos: "NOUN" or "PROPN" or "ADJ" } or { Xpos: "POS" } && trees.Head(start - 1) > start - 1)
        {
            start--; // "Kremlin foreign policy aide | Yuri Ushakov"
        }
        return Trimmed(start, without > head ? Math.Min(end, trees.Left(without)) : end, head);
    }

    private bool Belongs(int child) => trees.Relation(child) switch
    {
        Relation.Mark or Relation.Case or Relation.Conjunction or Relation.Punctuation or Relation.Copula or Relation.Auxiliary or Relation.Subject => false,
        Relation.Adverb => !view.Is(child, WordClasses.Linking) && view.Lemma(child) is not ("even" or "when" or "as"),
        _ => true,
    };

    private bool Trails(int child) => trees.Relation(child) switch
    {
        Relation.Relative or Relation.Modifier or Relation.Adverbial => trees.Left(child) is var left && left > 0 && view[left] is not "," && view[left - 1] is not ",",
        Relation.Parataxis or Relation.Punctuation or Relation.Clause or Relation.OpenClause => false,
        Relation.Nominal or Relation.Oblique => !view.IsSetting(child, trees.Left(child), trees.Right(child)),
        _ => true,
    };

    private TokenRange Trimmed(int start, int end, int head)
    {
        while (start < head && view.Kind(start) is TokenKind.Mark or TokenKind.QuoteClose)
        {
            start++;
        }
        while (end > head + 1 && view.Kind(end - 1) == TokenKind.Mark && view[end - 1] is not ")")
        {
            end--;
        }
        return new TokenRange(start, Math.Max(end, start + 1));
    }
}
