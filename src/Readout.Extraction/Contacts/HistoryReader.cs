using Readout.Extraction.Statements;
using Readout.Extraction.Times;
using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Contacts;

/// <summary>Reads whether a verb or noun for a contact, with what hangs on it, speaks of earlier contacts.</summary>
internal sealed class HistoryReader
{
    /// <summary>How many words may stand between "met" and "for the first time".</summary>
    private const int NearBy = 8;

    private readonly DatedText _dated;
    private readonly TokenRow _tokens;
    private readonly Clauses _clauses;
    private readonly SyntaxTrees _trees;
    private readonly ContactNouns _nouns;

    internal HistoryReader(DatedText dated)
    {
        (_dated, _tokens) = (dated, dated.Named.Tokens);
        _trees = dated.Named.Trees;
        _clauses = new Clauses(_tokens, _trees);
        _nouns = new ContactNouns(_clauses);
    }

    internal HistoryPhrase ToPhrase(EarlierClaim claim) => new(_clauses.Span(claim.First, claim.Last), LastContact(claim.Dates));

    /// <summary>The claim that a word makes; <c>null</c> for none.</summary>
    internal EarlierClaim? At(int token)
    {
        string lemma = _clauses.Lemma(token);
        if (lemma == "time")
        {
            return CountedTime(token);
        }
        if (_tokens.Word(token).Upos is "NOUN" or "PROPN")
        {
            return HistoryWords.Contacts.Contains(lemma) ? After(token) ?? CountedContact(token) : null;
        }
        return lemma is "follow" or "build" ? Following(token) : HistoryWords.TellsContact(_clauses, token) ? LastTold(token) : null;
    }

    /// <summary>"their first call since May", "the third meeting of the council", "our previous meetings".</summary>
    private EarlierClaim? CountedContact(int noun)
    {
        int which = _nouns.Which(noun, out bool before), since = _nouns.Since(noun);
        bool numbered = _clauses.Lemma(noun) is "summit" or "session" or "round" && since < 0 && _trees.Child(noun, Relation.Possessor) < 0; // a name, more than a count
        if (which < 0 || (numbered && !(_clauses.Lemma(noun) == "round" && HistoryWords.Contacts.Contains(_clauses.Lemma(_clauses.After(noun, Relation.Nominal))))))
        {
            return null;
        }
        int first = _nouns.Opening(noun), last = Math.Max(_nouns.Reach(noun), since >= 0 ? _nouns.SinceReach(since) : -1);
        if (before)
        {
            int preposition = _trees.Child(noun, Relation.Case);
            return new EarlierClaim(preposition >= 0 && preposition == first - 1 && _clauses.Lemma(preposition) is not "of" ? preposition : first, last, new TokenRange(first, last + 1));
        }
        return new EarlierClaim(first, last, since >= 0 && _nouns.IsFirst(which) ? Dating(since) : default);
    }

    /// <summary>"the call follows their talks in May", "this meeting builds on the visit".</summary>
    private EarlierClaim? Following(int verb)
    {
        int subject = _trees.Child(verb, Relation.Subject);
        bool told = _clauses.Tag(verb) is "VBZ" or "VBD" or "VBP" && subject >= 0 && subject < verb
            && (HistoryWords.Contacts.Contains(_clauses.Lemma(subject)) || _clauses.Lemma(subject) is "this" or "it" or "which" or "that");
        if (!told || (_clauses.Lemma(verb) == "build" && _clauses.After(verb, Relation.Oblique, "on", "upon") < 0))
        {
            return null;
        }
        bool contact = HistoryWords.Contacts.Contains(_clauses.Lemma(subject));
        int last = _clauses.Reach(verb);
        for (int token = verb + 1; token <= last; token++)
        {
            bool aside = _tokens[token] is "," && token < last && _tokens[token + 1] is not ("as" or "and") && _tokens.Word(token + 1).Upos is not ("ADJ" or "NOUN" or "PROPN");
            last = aside ? token - 1 : last;
            contact |= HistoryWords.Contacts.Contains(_clauses.Lemma(token)) && (_trees.Head(token) == verb);
        }
        return contact && HasContact(verb + 1, last) ? new EarlierClaim(_trees.Left(subject), last, new TokenRange(verb, last + 1)) : null;
    }

    private bool HasContact(int first, int last)
    {
        for (int token = first; token <= last; token++)
        {
            if (HistoryWords.Contacts.Contains(_clauses.Lemma(token)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"met for the first time since 2019", "the last time he came".</summary>
    private EarlierClaim? CountedTime(int time)
    {
        int which = _nouns.Which(time, out bool before), verb = _trees.Head(time);
        if (which < 0)
        {
            return null;
        }
        int clause = _trees.Child(time, Relation.Relative);
        clause = clause >= 0 ? clause : _trees.Child(time, Relation.Modifier);
        bool told = HistoryWords.TellsContact(_clauses, verb), within = clause > time && HistoryWords.TellsContact(_clauses, clause);
        bool named = verb >= 0 && HistoryWords.Contacts.Contains(_clauses.Lemma(verb));
        if (!told && !within && !named)
        {
            return null;
        }
        int first = _nouns.Opening(time), last = Math.Max(_nouns.Reach(time), clause >= 0 ? _clauses.Reach(clause) : -1), since = _nouns.Since(time);
        last = Math.Max(last, since >= 0 ? _nouns.SinceReach(since) : -1);
        if (told && verb < first && first - verb <= NearBy)
        {
            first = verb;
        }
        else if (told && verb > time && verb - last <= NearBy)
        {
            (first, last) = (_trees.Child(time, Relation.Case) is var opener && opener >= 0 ? opener : first, Math.Max(last, _clauses.Reach(verb)));
        }
        return new EarlierClaim(first, last, before ? new TokenRange(first, last + 1) : since >= 0 && _nouns.IsFirst(which) ? Dating(since) : default);
    }

    /// <summary>"following the call on Monday", "since their summit", "to build on the meeting", "in follow-up to the talks".</summary>
    private EarlierClaim? After(int noun)
    {
        int preposition = _trees.Child(noun, Relation.Case), verb = _trees.Head(noun);
        bool after = preposition >= 0 && _clauses.Lemma(preposition) is "follow" or "since" or "following";
        bool deed = verb >= 0 && verb < noun && _clauses.Tag(verb) is "VB" or "VBG" && (_clauses.Lemma(verb) is "follow"
            || (_clauses.Lemma(verb) == "build" && _clauses.Introduction(noun) is "on" or "upon"));
        bool sequel = verb >= 2 && verb < noun && _tokens[verb] is "up" && _tokens[verb - 2] is "follow";
        int frame = sequel ? _trees.Child(verb, Relation.Case) : -1; // "In a follow-up to …"
        int opener = preposition >= 0 ? FollowsBefore(preposition) : -1;
        if (!after && !deed && !sequel && opener < 0)
        {
            return null;
        }
        int last = _nouns.Reach(noun);
        for (int sibling = _trees.NextSibling(noun); deed && sibling >= 0 && _trees.Relation(sibling) is Relation.Oblique or Relation.Measure; sibling = _trees.NextSibling(sibling))
        {
            last = Math.Max(last, _trees.Right(sibling));
        }
        var words = new TokenRange(_nouns.Opening(noun), last + 1);
        bool known = frame >= 0 || LastContact(words) is not null || _nouns.IsRecent(noun) || (sequel && _nouns.Which(noun, out bool before) >= 0 && before);
        int first = after ? preposition : deed ? verb : frame >= 0 ? frame : sequel ? verb - 2 : opener;
        return known ? new EarlierClaim(first, last, words) : null;
    }

    /// <summary>"Following up on": where that begins, before its last preposition; -1 where it is none.</summary>
    private int FollowsBefore(int preposition)
    {
        int verb = preposition - 1;
        verb -= verb > 0 && _tokens[verb] is "up" ? 1 : 0;
        return verb >= 0 && _clauses.Lemma(verb) is "follow" or "build" && _clauses.Tag(verb) is "VBG" or "VB" ? verb : -1;
    }

    /// <summary>"last spoke in May", "have not met since", "met again", "recently talked".</summary>
    private EarlierClaim? LastTold(int verb)
    {
        bool past = _clauses.Tag(verb) is "VBD" or "VBN" or "VBP" or "VBZ";
        for (int child = _trees.FirstChild(verb); child >= 0; child = _trees.NextSibling(child))
        {
            bool told = _clauses.Lemma(child) switch
            {
                "last" => past && _trees.Relation(child) == Relation.Adverb,
                "first" or "previously" or "recently" => past && child < verb && _trees.Relation(child) == Relation.Adverb,
                "again" => !_clauses.HasAuxiliary(verb, "will", "would", "may", "can", "could", "should") && (past || Gladness(verb) >= 0),
                _ => false,
            };
            if (told)
            {
                bool again = _clauses.Lemma(child) == "again";
                int last = Math.Max(_clauses.Reach(verb), child), first = again && !past ? Gladness(verb) : Math.Min(child, verb);
                int having = _trees.Child(verb, Relation.Auxiliary);
                first = having >= 0 && having < first && _clauses.Tag(having) == "VBG" ? having : first;
                return new EarlierClaim(first, last, again || _clauses.Lemma(child) == "first" ? default : new TokenRange(first, last + 1));
            }
        }
        return past && _clauses.IsNegated(verb) ? NotSince(verb) : null;
    }

    /// <summary>"the two had not spoken since May".</summary>
    private EarlierClaim? NotSince(int verb)
    {
        int since = _nouns.Since(verb), subject = _clauses.Subject(verb), have = _trees.Child(verb, Relation.Auxiliary);
        if (since < verb)
        {
            return null;
        }
        int first = subject >= 0 && verb - _trees.Left(subject) < NearBy ? _trees.Left(subject) : have >= 0 ? have : verb;
        return new EarlierClaim(Math.Min(first, verb), _nouns.SinceReach(since), new TokenRange(_trees.Left(since), _nouns.SinceReach(since) + 1));
    }

    /// <summary>"glad to meet you again": the word that makes an infinitive tell of what is; -1 for none.</summary>
    private int Gladness(int verb)
    {
        for (int head = _trees.Head(verb), steps = 0; head >= 0 && steps < 3; head = _trees.Head(head), steps++)
        {
            if (head < verb && _clauses.Lemma(head) is "pleasure" or "glad" or "happy" or "pleased" or "delighted" or "good" or "great" or "honor" or "honour")
            {
                return head;
            }
        }
        return -1;
    }

    /// <summary>The words after "since" that date an earlier contact: a mere date, or a contact with its date; none for an event of another kind.</summary>
    private TokenRange Dating(int since)
    {
        int first = _trees.Left(since), last = _nouns.SinceReach(since);
        if (_clauses.Introduction(since) != "since")
        {
            return default;
        }
        bool contact = HistoryWords.Contacts.Contains(_clauses.Lemma(since)) || HistoryWords.TellsContact(_clauses, since);
        bool bare = _dated.DatesAt(_tokens.Span(since)).Any();
        return contact || bare ? new TokenRange(first, last + 1) : default;
    }

    /// <summary>The latest day or month that some words give, before the report itself.</summary>
    private string? LastContact(TokenRange words)
    {
        if (words.Length == 0)
        {
            return null;
        }
        TextSpan span = _tokens.Cover(words.Start, words.End);
        DateMention? latest = null;
        foreach (DateMention date in _dated.DatesAt(span))
        {
            bool before = span.Contains(date.Span) && !(date.First >= _dated.Named.Report.Metadata.Published);
            latest = before && (latest is null || date.Last > latest.Last) ? date : latest;
        }
        return latest?.Edtf;
    }
}
