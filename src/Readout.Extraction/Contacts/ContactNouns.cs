using Readout.Extraction.Statements;
using Readout.Extraction.Tokens;

namespace Readout.Extraction.Contacts;

/// <summary>Looks at what stands with a noun for a contact: which of several it is, since when, and how far its phrase reaches.</summary>
internal sealed class ContactNouns(Clauses clauses)
{
    /// <summary>How many words may stand between a contact and its "since".</summary>
    private const int Farthest = 16;

    private readonly TokenRow _tokens = clauses.Tokens;
    private readonly SyntaxTrees _trees = clauses.Trees;

    /// <summary>The word that says which of several a contact is; -1 for none.</summary>
    internal int Which(int noun, out bool before)
    {
        before = false;
        for (int child = _trees.FirstChild(noun); child >= 0 && child < noun; child = _trees.NextSibling(child))
        {
            string form = _tokens.Word(child).Form;
            if (_trees.Relation(child) is Relation.Adjective or Relation.Adverb or Relation.Compound or Relation.Other or Relation.Nominal)
            {
                before = HistoryWords.IsBefore(form) || (form == "recent" && _trees.Child(noun, Relation.Possessor) is var owner and >= 0 && clauses.Lemma(owner) is "our" or "their");
                if (before || HistoryWords.IsCount(form))
                {
                    return child;
                }
            }
        }
        return -1;
    }

    internal bool IsFirst(int which) => _tokens.Word(which).Form.Equals("first", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is one of a few just before.</summary>
    internal bool IsRecent(int noun)
    {
        int which = _trees.Child(noun, Relation.Adjective);
        return which >= 0 && which < noun && clauses.Lemma(which) is "recent" or "previous" or "numerous" or "several";
    }

    /// <summary>Where a noun's phrase begins: at its article, possessor or first adjective.</summary>
    internal int Opening(int noun)
    {
        int first = noun;
        for (int child = _trees.FirstChild(noun); child >= 0 && child < noun; child = _trees.NextSibling(child))
        {
            bool own = _trees.Relation(child) is Relation.Determiner or Relation.Possessor or Relation.Adjective or Relation.Compound or Relation.Other or Relation.Nominal;
            if (own && _tokens.Kind(child) is TokenKind.Word or TokenKind.Number)
            {
                first = Math.Min(first, _trees.Left(child));
            }
        }
        return first;
    }

    /// <summary>How far a noun's phrase reaches, without clauses that tell more of it, but with "held in May".</summary>
    internal int Reach(int noun)
    {
        int last = noun;
        for (int child = _trees.FirstChild(noun); child >= 0; child = _trees.NextSibling(child))
        {
            bool held = _trees.Relation(child) == Relation.Modifier && clauses.Tag(child) == "VBN";
            if (child > noun && (held || _trees.Relation(child) is Relation.Nominal or Relation.Measure or Relation.Oblique or Relation.Conjunct))
            {
                if (clauses.IsAside(child) || clauses.IsParted(child))
                {
                    break;
                }
                last = Math.Max(last, clauses.Reach(child));
            }
        }
        return last;
    }

    /// <summary>How far the words after "since" reach: to the end of a clause, or of a noun's phrase.</summary>
    internal int SinceReach(int since) => _tokens.Word(since).Upos is "VERB" or "AUX" ? clauses.Reach(since) : Reach(since);

    /// <summary>"since …", "in three years", "this month": what hangs on a word, or on the verb it stands with; -1 for none.</summary>
    internal int Since(int word)
    {
        for (int head = word, steps = 0; head >= 0 && steps < 3; head = _trees.Head(head), steps++)
        {
            for (int child = _trees.FirstChild(head); child >= 0; child = _trees.NextSibling(child))
            {
                if (child > word + Farthest)
                {
                    break;
                }
                if (child > word && _trees.Left(child) > word && clauses.Introduction(child) == "since")
                {
                    return child;
                }
                bool span = child > word && (clauses.Introduction(child) is "in" or "for" or "over" || (_trees.Relation(child) == Relation.Measure && _trees.Child(child, Relation.Determiner) >= 0));
                if (span && clauses.Lemma(child) is "year" or "month" or "week" or "day" or "decade")
                {
                    return child;
                }
            }
        }
        return -1;
    }
}
