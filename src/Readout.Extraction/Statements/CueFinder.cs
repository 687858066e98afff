using System.Collections.Frozen;
using Readout.Extraction.Tokens;

namespace Readout.Extraction.Statements;

/// <summary>Finds cues by what depends on them.</summary>
internal sealed class CueFinder(TokenView view, SyntaxTrees trees, Asides asides)
{
    private static readonly FrozenSet<string> TakesHearer = FrozenSet.Create(
        "tell", "inform", "remind", "assure", "reassure", "warn", "persuade", "convince", "notify", "advise", "ask", "promise");

    /// <summary>The cue whose head is at a token, or <c>null</c>.</summary>
    internal Cue? At(int token) => view.Text.Word(token).Upos switch
    {
        "VERB" => Verb(token) ?? asides.At(token),
        "NOUN" => Noun(token) ?? asides.At(token),
        "ADJ" => Adjective(token),
        _ => null,
    };

    /// <summary>Whether a word could be a cue's head, without asking for content.</summary>
    internal bool MayBe(int token) => view.Text.Word(token).Upos == "VERB" && Word(token) is not null;

    /// <summary>A verb of saying that takes nothing in its own sentence.</summary>
    internal Cue? Alone(int token) => MayBe(token) && Word(token) is { } word && word.Takes(Frames.Clause) && After(token, Relation.Clause) < 0 && CueWords.IsSpeech(word.Lemma)
        ? new Cue(token, First(token), End(token), word, Way.Quotation) { Contents = [] } : null;

    /// <summary>"CONTENT, X said." and "CONTENT, said X,": an aside by its place, whatever the tree hangs it from.</summary>
    /// <param name="token">The verb.</param>
    /// <param name="orInside">Whether content may follow it, too ("CONTENT, X said, CONTENT").</param>
    internal bool IsTrailing(int token, bool orInside)
    {
        if (view.Text.Word(token).Xpos is not ("VBD" or "VBZ" or "VBP") || !MayBe(token) || Word(token) is not { } word || !word.Takes(Frames.Clause) || !CueWords.IsSpeech(word.Lemma))
        {
            return false;
        }
        int subject = trees.Child(token, Relation.Subject), first = First(token), end = token + 1;
        if (subject < 0 || (subject < token && trees.Right(subject) + 1 != first) || (subject > token && trees.Left(subject) != end))
        {
            return false;
        }
        int before = subject < token ? trees.Left(subject) - 1 : first - 1;
        end = subject < token ? end : trees.Right(subject) + 1;
        for (int child = trees.FirstChild(token); child >= 0; child = trees.NextSibling(child))
        {
            bool setting = trees.Left(child) == end && trees.Relation(child) is Relation.Oblique or Relation.Measure or Relation.Receiver;
            end = setting ? trees.Right(child) + 1 : end;
        }
        return before > 0 && view.ClosesClause(before) && (end >= view.Text.Count || view[end] is "." or ";" || (view[end] is "," && (orInside || (end + 1 < view.Text.Count && view.Text.Word(end + 1).Xpos == "VBG"))));
    }

    /// <summary>", adding …": whoever spoke last goes on.</summary>
    internal bool IsParticipleAfterComma(int token) => view.Text.Word(token) is { Upos: "VERB", Xpos: "VBG" } && token > 0 && view[token - 1] is ","
        && CueLexicon.Verb(view.Lemma(token), null)?.Takes(Frames.Clause) == true;

    private CueWord? Word(int verb)
    {
        int particle = trees.Child(verb, Relation.Particle);
        string? with = particle > verb ? view.Lemma(particle) : null;
        return CueLexicon.Verb(view.Lemma(verb), with);
    }

    private Cue? Verb(int verb)
    {
        if (trees.Relation(verb) is Relation.Auxiliary or Relation.PassiveAuxiliary or Relation.Case or Relation.Fixed)
        {
            return null;
        }
        if (trees.Child(verb, Relation.Object) is var thing and >= 0 && thing > verb && WithObject(verb, thing) is { } light)
        {
            return light;
        }
        if (Word(verb) is not { } word)
        {
            return null;
        }
        return IsPassive(verb) || (word.Lemma is "seem" or "appear" && After(verb, Relation.OpenClause) >= 0) ? Passive(verb, word) : ByClause(verb, word) ?? ByPhrase(verb, word) ?? ByPreposition(verb, word) ?? Beside(verb, word);
    }

    /// <summary>"said that …", "…, said X", "told reporters …".</summary>
    private Cue? ByClause(int verb, CueWord word)
    {
        if (!word.Takes(Frames.Clause) || trees.Child(verb, Relation.Clause) is not (var clause and >= 0))
        {
            return null;
        }
        var contents = new List<int>();
        int later = After(verb, Relation.Clause);
        clause = later >= 0 && (HasMark(later, "that") || view.Kind(trees.Left(later)) == TokenKind.QuoteOpen) ? later : clause; // what stands before is another clause
        bool trailing = IsTrailing(verb, orInside: false), leading = !trailing && later >= 0 && (later == clause ? view.Quotation(trees.FirstChild(verb)) == view.Quotation(verb) : view.Quotation(clause) == view.Quotation(verb));
        for (int child = trees.FirstChild(verb); child >= 0; child = trees.NextSibling(child))
        {
            bool thing = trees.Relation(child) is Relation.Object && child < clause && child > verb && !TakesHearer.Contains(word.Lemma) && !word.Takes(Frames.Passive);
            if (trailing && child > verb)
            {
                break;
            }
            if ((trees.Relation(child) == Relation.Clause && !(leading && child < verb)) || IsSecondSubject(child, verb) || (child > clause && clause > verb && RunsOn(child)) || thing)
            {
                contents.Add(child);
            }
        }
        return contents.Count == 0 ? null : new Cue(verb, First(verb), End(verb), word, Way.Clause) { Contents = contents };
    }

    /// <summary>"The arms race, Trump said, is …": the first of two subjects before a cue is that of its content.</summary>
    private bool IsSecondSubject(int child, int verb)
    {
        if (trees.Relation(child) != Relation.Subject || child > verb)
        {
            return false;
        }
        int next = trees.NextSibling(child);
        while (next >= 0 && trees.Relation(next) != Relation.Subject)
        {
            next = trees.NextSibling(next);
        }
        return next >= 0 && next < verb;
    }

    /// <summary>Whether what depends on the cue after its clause belongs to what is said.</summary>
    private bool RunsOn(int child) => trees.Relation(child) switch
    {
        Relation.Conjunct => HasMark(child, "that") || (!FollowsComma(child) && !MayBe(child)),
        Relation.Adverbial or Relation.Oblique or Relation.OpenClause => !FollowsComma(child),
        Relation.Parataxis => !MayBe(child) && !FollowsComma(child),
        _ => false,
    };

    /// <summary>"rejected the plan", "urged Putin to agree", "vowed to stay".</summary>
    private Cue? ByPhrase(int verb, CueWord word)
    {
        bool thing = word.Takes(Frames.Object) && After(verb, Relation.Object) >= 0;
        bool open = word.Takes(Frames.Infinitive) && After(verb, Relation.OpenClause) >= 0;
        if (!thing && !open)
        {
            return null;
        }
        if (word.Lemma == "call" && !Names(verb))
        {
            return null; // by telephone
        }
        int first = thing ? After(verb, Relation.Object) : After(verb, Relation.OpenClause);
        if (!thing && word.Lemma is "decline" or "refuse" && first == verb + 2 && Word(first) is { } unsaid && ByClause(first, unsaid) is { } inner)
        {
            return new Cue(verb, First(verb), first + 1, word, Way.Clause) { Contents = inner.Contents }; // "declined to say whether"
        }
        bool clause = thing && word.Takes(Frames.Clause) && IsSubjectByMistake(first);
        return new Cue(verb, First(verb), End(verb), word, clause ? Way.Clause : Way.Phrase) { Contents = From(verb, first), ToEnd = clause };
    }

    /// <summary>Whether "call" gives something a name: by a second complement, or one in quotation marks.</summary>
    private bool Names(int verb)
    {
        int complements = 0;
        for (int child = trees.FirstChild(verb); child >= 0; child = trees.NextSibling(child))
        {
            bool complement = child > verb && trees.Relation(child) is Relation.Object or Relation.OpenClause or Relation.Clause;
            complements += complement ? view.Quotation(child) != view.Quotation(verb) ? 2 : 1 : 0;
            complements += view.Is(trees.Left(child), WordClasses.RelativePronouns) || view.Is(trees.Left(child), trees.Left(child) + 1, "what") || trees.Relation(child) == Relation.PassiveSubject ? 1 : 0;
        }
        return complements > 1 || (trees.Head(verb) is var head and >= 0 && view.Is(head, head + 1, "what"));
    }

    /// <summary>"claiming the West ignored …": a finite verb right after an object makes it the subject of a clause.</summary>
    private bool IsSubjectByMistake(int thing) => trees.Right(thing) + 1 is var next && next < view.Text.Count
        && view.Text.Word(next).Xpos is "VBD" or "VBZ" or "VBP" or "MD" && trees.Relation(next) is not (Relation.Conjunct or Relation.Relative);

    /// <summary>The children of a cue from one on, without those that end or interrupt its content.</summary>
    private List<int> From(int head, int first)
    {
        var contents = new List<int> { first };
        for (int child = trees.NextSibling(first); child >= 0; child = trees.NextSibling(child))
        {
            if (child > head && GoesOn(head, child))
            {
                contents.Add(child);
            }
        }
        return contents;
    }

    /// <summary>Whether what depends on a cue after its object belongs to what is said.</summary>
    private bool GoesOn(int head, int child) => trees.Relation(child) switch
    {
        Relation.Object or Relation.OpenClause => true,
        Relation.Clause => !FollowsComma(child),
        Relation.Adverb => !view.Is(child, WordClasses.Days) && !view.Is(child, WordClasses.Linking) && !FollowsComma(child),
        Relation.Oblique => !FollowsComma(child) && !view.IsSetting(child, trees.Left(child), trees.Right(child)),
        Relation.Adverbial => !FollowsComma(child)
            && view.Lemma(CaseOf(child, Relation.Mark)) is not ("after" or "before" or "while" or "when" or "because" or "since" or "although" or "though" or "until"),
        Relation.Conjunct => view.Text.Word(child).Upos is not ("VERB" or "AUX")
            || (view.Text.Word(child).Xpos is "VB" or "VBP" && view.Text.Word(head).Xpos is "VBD" or "VBZ" && trees.Child(child, Relation.Subject) < 0 && !FollowsComma(child)),
        _ => false,
    };

    /// <summary>"called for a ceasefire", "spoke in favour of talks".</summary>
    private Cue? ByPreposition(int verb, CueWord word)
    {
        for (int child = trees.FirstChild(verb); child >= 0; child = trees.NextSibling(child))
        {
            if (child < verb || trees.Relation(child) is not (Relation.Oblique or Relation.Adverbial or Relation.OpenClause))
            {
                continue;
            }
            int by = CaseOf(child, trees.Relation(child) == Relation.Oblique ? Relation.Case : Relation.Mark);
            if (by > verb && word.Lemma == "speak" && view.Lemma(child) is "favour" or "favor" && view.Is(child + 1, view.Text.Count, "of"))
            {
                return new Cue(verb, First(verb), child + 2, word with { Lemma = $"speak in {view.Lemma(child)} of" }, Way.Phrase) { Contents = From(verb, child) };
            }
            if (by > verb && word.Prepositions.Contains(view.Lemma(by)) && !view.IsSetting(child, trees.Left(child), trees.Right(child)))
            {
                return new Cue(verb, First(verb), by == End(verb) ? by + 1 : End(verb), word with { Lemma = $"{word.Lemma} {view.Lemma(by)}" }, Way.Phrase) { Contents = From(verb, child) };
            }
        }
        return null;
    }

    /// <summary>"X is expected to …", "he was accused of …", "it was agreed that …".</summary>
    private Cue? Passive(int verb, CueWord word)
    {
        if (trees.Child(verb, Relation.PassiveSubject) is var quoted and >= 0 && word.Lemma is "quote" or "cite" && QuotedAs(verb, quoted, word) is { } saying)
        {
            return saying;
        }
        if (word.Lemma == "know" || (word.Lemma == "call" && !Names(verb)))
        {
            return null; // a name, or a telephone
        }
        if (trees.Child(verb, Relation.Clause) is var clause and >= 0 && word.Takes(Frames.Clause))
        {
            return new Cue(verb, First(verb), End(verb), word, Way.Clause) { Contents = [clause] };
        }
        if (TakesHearer.Contains(word.Lemma))
        {
            return Beside(verb, word); // who "was told" is the hearer
        }
        int subject = Math.Max(trees.Child(verb, Relation.PassiveSubject), trees.Child(verb, Relation.Subject));
        if (subject < 0 || !(word.Takes(Frames.Passive) || word.Takes(Frames.Object) || word.Lemma is "seem" or "appear"))
        {
            return null;
        }
        var contents = new List<int> { subject };
        for (int child = trees.FirstChild(verb); child >= 0; child = trees.NextSibling(child))
        {
            if (child > verb && GoesOn(verb, child))
            {
                contents.Add(child);
            }
        }
        return new Cue(verb, First(verb), End(verb), word, Way.Passive) { Contents = contents };
    }

    /// <summary>"the minister was quoted as saying that …".</summary>
    private Cue? QuotedAs(int verb, int subject, CueWord word)
    {
        for (int child = trees.FirstChild(verb); child >= 0; child = trees.NextSibling(child))
        {
            if (child > verb && child <= verb + 2 && view.Text.Word(child).Xpos == "VBG" && Word(child) is { } said && (ByClause(child, said) ?? ByPhrase(child, said)) is { } inner)
            {
                return inner with { Head = verb, First = First(verb), Word = word, Verb = child, Speaker = subject };
            }
        }
        return null;
    }

    /// <summary>"…, he said" hanging from its content, or beside a quotation that the tree does not join to it.</summary>
    private Cue? Beside(int verb, CueWord word)
    {
        if (!word.Takes(Frames.Clause))
        {
            return null;
        }
        int head = trees.Head(verb);
        bool aside = head >= 0 && (trees.Relation(verb) == Relation.Parataxis || (trees.Relation(verb) == Relation.Adverbial && HasMark(verb, "as")));
        return new Cue(verb, First(verb), End(verb), word, aside ? Way.Host : Way.Quotation) { Contents = aside ? [head] : [] };
    }

    /// <summary>"expressed concern about …", "reiterated his position that …".</summary>
    private Cue? WithObject(int verb, int thing)
    {
        if (CueLexicon.WithObject(view.Lemma(verb), view.Lemma(thing)) is not { } word)
        {
            return null;
        }
        for (int child = trees.FirstChild(thing); child >= 0; child = trees.NextSibling(child))
        {
            if (trees.Relation(child) == Relation.Adjective)
            {
                return null; // "expressed strong support": what was expressed is the object
            }
        }
        return Below(thing, word, First(verb)) is { } cue ? cue with { Verb = verb } : Below(verb, word, First(verb)) is { } loose
            ? loose with { End = view.Text.Word(thing + 1).Upos == "ADP" && loose.Word.Prepositions.Contains(view.Lemma(thing + 1)) ? thing + 2 : Math.Max(loose.End, thing + 1), Verb = verb } : null;
    }

    private Cue? Noun(int noun)
    {
        if (CueLexicon.Noun(view.Lemma(noun)) is not { } word || trees.Relation(noun) is Relation.Compound or Relation.Flat)
        {
            return null;
        }
        int verb = trees.Head(noun);
        bool done = trees.Relation(noun) == Relation.Object && verb >= 0 && CueLexicon.WithObject(view.Lemma(verb), view.Lemma(noun)) is not null;
        return done ? null : Below(noun, word, FirstOfNoun(noun));
    }

    private Cue? Adjective(int adjective) =>
        CueLexicon.Adjective(view.Lemma(adjective)) is { } word && (trees.Child(adjective, Relation.Copula) >= 0 || trees.Relation(adjective) is Relation.OpenClause)
            ? Below(adjective, word, First(adjective)) : null;

    /// <summary>Content that hangs from a noun or adjective, or from a verb behind its object.</summary>
    private Cue? Below(int head, CueWord word, int first)
    {
        for (int child = trees.FirstChild(head); child >= 0; child = trees.NextSibling(child))
        {
            if (child < head || FollowsComma(child))
            {
                continue;
            }
            Relation relation = trees.Relation(child);
            bool clause = word.Takes(Frames.Clause) && relation is Relation.Clause or Relation.Modifier or Relation.Relative && (relation == Relation.Clause || HasMark(child, "that"));
            bool open = word.Takes(Frames.Infinitive) && relation is Relation.Modifier or Relation.OpenClause or Relation.Adverbial && HasMark(child, "to");
            if (clause || open)
            {
                return new Cue(head, first, head + 1, word, Way.Phrase) { Contents = [child] };
            }
            int by = relation is Relation.Nominal or Relation.Oblique ? CaseOf(child, Relation.Case) : relation is Relation.Modifier or Relation.Adverbial ? CaseOf(child, Relation.Mark) : -1;
            if (by > head && word.Prepositions.Contains(view.Lemma(by)) && !view.IsSetting(child, trees.Left(child), trees.Right(child)))
            {
                return new Cue(head, first, by == head + 1 ? by + 1 : head + 1, word, Way.Phrase) { Contents = [child] };
            }
        }
        return null;
    }

    private bool IsPassive(int verb) =>
        trees.Child(verb, Relation.PassiveAuxiliary) >= 0 || (trees.Child(verb, Relation.PassiveSubject) >= 0 && After(verb, Relation.Clause) < 0);

    private int After(int verb, Relation relation)
    {
        for (int child = trees.FirstChild(verb); child >= 0; child = trees.NextSibling(child))
        {
            if (child > verb && trees.Relation(child) == relation)
            {
                return child;
            }
        }
        return -1;
    }

    private int CaseOf(int child, Relation relation) => trees.Child(child, relation);

    private bool HasMark(int clause, string mark) => trees.Child(clause, Relation.Mark) is var found and >= 0 && view.Lemma(found) == mark;

    private bool FollowsComma(int child)
    {
        int left = trees.Left(child);
        return view[left] is "," or "—" or "–" or "--" or "-" or ";" || (left > 0 && view[left - 1] is "," or "—" or "–" or "--" or ";" or "(");
    }

    /// <summary>The first of the auxiliaries and adverbs that stand right before a cue's head.</summary>
    private int First(int head)
    {
        int first = head;
        while (first > 0 && trees.Head(first - 1) == head && view.Quotation(first - 1) == view.Quotation(head) && trees.Relation(first - 1) switch
        {
            Relation.Auxiliary or Relation.PassiveAuxiliary or Relation.Copula => true,
            Relation.Adverb => !view.Is(first - 1, WordClasses.Linking),
            _ => false,
        })
        {
            first--;
        }
        return first;
    }

    private int FirstOfNoun(int noun)
    {
        int first = noun;
        while (first > 0 && trees.Head(first - 1) == noun && trees.Relation(first - 1) is Relation.Adjective or Relation.Determiner)
        {
            first--;
        }
        return first;
    }

    private int End(int verb) => trees.Child(verb, Relation.Particle) is var particle && particle == verb + 1 ? verb + 2 : verb + 1;
}
