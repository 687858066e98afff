using Readout.Extraction.Statements;
using Readout.Extraction.Tokens;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Contacts;

/// <summary>Finds the nouns and verbs that tell of contacts, with who takes part and what becomes of them.</summary>
internal sealed class EventFinder(TokenRow tokens, SyntaxTrees trees, PartyFinder parties, FateReader fates)
{
    private const int WidestMedium = 8;

    /// <summary>The events of a sentence, in order.</summary>
    internal IEnumerable<ContactEvent> In(int sentence)
    {
        TokenRange range = tokens.Sentences[sentence];
        for (int token = range.Start; token < range.End; token++)
        {
            ContactEvent? found = tokens.Word(token).Upos switch
            {
                "NOUN" or "PROPN" => OfNoun(token, sentence),
                "VERB" => OfVerb(token, sentence),
                _ => null,
            };
            if (found is not null)
            {
                yield return found;
            }
        }
    }

    private ContactEvent? OfNoun(int noun, int sentence)
    {
        string lemma = tokens.Word(noun).Lemma.ToLowerInvariant();
        if ((EventWords.Noun(lemma) ?? VideoConference(noun)) is not { } word || trees.Relation(noun) is Relation.Compound or Relation.Flat || !Names(noun, lemma))
        {
            return null;
        }
        int governor = parties.Governor(noun);
        (ContactKind kind, bool firm, TextSpan words) = Form(noun, word, governor < 0 ? noun : governor);
        Parties who = parties.OfNoun(noun);
        return lemma == "session" && !parties.HasBody(who) ? null : new ContactEvent
        {
            Sentence = sentence,
            Head = noun,
            Predicate = governor,
            Kind = kind,
            Firm = firm,
            Words = words,
            Definite = IsDefinite(noun),
            Several = tokens.Word(noun).Xpos is "NNS" && word.Kind is ContactKind.PhoneCall or ContactKind.Meeting or ContactKind.Summit,
            Parties = who,
            Fate = fates.Of(noun, governor),
        };
    }

    /// <summary>"a video conference" in two words.</summary>
    private EventWord? VideoConference(int noun) =>
        tokens[noun] is "conference" or "conferences" && noun > 0 && EventWords.IsVideo(tokens[noun - 1]) && !tokens[noun - 1].Equals("online", StringComparison.Ordinal) ? EventWords.Noun("videoconference") : null;

    private ContactEvent? OfVerb(int verb, int sentence)
    {
        string lemma = tokens.Word(verb).Lemma;
        if (EventWords.Verb(lemma) is not { } word || !Tells(verb, lemma))
        {
            return null;
        }
        bool appears = lemma == "speak" && IsBeside(verb); // before the press
        (ContactKind kind, bool firm, TextSpan words) = appears ? (ContactKind.Meeting, false, tokens.Span(verb)) : Form(verb, word, verb);
        Parties who = parties.OfVerb(verb, word.Kind);
        return who.IsEmpty ? null : new ContactEvent
        {
            Sentence = sentence,
            Head = verb,
            Predicate = verb,
            Kind = kind,
            Firm = firm,
            Words = words,
            Definite = false,
            Parties = who,
            Fate = fates.Of(verb, verb),
        };
    }

    /// <summary>"a call for peace" is no call, "talk of war" no talks.</summary>
    private bool Names(int noun, string lemma) => lemma switch
    {
        "call" => !Next(noun).Equals("for", StringComparison.OrdinalIgnoreCase),
        "talk" or "negotiation" or "consultation" => tokens.Word(noun).Xpos is "NNS" or "NNPS" || IsByPhone(noun)
            || (lemma == "consultation" && parties.Governor(noun) is >= 0 and var governor && EventWords.IsLight(tokens.Word(governor).Lemma)),
        "letter" or "message" => !Next(noun).Equals("of", StringComparison.OrdinalIgnoreCase),
        "contact" => tokens.Word(noun).Xpos is "NNS" && Next(noun) is "with" or "between" or "held",
        "discussion" => trees.Relation(noun) is Relation.Object or Relation.PassiveSubject or Relation.Oblique,
        _ => true,
    };

    /// <summary>"called him a liar", "spoke of peace" and "meet the demand" tell of no contact.</summary>
    private bool Tells(int verb, string lemma) => lemma switch
    {
        "call" => trees.Child(verb, Relation.Object) >= 0 && trees.Child(verb, Relation.OpenClause) < 0 && trees.Child(verb, Relation.Clause) < 0
            && trees.Child(verb, Relation.Particle) < 0 && trees.Child(verb, Relation.Receiver) < 0 && tokens.Word(verb).Xpos != "VBN" && !NamesAs(trees.Child(verb, Relation.Object)),
        _ => true,
    };

    /// <summary>"called X a friend", "called X “…”": a name given to the object.</summary>
    private bool NamesAs(int named)
    {
        int next = trees.Right(named) + 1, last = named + 1;
        bool At(int token) => token < tokens.Count && (tokens[token] is "a" or "an" || tokens.Kind(token) == TokenKind.QuoteOpen);
        while (last < tokens.Count && tokens.Word(last).Deprel == "flat")
        {
            last++;
        }
        return At(next) || At(last);
    }

    /// <summary>The form that the word and the words around it name: "by phone", "via video link", "virtual".</summary>
    private (ContactKind Kind, bool Firm, TextSpan Words) Form(int head, EventWord word, int predicate)
    {
        if (EventWords.Group(word.Kind) == EventWords.Group(ContactKind.Message) || word.Kind is ContactKind.Visit)
        {
            return (word.Kind, word.Firm, tokens.Span(head));
        }
        for (int token = Math.Max(trees.Left(head), head - 4); token < head; token++)
        {
            if (Medium(token) is { } named)
            {
                return (named, true, tokens.Cover(token, head + 1));
            }
        }
        int end = Math.Min(trees.Right(predicate), head + WidestMedium);
        for (int token = head + 1; token <= end && token > 0; token++)
        {
            bool by = tokens[token - 1] is "by" or "via" or "over" or "on" or "the" or "secure" or "through" or "a" or "of";
            by |= tokens.Word(token).Upos == "ADV"; // "met virtually"
            if (by && Medium(token) is { } named)
            {
                return (named, true, tokens.Cover(head, token + 1));
            }
        }
        return (word.Kind, word.Firm, tokens.Span(head));
    }

    private ContactKind? Medium(int token) => EventWords.IsPhone(tokens[token]) ? ContactKind.PhoneCall : EventWords.IsVideo(tokens[token]) ? ContactKind.VideoCall : null;

    private bool IsByPhone(int noun) => noun > 0 && EventWords.IsPhone(tokens[noun - 1]);

    private bool IsDefinite(int noun)
    {
        for (int child = trees.FirstChild(noun); child >= 0; child = trees.NextSibling(child))
        {
            if (trees.Relation(child) == Relation.Possessor || (trees.Relation(child) == Relation.Determiner && tokens.Word(child).Lemma is "the" or "this" or "that"))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"speaking alongside X".</summary>
    private bool IsBeside(int verb)
    {
        for (int token = verb + 1; token <= Math.Min(trees.Right(verb), verb + 3); token++)
        {
            if (tokens[token] is "alongside")
            {
                return true;
            }
        }
        return false;
    }

    private ReadOnlySpan<char> Next(int token) => token + 1 < tokens.Count ? tokens[token + 1] : [];
}
