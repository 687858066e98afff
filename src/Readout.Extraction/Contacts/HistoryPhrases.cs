using System.Collections.Immutable;
using Readout.Extraction.Statements;
using Readout.Extraction.Times;
using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Contacts;

/// <summary>Words that set a contact beside earlier ones: "their first call since May", "have not spoken since".</summary>
/// <param name="Span">The words.</param>
/// <param name="LastContact">When the earlier contact was that they point to, EDTF; <c>null</c> where they do not say.</param>
internal sealed record HistoryPhrase(TextSpan Span, string? LastContact);

/// <summary>Finds the words that speak of earlier contacts, by the verb or noun for a contact and what hangs on it.</summary>
internal sealed class HistoryPhrases
{
    /// <summary>How many words may stand between a contact and its "since".</summary>
    private const int Farthest = 16;

    private readonly DatedText _dated;
    private readonly TokenRow _tokens;
    private readonly Clauses _clauses;
    private readonly SyntaxTrees _trees;

    private HistoryPhrases(DatedText dated)
    {
        (_dated, _tokens) = (dated, dated.Named.Tokens);
        _trees = new SyntaxTrees(_tokens);
        _clauses = new Clauses(_tokens, _trees);
    }

    /// <summary>All such words of a text, in order and apart from each other.</summary>
    internal static ImmutableArray<HistoryPhrase> In(DatedText dated)
    {
        var reading = new HistoryPhrases(dated);
        var found = new List<Claim>();
        for (int token = 0; token < reading._tokens.Count; token++)
        {
            if (reading.At(token) is { } claim)
            {
                Join(found, claim);
            }
        }
        return [.. found.Select(reading.Phrase)];
    }

    /// <summary>Claims that overlap, or stand side by side in one sentence, are one.</summary>
    private static void Join(List<Claim> found, Claim claim)
    {
        while (found.Count > 0 && claim.First <= found[^1].Last + 2)
        {
            Claim before = found[^1];
            found.RemoveAt(found.Count - 1);
            (int dates, int end) = claim.Dates.Length == 0 ? (before.Dates.Start, before.Dates.End)
                : before.Dates.Length == 0 ? (claim.Dates.Start, claim.Dates.End)
                : (Math.Min(claim.Dates.Start, before.Dates.Start), Math.Max(claim.Dates.End, before.Dates.End));
            claim = new Claim(Math.Min(before.First, claim.First), Math.Max(before.Last, claim.Last), new TokenRange(dates, end));
        }
        found.Add(claim);
    }

    private HistoryPhrase Phrase(Claim claim) => new(_clauses.Span(claim.First, claim.Last), LastContact(claim.Dates));

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

    private Claim? At(int token)
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
    private Claim? CountedContact(int noun)
    {
        int which = Modifier(noun, out bool before), since = Since(noun);
        bool numbered = _clauses.Lemma(noun) is "summit" or "session" or "round" && since < 0 && _trees.Child(noun, Relation.Possessor) < 0; // a name, more than a count
        if (which < 0 || (numbered && !(_clauses.Lemma(noun) == "round" && HistoryWords.Contacts.Contains(_clauses.Lemma(_clauses.After(noun, Relation.Nominal))))))
        {
            return null;
        }
        int first = Opening(noun), last = Math.Max(NounReach(noun), since >= 0 ? SinceReach(since) : -1);
        if (before)
        {
            int preposition = _trees.Child(noun, Relation.Case);
            return new Claim(preposition >= 0 && preposition == first - 1 ? preposition : first, last, new TokenRange(first, last + 1));
        }
        return new Claim(first, last, since >= 0 && IsFirst(which) ? Dating(since) : default);
    }

    /// <summary>"the call follows their talks in May", "this meeting builds on the visit".</summary>
    private Claim? Following(int verb)
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
        return contact && HasContact(verb + 1, last) ? new Claim(_trees.Left(subject), last, new TokenRange(verb, last + 1)) : null;
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
    private Claim? CountedTime(int time)
    {
        int which = Modifier(time, out bool before), verb = _trees.Head(time);
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
        int first = Opening(time), last = Math.Max(NounReach(time), clause >= 0 ? _clauses.Reach(clause) : -1), since = Since(time);
        last = Math.Max(last, since >= 0 ? SinceReach(since) : -1);
        if (told && verb < first && first - verb < 9)
        {
            first = verb;
        }
        else if (told && verb > time && verb - last < 9)
        {
            (first, last) = (_trees.Child(time, Relation.Case) is var opener && opener >= 0 ? opener : first, Math.Max(last, _clauses.Reach(verb)));
        }
        return new Claim(first, last, before ? new TokenRange(first, last + 1) : since >= 0 && IsFirst(which) ? Dating(since) : default);
    }

    /// <summary>"following the call on Monday", "since their summit", "to build on the meeting", "in follow-up to the talks".</summary>
    private Claim? After(int noun)
    {
        int preposition = _trees.Child(noun, Relation.Case), verb = _trees.Head(noun);
        bool after = preposition >= 0 && _clauses.Lemma(preposition) is "follow" or "since" or "following";
        bool deed = verb >= 0 && verb < noun && _clauses.Tag(verb) is "VB" or "VBG" && (_clauses.Lemma(verb) is "follow"
            || (_clauses.Lemma(verb) == "build" && _clauses.Introduction(noun) is "on" or "upon"));
        bool sequel = verb >= 2 && verb < noun && _tokens[verb] is "up" && _tokens[verb - 2] is "follow";
        int opener = preposition >= 0 ? FollowsBefore(preposition) : -1;
        if (!after && !deed && !sequel && opener < 0)
        {
            return null;
        }
        int last = NounReach(noun);
        for (int sibling = _trees.NextSibling(noun); deed && sibling >= 0 && _trees.Relation(sibling) is Relation.Oblique or Relation.Measure; sibling = _trees.NextSibling(sibling))
        {
            last = Math.Max(last, _trees.Right(sibling));
        }
        var words = new TokenRange(Opening(noun), last + 1);
        bool known = LastContact(words) is not null || IsRecent(noun) || (sequel && Modifier(noun, out bool before) >= 0 && before);
        int first = after ? preposition : deed ? verb : sequel ? verb - 2 : opener;
        return known ? new Claim(first, last, words) : null;
    }

    /// <summary>"Following up on": where that begins, before its last preposition; -1 where it is none.</summary>
    private int FollowsBefore(int preposition)
    {
        int verb = preposition - 1;
        verb -= verb > 0 && _tokens[verb] is "up" ? 1 : 0;
        return verb >= 0 && _clauses.Lemma(verb) is "follow" or "build" && _clauses.Tag(verb) is "VBG" or "VB" ? verb : -1;
    }

    /// <summary>"last spoke in May", "have not met since", "met again", "recently talked".</summary>
    private Claim? LastTold(int verb)
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
                return new Claim(first, last, again || _clauses.Lemma(child) == "first" ? default : new TokenRange(first, last + 1));
            }
        }
        return past && _clauses.IsNegated(verb) ? NotSince(verb) : null;
    }

    /// <summary>"the two had not spoken since May".</summary>
    private Claim? NotSince(int verb)
    {
        int since = Since(verb), subject = _clauses.Subject(verb), have = _trees.Child(verb, Relation.Auxiliary);
        if (since < verb)
        {
            return null;
        }
        int first = subject >= 0 && verb - _trees.Left(subject) < 7 ? _trees.Left(subject) : have >= 0 ? have : verb;
        return new Claim(Math.Min(first, verb), SinceReach(since), new TokenRange(_trees.Left(since), SinceReach(since) + 1));
    }

    private int SinceReach(int since) => _tokens.Word(since).Upos is "VERB" or "AUX" ? _clauses.Reach(since) : NounReach(since);

    /// <summary>The word that says which of several a contact is; -1 for none.</summary>
    private int Modifier(int noun, out bool before)
    {
        before = false;
        for (int child = _trees.FirstChild(noun); child >= 0 && child < noun; child = _trees.NextSibling(child))
        {
            string form = _tokens.Word(child).Form;
            if (_trees.Relation(child) is Relation.Adjective or Relation.Adverb or Relation.Compound or Relation.Other or Relation.Nominal)
            {
                before = HistoryWords.IsBefore(form) || (form == "recent" && _trees.Child(noun, Relation.Possessor) is var owner and >= 0 && _clauses.Lemma(owner) is "our" or "their");
                if (before || HistoryWords.IsCount(form))
                {
                    return child;
                }
            }
        }
        return -1;
    }

    private bool IsFirst(int which) => _tokens.Word(which).Form.Equals("first", StringComparison.OrdinalIgnoreCase);

    private bool IsRecent(int noun)
    {
        int which = _trees.Child(noun, Relation.Adjective);
        return which >= 0 && which < noun && _clauses.Lemma(which) is "recent" or "previous" or "numerous" or "several";
    }

    /// <summary>How far a noun's phrase reaches, without clauses that tell more of it, but with "held in May".</summary>
    private int NounReach(int noun)
    {
        int last = noun;
        for (int child = _trees.FirstChild(noun); child >= 0; child = _trees.NextSibling(child))
        {
            bool held = _trees.Relation(child) == Relation.Modifier && _clauses.Tag(child) == "VBN";
            if (child > noun && (held || _trees.Relation(child) is Relation.Nominal or Relation.Measure or Relation.Oblique or Relation.Conjunct))
            {
                if (_clauses.IsAside(child) || _tokens[_trees.Left(child)] is "," || _tokens[_trees.Left(child) - 1] is ",")
                {
                    break;
                }
                last = Math.Max(last, _clauses.Reach(child));
            }
        }
        return last;
    }

    /// <summary>Where a noun's phrase begins: at its article, possessor or first adjective.</summary>
    private int Opening(int noun)
    {
        int first = noun;
        for (int child = _trees.FirstChild(noun); child >= 0 && child < noun; child = _trees.NextSibling(child))
        {
            bool own = _trees.Relation(child) is Relation.Determiner or Relation.Possessor or Relation.Adjective or Relation.Compound or Relation.Other or Relation.Nominal or Relation.Adverb;
            if (own && _tokens.Kind(child) is TokenKind.Word or TokenKind.Number)
            {
                first = Math.Min(first, _trees.Left(child));
            }
        }
        return first;
    }

    /// <summary>"since …", "in three years", "this month": what hangs on a word, or on the verb it stands with; -1 for none.</summary>
    private int Since(int word)
    {
        for (int head = word, steps = 0; head >= 0 && steps < 3; head = _trees.Head(head), steps++)
        {
            for (int child = _trees.FirstChild(head); child >= 0; child = _trees.NextSibling(child))
            {
                if (child > word + Farthest)
                {
                    break;
                }
                if (child > word && _trees.Left(child) > word && _clauses.Introduction(child) == "since")
                {
                    return child;
                }
                bool span = child > word && (_clauses.Introduction(child) is "in" or "for" or "over" || (_trees.Relation(child) == Relation.Measure && _trees.Child(child, Relation.Determiner) >= 0));
                if (span && _clauses.Lemma(child) is "year" or "month" or "week" or "day" or "decade")
                {
                    return child;
                }
            }
        }
        return -1;
    }

    /// <summary>The words after "since" that date an earlier contact: a mere date, or a contact with its date; none for an event of another kind.</summary>
    private TokenRange Dating(int since)
    {
        int first = _trees.Left(since), last = SinceReach(since);
        if (_clauses.Introduction(since) != "since")
        {
            return default;
        }
        bool contact = HistoryWords.Contacts.Contains(_clauses.Lemma(since)) || HistoryWords.TellsContact(_clauses, since);
        bool bare = _dated.DatesAt(_tokens.Span(since)).Any();
        return contact || bare ? new TokenRange(first, last + 1) : default;
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

    /// <summary>A claim by its tokens.</summary>
    /// <param name="First">The first token.</param>
    /// <param name="Last">The last token.</param>
    /// <param name="Dates">The tokens whose date is that of the earlier contact; none where they date something else.</param>
    private readonly record struct Claim(int First, int Last, TokenRange Dates);
}
