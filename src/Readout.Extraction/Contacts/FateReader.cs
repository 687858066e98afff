using Readout.Extraction.Statements;
using Readout.Extraction.Tokens;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Contacts;

/// <summary>Tells from the verbs and modifiers over a contact whether it took place, is planned, was called off or denied, or is merely wished for.</summary>
internal sealed class FateReader(TokenRow tokens, SyntaxTrees trees)
{
    private const int HighestClause = 10;

    /// <summary>The fate of a contact by its noun or verb, and the verb that governs the noun.</summary>
    internal Fate Of(int head, int predicate) => AfterDateline(head) ?? Told(head, predicate);

    /// <summary>The parser may hang a sentence's first noun on the dateline: then the next verb outside its phrase is its own.</summary>
    private Fate? AfterDateline(int head)
    {
        TokenRange sentence = tokens.Sentences[tokens.SentenceAt(tokens.Span(head).Start)];
        if (trees.Head(head) < 0 || trees.Head(head) >= sentence.Start || tokens.Word(head).Upos == "VERB")
        {
            return null;
        }
        int verb = trees.Right(head) + 1;
        while (verb < sentence.End && tokens.Word(verb).Upos != "VERB")
        {
            verb++;
        }
        return verb == sentence.End ? null
            : FateWords.Cancels(tokens.Word(verb).Lemma) ? new Fate(ContactStatus.Cancelled, tokens.Span(verb)) : ByAuxiliary(verb, own: true);
    }

    private Fate Told(int head, int predicate)
    {
        Fate? context = ByContext(head, predicate);
        return context is { Status: ContactStatus.Cancelled or ContactStatus.Denied } ? context
            : ByModifier(head) ?? Ahead(head) ?? context ?? (TellsHeld(head, predicate) || TellsContent(head) ? Fate.Held : Fate.Open);
    }

    /// <summary>"one of the topics of the meeting was …": who tells what was spoken of tells that it was spoken of.</summary>
    private bool TellsContent(int head)
    {
        int subject = head;
        while (trees.Relation(subject) == Relation.Nominal && trees.Head(subject) is >= 0 and var over && over < subject
            && (subject == head ? FateWords.IsContent(tokens.Word(over).Lemma) : tokens.Word(over).Upos is "NUM" or "PRON" or "DET")) // "one of the | topics of the"
        {
            subject = over;
        }
        int told = subject != head && trees.Relation(subject) == Relation.Subject ? trees.Head(subject) : -1;
        return told >= 0 && trees.Child(told, Relation.Copula) is >= 0 and var copula && tokens.Word(copula).Xpos == "VBD";
    }

    /// <summary>"met", "held a call", "the talks took place": a finite verb of its own, or a light one over it.</summary>
    private bool TellsHeld(int head, int predicate) => predicate >= 0
        && (predicate == head || EventWords.IsLight(tokens.Word(predicate).Lemma) || EventWords.Exchanges(tokens.Word(predicate).Lemma, tokens.Word(head).Lemma))
        && tokens.Word(predicate).Xpos is "VBD" or "VBN";

    /// <summary>"a planned meeting", "the cancelled summit", "a possible call", "no meeting".</summary>
    private Fate? ByModifier(int head)
    {
        if (tokens.Word(head).Upos is not ("NOUN" or "PROPN"))
        {
            return null;
        }
        for (int child = trees.FirstChild(head); child >= 0; child = trees.NextSibling(child))
        {
            if (trees.Relation(child) is not (Relation.Adjective or Relation.Compound or Relation.Modifier or Relation.Determiner or Relation.Relative))
            {
                continue;
            }
            string word = tokens.Word(child).Form, lemma = tokens.Word(child).Lemma;
            if (FateWords.IsEnded(word))
            {
                return new Fate(ContactStatus.Cancelled, tokens.Span(child));
            }
            if ((FateWords.IsPlanned(word) && trees.Relation(child) != Relation.Relative) || (trees.Relation(child) == Relation.Modifier && FateWords.Plans(lemma) && tokens.Word(child).Xpos == "VBN"))
            {
                return new Fate(ContactStatus.Planned, tokens.Span(child));
            }
            if (FateWords.IsUnreal(word))
            {
                return new Fate(ContactStatus.Planned, tokens.Span(child), Real: false);
            }
        }
        return null;
    }

    /// <summary>"ahead of the summit", "preparations for the visit", "before his meeting".</summary>
    private Fate? Ahead(int head)
    {
        int before = trees.Left(head) - 1;
        bool inside = tokens.Word(head).Upos is "NOUN" or "PROPN" && trees.Left(head) < head && FateWords.IsAhead(tokens.Word(trees.Left(head)).Form.ToLowerInvariant());
        bool outside = tokens.Word(head).Upos is "NOUN" or "PROPN" && before >= 0 && tokens[trees.Left(head)] is "for" && FateWords.IsAhead(tokens.Word(before).Lemma);
        int marker = inside ? trees.Left(head) : before;
        return inside || outside ? new Fate(ContactStatus.Planned, tokens.Span(marker)) : null;
    }

    /// <summary>The words over the contact, from its own verb upwards: what the inner one leaves open the outer one tells.</summary>
    private Fate? ByContext(int head, int predicate)
    {
        bool verbal = tokens.Word(head).Upos == "VERB";
        if (verbal && (ByAuxiliary(head, own: true) ?? ByCondition(head)) is { } itself)
        {
            return itself;
        }
        bool open = !verbal || !IsFinite(head);
        int below = head;
        for (int steps = 0; steps < HighestClause && trees.Head(below) is >= 0 and var above; steps++, below = above)
        {
            if (tokens.Word(above).Upos is "NOUN" or "PROPN")
            {
                bool over = trees.Relation(below) is Relation.Nominal or Relation.Modifier && above < below;
                if (above < below && trees.Relation(below) is Relation.Modifier or Relation.Relative or Relation.Clause && FateWords.IsHearsay(tokens.Word(above).Lemma))
                {
                    open = false;
                    continue;
                }
                if (over && FateWords.IsUnsure(tokens.Word(above).Lemma))
                {
                    return new Fate(ContactStatus.Planned, tokens.Span(above), Real: false);
                }
                bool goesOn = over ? EventWords.IsPart(tokens.Word(above).Lemma) : trees.Relation(below) is Relation.Conjunct or Relation.Compound or Relation.Apposition;
                if (!goesOn)
                {
                    return null;
                }
                continue;
            }
            if (!open)
            {
                return Reported(below, above);
            }
            if (Governed(above, below) is { } told)
            {
                return told;
            }
            bool carries = below != head ? trees.Relation(below) is Relation.OpenClause or Relation.Adverbial or Relation.Modifier or Relation.Conjunct || EventWords.IsLight(tokens.Word(above).Lemma)
                : verbal || EventWords.IsLight(tokens.Word(above).Lemma);
            if (!carries)
            {
                return null;
            }
            bool again = tokens.Word(above) is { Xpos: "VB" or "VBG", Lemma: "resume" or "restart" or "relaunch" or "launch" } && trees.Child(above, Relation.Auxiliary) < 0;
            if (again || tokens.Word(above) is { Xpos: "VB", Lemma: "continue" }) // what goes on is an outcome, and no contact of its own
            {
                return new Fate(ContactStatus.Planned, tokens.Span(above), Real: false);
            }
            if ((ByAuxiliary(above, own: above == predicate) ?? ByCondition(above)) is { } tensed)
            {
                return tensed;
            }
            open = !IsFinite(above);
        }
        return null;
    }

    /// <summary>"denied that he had met …": a finite clause under a verb of denial.</summary>
    private Fate? Reported(int below, int above) =>
        trees.Relation(below) is Relation.Clause or Relation.Object && FateWords.Denies(tokens.Word(above).Lemma) ? new Fate(ContactStatus.Denied, tokens.Span(above)) : null;

    private bool IsFinite(int verb) => tokens.Word(verb).Xpos is "VBD" or "VBZ" or "VBP"
        || trees.Child(verb, Relation.Auxiliary) >= 0 || trees.Child(verb, Relation.PassiveAuxiliary) >= 0;

    /// <summary>What a verb over the contact says by its own meaning: "cancelled the visit", "denied meeting", "plans to meet", "offered to meet".</summary>
    private Fate? Governed(int verb, int below)
    {
        string lemma = tokens.Word(verb).Lemma;
        bool calledOff = lemma == "call" && trees.Child(verb, Relation.Particle) is >= 0 and var particle && tokens[particle] is "off";
        if (FateWords.Cancels(lemma) || calledOff)
        {
            bool suffers = trees.Relation(below) == Relation.Subject && tokens.Word(verb).Xpos == "VBN";
            return suffers || trees.Relation(below) is Relation.Object or Relation.PassiveSubject or Relation.OpenClause ? new Fate(ContactStatus.Cancelled, tokens.Span(verb)) : null;
        }
        if (FateWords.Denies(lemma))
        {
            return new Fate(ContactStatus.Denied, tokens.Span(verb));
        }
        bool into = trees.Relation(below) is Relation.Object or Relation.OpenClause or Relation.Clause or Relation.PassiveSubject
            || (trees.Relation(below) == Relation.Oblique && trees.Child(below, Relation.Case) is >= 0 and var preposition && tokens[preposition] is "for" or "to" or "on");
        if (!into)
        {
            return null;
        }
        bool infinitive = tokens.Word(below).Xpos is "VB" or "VBG" || tokens.Word(below).Upos is "NOUN" or "PROPN";
        return infinitive && FateWords.Wishes(lemma) ? new Fate(ContactStatus.Planned, tokens.Span(verb), Real: false)
            : infinitive && FateWords.Plans(lemma) && !(lemma == "confirm" && tokens.Word(below).Xpos == "VBG") ? new Fate(ContactStatus.Planned, tokens.Span(verb)) : null;
    }

    /// <summary>"will meet", "may meet", "did not meet", "are meeting", "is to meet".</summary>
    private Fate? ByAuxiliary(int verb, bool own)
    {
        bool negated = false, future = false, doubt = false, being = false;
        int evidence = verb;
        for (int child = trees.FirstChild(verb); child >= 0 && child < verb; child = trees.NextSibling(child))
        {
            string word = tokens.Word(child).Form.ToLowerInvariant();
            bool auxiliary = trees.Relation(child) is Relation.Auxiliary or Relation.PassiveAuxiliary or Relation.Copula;
            negated |= word is "not" or "n't" or "n’t" or "never";
            future |= auxiliary && (FateWords.IsFuture(word) || word is "would" or "'d" or "’d");
            doubt |= auxiliary && FateWords.IsDoubt(word);
            future |= word is "due" && trees.Relation(child) == Relation.Mark;
            being |= auxiliary && word is "is" or "are" or "am";
            evidence = (auxiliary || negated) && evidence == verb ? child : evidence;
        }
        negated |= NoSubject(verb);
        TextSpan words = tokens.Span(evidence);
        bool dueTo = tokens.Word(verb).Xpos == "VB" && verb >= 2 && tokens[verb - 1] is "to" && tokens.Word(verb - 2).Lemma == "be";
        return doubt ? new Fate(ContactStatus.Planned, words, Real: false)
            : negated ? new Fate(future || dueTo ? ContactStatus.Cancelled : ContactStatus.Denied, words, Real: own && !future && !dueTo)
            : future || dueTo ? new Fate(ContactStatus.Planned, dueTo ? tokens.Cover(verb - 2, verb) : words)
            : being && tokens.Word(verb).Xpos == "VBG" ? new Fate(tokens.Word(verb).Lemma is "go" or "plan" ? ContactStatus.Planned : ContactStatus.Ongoing, tokens.Cover(evidence, verb + 1)) : null;
    }

    /// <summary>"no meeting took place".</summary>
    private bool NoSubject(int verb)
    {
        int subject = trees.Child(verb, Relation.Subject) is >= 0 and var active ? active : trees.Child(verb, Relation.PassiveSubject);
        return subject >= 0 && trees.Child(subject, Relation.Determiner) is >= 0 and var determiner && tokens[determiner] is "no" or "No";
    }

    private Fate? ByCondition(int verb) => trees.Relation(verb) == Relation.Adverbial
        && trees.Child(verb, Relation.Mark) is >= 0 and var mark && FateWords.IsCondition(tokens.Word(mark).Form)
        ? new Fate(ContactStatus.Planned, tokens.Span(mark), Real: false) : IsAhead(verb) ? new Fate(ContactStatus.Planned, tokens.Span(verb)) : null;

    /// <summary>"days before X visits Y", "after X visits Y": the present tells what is to come.</summary>
    private bool IsAhead(int verb) => tokens.Word(verb).Xpos is "VBZ" or "VBP" && trees.Relation(verb) == Relation.Adverbial
        && trees.Child(verb, Relation.Mark) is >= 0 and var mark && tokens.Word(mark).Form.ToLowerInvariant() is "before" or "after" or "when" or "once";
}
