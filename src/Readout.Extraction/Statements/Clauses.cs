using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Statements;

/// <summary>Looks at a text's clauses: their verbs, what hangs on these, how far they reach.</summary>
internal sealed class Clauses(TokenRow tokens, SyntaxTrees trees)
{
    /// <summary>How many words a clause may reach; what is longer is no clause that anybody reads.</summary>
    private const int Longest = 120;

    internal TokenRow Tokens => tokens;

    internal SyntaxTrees Trees => trees;

    /// <summary>The dictionary form of a token in small letters; empty for no token.</summary>
    internal string Lemma(int token)
    {
        string lemma = token < 0 ? "" : tokens.Word(token).Lemma;
        return lemma.Length > 0 && char.IsUpper(lemma[0]) ? lemma.ToLowerInvariant() : lemma;
    }

    /// <summary>The part of speech in the Penn tags; empty for no token.</summary>
    internal string Tag(int token) => token < 0 ? "" : tokens.Word(token).Xpos;

    /// <summary>The first child after a word that stands in one of the relations and has one of the prepositions before it; -1 for none.</summary>
    internal int After(int head, Relation relation, params ReadOnlySpan<string> cases)
    {
        for (int child = trees.FirstChild(head); child >= 0; child = trees.NextSibling(child))
        {
            if (child > head && trees.Relation(child) == relation && (cases.IsEmpty || cases.Contains(Introduction(child))))
            {
                return child;
            }
        }
        return -1;
    }

    /// <summary>"to", "on", "that": the word that joins a word to its head; empty for none.</summary>
    internal string Introduction(int token)
    {
        int word = trees.Child(token, Relation.Case);
        word = word >= 0 ? word : trees.Child(token, Relation.Mark);
        return word >= 0 ? Lemma(word) : "";
    }

    /// <summary>Whether a helping verb hangs on a verb.</summary>
    internal bool HasAuxiliary(int verb, params ReadOnlySpan<string> lemmas)
    {
        for (int child = trees.FirstChild(verb); child >= 0; child = trees.NextSibling(child))
        {
            if (trees.Relation(child) is Relation.Auxiliary or Relation.PassiveAuxiliary && (lemmas.Contains(Lemma(child)) || lemmas.Contains(tokens.Word(child).Form)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether "not", "never", "no" or the like hangs on a word, on its subject or on its object.</summary>
    internal bool IsNegated(int verb)
    {
        for (int child = trees.FirstChild(verb); child >= 0; child = trees.NextSibling(child))
        {
            bool none = trees.Relation(child) is Relation.Subject or Relation.PassiveSubject or Relation.Object or Relation.Oblique
                && Lemma(trees.Child(child, Relation.Determiner)) is "no" or "neither";
            bool clausal = trees.Relation(child) is Relation.Clause or Relation.OpenClause or Relation.Adverbial or Relation.Conjunct or Relation.Parataxis;
            if (none || (!clausal && Lemma(child) is "not" or "n't" or "n’t" or "never" or "neither" or "nor" or "no"))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The subject of a verb, its own or that of the verb it is joined to; -1 for none.</summary>
    internal int Subject(int verb)
    {
        for (int steps = 0; verb >= 0 && steps < 6; steps++)
        {
            int subject = trees.Child(verb, Relation.Subject);
            subject = subject >= 0 ? subject : trees.Child(verb, Relation.PassiveSubject);
            if (subject >= 0)
            {
                return subject;
            }
            if (trees.Relation(verb) is Relation.Relative or Relation.Modifier)
            {
                return trees.Head(verb);
            }
            verb = trees.Relation(verb) is Relation.Conjunct or Relation.OpenClause or Relation.Adverbial ? trees.Head(verb) : -1;
        }
        return -1;
    }

    /// <summary>Whether a clause only would, might or should be so: it hangs on "if", or on somebody's wish.</summary>
    internal bool IsHypothetical(int verb)
    {
        if (HasAuxiliary(verb, "can", "could", "may", "might", "must", "should", "ought"))
        {
            return true;
        }
        for (int steps = 0; verb >= 0 && steps < 6; steps++)
        {
            string mark = Lemma(trees.Child(verb, Relation.Mark));
            if (mark is "if" or "unless" or "until" or "whether" or "before")
            {
                return true;
            }
            if (Lemma(trees.Child(verb, Relation.Adverb)) is "when" or "once" && HasAuxiliary(trees.Head(verb) is var above && above >= 0 ? above : verb, "will"))
            {
                return true;
            }
            int head = trees.Head(verb);
            if (head >= 0 && trees.Relation(verb) is Relation.Clause or Relation.Modifier or Relation.Relative or Relation.ClausalSubject && IsWish(head))
            {
                return true;
            }
            verb = head;
        }
        return false;
    }

    /// <summary>Whether what hangs on a word is hoped, demanded or needed, and not told.</summary>
    private bool IsWish(int head) => Lemma(head) is "hope" or "expect" or "confidence" or "confident" or "expectation" or "wish" or "want" or "demand" or "urge" or "insist"
        or "imperative" or "important" or "necessary" or "vital" or "essential" or "crucial" or "critical" or "importance" or "need" or "desire" or "propose" or "proposal";

    /// <summary>The last token of what hangs on a word, without joined clauses and asides of a new course.</summary>
    internal int Reach(int head) => Reach(head, head + Longest, true);

    private int Reach(int head, int limit, bool top)
    {
        int last = head;
        for (int child = trees.FirstChild(head); child >= 0 && child < limit; child = trees.NextSibling(child))
        {
            if (child < head || trees.Relation(child) == Relation.Punctuation)
            {
                continue;
            }
            if (IsAside(child) || (trees.Relation(child) == Relation.Conjunct && IsNewClause(child, head, top)))
            {
                break;
            }
            last = Math.Max(last, Reach(child, limit, false));
        }
        return last;
    }

    /// <summary>Whether a comma parts a word, with what hangs on it, from what stands before.</summary>
    internal bool IsParted(int token) => trees.Left(token) is var first && (tokens[first] is "," || (first > 0 && tokens[first - 1] is ","));

    /// <summary>Whether what follows a comma goes off on its own: "…, noting that", "…, which", "…, he said".</summary>
    internal bool IsAside(int token)
    {
        int first = trees.Left(token);
        bool parted = first > 0 && tokens[first - 1] is "," or "—" or "–" or "-" or ";" or "(" or ":";
        parted |= trees.Child(token, Relation.Punctuation) is var mark and >= 0 && mark < token && tokens[mark] is "," or "—" or "–" or ";" or "(";
        return trees.Relation(token) switch
        {
            Relation.Parataxis => true,
            Relation.Relative => parted,
            Relation.Adverbial => parted && (Tag(token) == "VBG" || Introduction(token) is not ("to" or "")) || Introduction(token) is "while" or "as" or "after" or "although" or "because" or "despite" or "before",
            _ => false,
        };
    }

    /// <summary>Whether a joined verb tells something new: it goes on from the clause's own verb, has a subject of its own, or is told in the past after an infinitive.</summary>
    private bool IsNewClause(int joined, int head, bool top)
    {
        if (tokens.Word(joined).Upos is not ("VERB" or "AUX"))
        {
            return false;
        }
        return (top && Tag(joined) is "VBD" or "VBZ" or "VBP") || trees.Child(joined, Relation.Subject) >= 0 || trees.Child(joined, Relation.PassiveSubject) >= 0
            || (Tag(joined) is "VBD" or "VBZ" or "VBP" && Tag(head) is not ("VBD" or "VBZ" or "VBP" or "VBN"));
    }

    /// <summary>Some tokens as characters, within the quotation that the first of them stands in, without marks at their ends but with a quotation's own.</summary>
    internal TextSpan Span(int first, int last)
    {
        int quotation = tokens.Quotation(first);
        while (last > first && ((quotation != 0 && tokens.Quotation(last) != quotation) || tokens.Kind(last) is TokenKind.Mark or TokenKind.QuoteOpen or TokenKind.QuoteClose))
        {
            last--;
        }
        int inner = tokens.Quotation(last);
        int closing = last + 1;
        while (closing < tokens.Count && tokens.Kind(closing) == TokenKind.Mark && tokens.Quotation(closing) == inner)
        {
            closing++;
        }
        bool closes = inner != 0 && inner != quotation && closing < tokens.Count && tokens.Kind(closing) == TokenKind.QuoteClose && tokens.Quotation(closing) == inner;
        return tokens.Cover(first, (closes ? closing : last) + 1);
    }
}
