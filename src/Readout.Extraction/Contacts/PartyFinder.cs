using System.Collections.Frozen;
using Readout.Extraction.Actors;
using Readout.Extraction.Statements;
using Readout.Extraction.Tokens;
using Readout.Records;

namespace Readout.Extraction.Contacts;

/// <summary>Finds who takes part in a contact, by what depends on the noun or verb that tells of it.</summary>
internal sealed class PartyFinder(TokenRow tokens, SyntaxTrees trees, Referents referents)
{
    private const int HighestClause = 12;

    /// <summary>How many tokens may stand before the "with" of an event.</summary>
    private const int FarthestPartner = 7;

    private static readonly FrozenSet<string> Partners = FrozenSet.Create("with", "to", "between", "among", "alongside", "and");
    private static readonly FrozenSet<string> NounPartners = FrozenSet.Create("with", "between", "among", "of", "from", "by", "to", "for");

    private static readonly FrozenSet<string> SpeechNouns = FrozenSet.Create("statement", "speech", "remark", "remarks", "address", "participation");

    /// <summary>"X met Y", "X spoke with Y": the subject with the object or partner.</summary>
    internal Parties OfVerb(int verb, ContactKind kind)
    {
        Parties subject = Subject(verb), agent = Under(verb, Relation.Agent, null);
        Parties objects = kind is ContactKind.Meeting || Lemma(verb) is "call" or "phone" or "telephone" ? Object(verb) : Parties.None;
        if (kind is ContactKind.Visit)
        {
            return subject.With(trees.Child(verb, Relation.Object) is >= 0 and var host ? referents.Place(host) : Under(verb, Relation.Oblique, Destination, places: true));
        }
        Parties partners = Under(verb, Relation.Oblique, Lemma(verb) is "meet" or "discuss" ? Company : Partner);
        bool lacking = Lemma(verb) switch { "discuss" => partners.IsEmpty, "call" or "phone" or "telephone" or "host" or "receive" or "welcome" or "greet" => objects.With(agent).IsEmpty, _ => false };
        if (lacking)
        {
            return Parties.None;
        }
        if (subject.IsEmpty && agent.IsEmpty)
        {
            return objects.With(partners).First; // whoever is met by somebody unknown has not met the others
        }
        Parties all = subject.With(agent).With(objects).With(partners);
        bool alone = all.Named.Length < 2 && partners.IsEmpty && objects.IsEmpty && Lemma(verb) is "meet" or "speak" or "talk" or "confer";
        return alone ? all.With(After(verb)) : all;
    }

    /// <summary>The verb that governs a noun, over "a round of" and prepositions; -1 for none.</summary>
    internal int Governor(int noun)
    {
        int head = trees.Head(Bearer(Whole(noun)));
        return head >= 0 && tokens.Word(head).Upos is "VERB" or "AUX" ? head : -1;
    }

    /// <summary>The word that stands in the clause for a noun which the parser hangs beside another: the medium ("attended, via video link, a meeting"), or the name of the body that meets ("the Organisation of … (ABC) summit").</summary>
    private int Bearer(int noun)
    {
        int beside = trees.Relation(noun) is Relation.Apposition ? trees.Head(noun) : -1;
        return beside >= 0 && (IsMedium(beside) || (beside < noun && !referents.NamedBy(beside).IsEmpty && tokens[noun - 1] is ")")) ? beside : noun;
    }

    private bool IsMedium(int token) => trees.Relation(token) is Relation.Oblique && CaseOf(token) is "via" or "by" or "through"
        && (EventWords.IsVideo(tokens[token]) || tokens[token] is "link" or "conference");

    /// <summary>"Statements by X and Y following the talks", "Speech by X at the summit": who speaks took part.</summary>
    private Parties Speakers(int noun)
    {
        int speech = trees.Head(noun);
        bool at = speech >= 0 && trees.Relation(noun) is Relation.Nominal && CaseOf(noun) is "after" or "following" or "at" or "during";
        return at && SpeechNouns.Contains(Lemma(speech)) ? Under(speech, Relation.Nominal, word => word is "by" or "of") : Parties.None;
    }

    /// <summary>Whether a body of many states is among them.</summary>
    internal bool HasBody(Parties who) => who.Actors.Any(referents.IsBody);

    /// <summary>"X's call with Y", "talks between X and Y", "X held talks with Y", "during a call with Y, X said".</summary>
    internal Parties OfNoun(int noun)
    {
        Parties own = Own(noun);
        int whole = Whole(noun);
        own = whole == noun ? own : own.With(Own(whole));
        own = own.Named.Length == 1 ? own.With(Below(noun)) : own;
        int governor = Governor(noun);
        if (governor < 0)
        {
            return own.With(Speakers(whole));
        }
        int bearer = Bearer(whole);
        Relation relation = bearer != whole && IsMedium(bearer) ? Relation.Object : trees.Relation(bearer);
        bool light = EventWords.IsLight(Lemma(governor)) && relation is Relation.Object or Relation.Oblique or Relation.PassiveSubject or Relation.Subject
            && !(IsApart(CaseOf(whole)) && TellsAnother(governor));
        if (light)
        {
            bool carried = relation is Relation.Object or Relation.Oblique;
            Parties partners = Under(governor, Relation.Oblique, carried ? Company : Partner).With(Under(governor, Relation.Agent, null));
            Parties subject = carried ? Subject(governor) : Parties.None;
            partners = carried && own.IsEmpty && partners.IsEmpty ? After(noun) : partners; // "held talks at the residence | with Y"
            bool unknown = carried && subject.IsEmpty && SubjectOf(governor) >= 0 && !IsBetween(noun);
            return unknown ? own.With(partners).First : subject.With(own).With(partners);
        }
        if (relation is Relation.Object && EventWords.Exchanges(Lemma(governor), Lemma(noun)))
        {
            return Subject(governor).With(own).With(Under(governor, Relation.Oblique, word => word is "from" or "to"));
        }
        own = own.Named.Length == 0 ? own.With(After(noun)) : own;
        bool ended = FateWords.Cancels(Lemma(governor)) && trees.Relation(whole) is Relation.Object;
        bool aside = trees.Relation(whole) is Relation.Oblique or Relation.Adverbial && own.Joint is null && (own.Named.Length < 2 || !IsBetween(noun)) && During(CaseOf(whole)) && !(IsApart(CaseOf(whole)) && TellsAnother(governor));
        Parties teller = aside ? Under(governor, Relation.Agent, null) : Parties.None; // "this was stated by X after talks with Y"
        return aside || ended ? own.With(Subject(governor)).With(teller) : own;
    }

    /// <summary>The subject of a verb: its own, that of the verb it hangs on, or what a relative clause describes.</summary>
    internal Parties Subject(int verb)
    {
        for (int steps = 0; verb >= 0 && steps < HighestClause; steps++)
        {
            bool any = false;
            Parties found = Parties.None;
            for (int child = trees.FirstChild(verb); child >= 0 && found.IsEmpty; child = trees.NextSibling(child))
            {
                if (IsSubject(child, verb))
                {
                    bool relative = tokens.Word(child).Xpos is "WP" or "WDT" && trees.Relation(verb) == Relation.Relative;
                    found = referents.Of(relative ? trees.Head(verb) : child);
                    any = true;
                }
            }
            Parties listed = ListedAfterDate(verb);
            if (any || !listed.IsEmpty)
            {
                return listed.With(found);
            }
            if (Strayed(verb) is { IsEmpty: false } strayed)
            {
                return strayed;
            }
            switch (trees.Relation(verb))
            {
                case Relation.OpenClause when Object(trees.Head(verb)) is { IsEmpty: false } told && tokens.Word(trees.Head(verb)).Upos == "VERB":
                    return told; // "invited X to visit"
                case Relation.OpenClause or Relation.Adverbial or Relation.Conjunct or Relation.Clause when tokens.Word(trees.Head(verb)).Upos is "VERB" or "AUX" or "ADJ":
                    verb = trees.Head(verb);
                    break;
                case Relation.Modifier or Relation.Relative when tokens.Word(verb).Xpos is "VBG" or "VBD":
                    return referents.Of(trees.Head(verb));
                default:
                    return Parties.None;
            }
        }
        return Parties.None;
    }

    /// <summary>"On June 16, A, B and C held": those of a list that the parser hangs on the date before it.</summary>
    private Parties ListedAfterDate(int verb)
    {
        int subject = SubjectOf(verb);
        if (subject >= 0 && trees.Child(subject, Relation.Conjunction) < 0 && !(trees.Left(subject) > 0 && tokens[trees.Left(subject) - 1] is "and"))
        {
            return Parties.None;
        }
        Parties found = Parties.None;
        for (int date = trees.FirstChild(verb); date >= 0 && date < verb; date = trees.NextSibling(date))
        {
            bool fronted = trees.Relation(date) is Relation.Oblique && (tokens.Word(date).Upos == "NUM" || Enum.TryParse(tokens.Word(date).Form, out DayOfWeek _));
            for (int child = fronted ? trees.FirstChild(date) : -1; child >= 0; child = trees.NextSibling(child))
            {
                bool listed = trees.Relation(child) is Relation.Conjunct || (trees.Relation(child) is Relation.Apposition && subject < 0);
                bool next = listed && child > date && trees.Child(child, Relation.Conjunction) < 0 && child < verb;
                found = next ? found.With(referents.Of(child)) : found;
            }
        }
        return found;
    }

    /// <summary>"During talks in Oslo, President A and President B agreed": a subject that the parser hangs on the place before it, as if that were its name.</summary>
    private Parties Strayed(int verb)
    {
        if (trees.Relation(verb) is not Relation.Other || tokens.Word(verb).Xpos != "VBD")
        {
            return Parties.None;
        }
        for (int token = tokens.Sentences[tokens.SentenceAt(tokens.Span(verb).Start)].Start; token < verb; token++)
        {
            bool apposed = trees.Relation(token) == Relation.Apposition && tokens.Name(trees.Head(token)) is { Kind: NameKind.Place } && trees.Right(token) >= verb - 2;
            if (apposed && referents.From(token) is { IsEmpty: false } found)
            {
                return found;
            }
        }
        return Parties.None;
    }

    /// <summary>A subject of the sentence proper: the parser may take a dateline for one.</summary>
    private bool IsSubject(int token, int verb) => trees.Relation(token) is Relation.Subject or Relation.PassiveSubject
        && token >= tokens.Sentences[tokens.SentenceAt(tokens.Span(verb).Start)].Start;

    private int SubjectOf(int verb)
    {
        int child = trees.FirstChild(verb);
        while (child >= 0 && !IsSubject(child, verb))
        {
            child = trees.NextSibling(child);
        }
        return child;
    }

    private Parties Object(int verb) => trees.Child(verb, Relation.Object) is >= 0 and var found ? referents.Of(found) : Parties.None;

    /// <summary>What belongs to the noun itself: owner, partners, compounds, and what a clause on it adds ("a call that X held with Y").</summary>
    private Parties Own(int noun)
    {
        Parties found = referents.NamedBy(noun).With(referents.NamedBy(Bearer(noun))).With(Abbreviated(noun));
        for (int child = trees.FirstChild(noun); child >= 0; child = trees.NextSibling(child))
        {
            Parties more = trees.Relation(child) switch
            {
                Relation.Possessor => referents.Of(child),
                Relation.Nominal or Relation.Oblique when EventWords.Noun(Lemma(noun))?.Kind == ContactKind.Visit && Destination(CaseOf(child)) => referents.Place(child),
                Relation.Nominal or Relation.Oblique when NounPartners.Contains(CaseOf(child)) && !IsServed(child) => referents.Of(child),
                Relation.Compound or Relation.Nominal or Relation.Adjective when child < noun => Joined(child, noun),
                Relation.Relative or Relation.Modifier => OfClause(child),
                _ => Parties.None,
            };
            found = found.With(more);
        }
        return found;
    }

    /// <summary>"the Organisation of … (ABC) | Leaders' Meeting": the body whose name and abbreviation stand right before the noun and its words.</summary>
    private Parties Abbreviated(int noun)
    {
        int closing = trees.Left(noun) - 1;
        return closing > 1 && tokens[closing] is ")" && trees.Relation(closing - 1) is Relation.Apposition ? referents.NamedBy(trees.Head(closing - 1)) : Parties.None;
    }

    /// <summary>"the A-B summit", "NATO summit", "Russian-American talks": names right before the noun.</summary>
    private Parties Joined(int child, int noun)
    {
        Parties found = Parties.None;
        for (int token = trees.Left(child); token <= Math.Min(trees.Right(child), noun - 1); token++)
        {
            found = referents.Inside(token) is { } party ? found.With(party) : found;
        }
        return found;
    }

    private Parties OfClause(int verb)
    {
        if (tokens.Word(verb).Upos != "VERB" || !(EventWords.IsLight(Lemma(verb)) || tokens.Word(verb).Xpos == "VBN"))
        {
            return Parties.None;
        }
        Parties subject = SubjectOf(verb) is >= 0 and var found && tokens.Word(found).Xpos is not ("WP" or "WDT") ? referents.Of(found) : Parties.None;
        return subject.With(Under(verb, Relation.Agent, null)).With(Under(verb, Relation.Oblique, Partner));
    }

    /// <summary>"a call with the adviser | to the Prime Minister": whom somebody's office serves, wherever the parser hangs it.</summary>
    private bool IsServed(int token) => trees.Left(token) is > 0 and var first && tokens[first] is "to" or "of" && (OfficeNouns.Has(tokens[first - 1]) || referents.Serve(first - 1));

    private Parties Under(int verb, Relation relation, Func<string, bool>? isCase, bool places = false)
    {
        Parties found = Parties.None;
        for (int child = trees.FirstChild(verb); child >= 0; child = trees.NextSibling(child))
        {
            if (trees.Relation(child) == relation && !IsServed(child) && (isCase is null || isCase(CaseOf(child))))
            {
                found = found.With(places ? referents.Place(child) : referents.Of(child));
            }
        }
        return found;
    }

    /// <summary>The noun or what stands for it in "a round of talks", "the first of two meetings".</summary>
    private int Whole(int noun)
    {
        int top = noun;
        for (int steps = 0; steps < HighestClause && trees.Head(top) is >= 0 and var head; steps++)
        {
            bool part = trees.Relation(top) == Relation.Nominal && CaseOf(top) == "of" && EventWords.IsPart(Lemma(head));
            bool joined = trees.Relation(top) == Relation.Conjunct && tokens.Word(head).Upos == "NOUN";
            if (!part && !joined)
            {
                break;
            }
            top = head;
        }
        return top;
    }

    /// <summary>"met today with X": whom the next "with" names, where the syntax hangs it elsewhere.</summary>
    private Parties After(int head)
    {
        int last = Math.Min(tokens.Count - 1, head + FarthestPartner);
        for (int token = head + 1; token < last; token++)
        {
            if (tokens[token] is "with" or "between" || (tokens[token] is "to" && tokens.Word(head).Upos == "VERB" && Lemma(head) is not "meet"))
            {
                return referents.From(token + 1);
            }
            if (tokens[token] is "," or ";" or "." || tokens.Word(token).Upos is "VERB" or "SCONJ")
            {
                return Parties.None;
            }
        }
        return Parties.None;
    }

    /// <summary>"a meeting of X with Y", where the syntax hangs "with Y" on X.</summary>
    private Parties Below(int noun)
    {
        for (int token = noun + 1; token < trees.Right(noun); token++)
        {
            if (tokens[token] is "with")
            {
                return referents.From(token + 1);
            }
            if (tokens.Word(token).Upos is "VERB")
            {
                return Parties.None;
            }
        }
        return Parties.None;
    }

    private bool IsBetween(int noun)
    {
        for (int child = trees.FirstChild(noun); child >= 0; child = trees.NextSibling(child))
        {
            if (trees.Relation(child) is Relation.Possessor || CaseOf(child) is "between" or "of")
            {
                return true;
            }
        }
        return false;
    }

    private static bool During(string word) => word is "during" or "in" or "at" or "after" or "following" or "before" or "over" or "on";

    private static bool IsApart(string word) => word is "after" or "following" or "before";

    /// <summary>"After the summit, X met Y": the verb tells of a contact of its own.</summary>
    private bool TellsAnother(int verb) => EventWords.Verb(Lemma(verb)) is not null
        || (EventWords.IsLight(Lemma(verb)) && trees.Child(verb, Relation.Object) is >= 0 and var held && EventWords.Noun(Lemma(held)) is not null);

    private static bool Partner(string word) => Partners.Contains(word);

    private static bool Company(string word) => word is "with" or "between" or "among" or "alongside";

    private static bool Destination(string word) => word is "to" or "in" or "into";

    /// <summary>The preposition before a phrase; it may hang on a title inside it.</summary>
    private string CaseOf(int token) => trees.Child(token, Relation.Case) is >= 0 and var found ? Lower(found)
        : trees.Left(token) < token && tokens.Word(trees.Left(token)).Upos == "ADP" ? Lower(trees.Left(token)) : "";

    private string Lemma(int token) => tokens.Word(token).Lemma;

    private string Lower(int token) => tokens.Word(token).Form.ToLowerInvariant();
}
