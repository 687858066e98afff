using Readout.Extraction.Accounts;
using Readout.Extraction.Actors;
using Readout.Extraction.Statements;
using Readout.Extraction.Times;
using Readout.Extraction.Tokens;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Contacts;

/// <summary>Puts the places that tell of one contact together.</summary>
/// <remarks>Two places tell of one contact when their people fit, no firm form speaks against it, and neither date nor fate does.</remarks>
internal sealed class Gathering(AccountedText text, Referents referents, EventDates dates)
{
    private const int OpeningSentences = 3;

    /// <summary>What joins two names into one, a dash among them.</summary>
    private const string Hyphens = "-\u2010\u2011\u2013";

    private readonly List<Draft> _drafts = [];

    internal IReadOnlyList<Draft> Drafts => _drafts;

    /// <summary>Adds one place: to a contact told before, as a new one, or as several ("calls with X, Y and Z").</summary>
    internal void Add(ContactEvent told)
    {
        List<Party> parties = [.. Resolve(told)];
        foreach (List<Party> together in told.Several ? Apart(told, parties) : [parties])
        {
            Add(told, together);
        }
    }

    /// <summary>"calls with X, Y and Z" are one with each, "the A and B summits" one of each body, with whoever attends them.</summary>
    private IEnumerable<List<Party>> Apart(ContactEvent told, List<Party> parties)
    {
        TextSpan bodies = Bodies(told.Head);
        bool IsOneOf(Party party) => bodies.Contains(party.Words) && MeetsByItself(referents.Cast[party.Actor], told.Kind) && !IsJoined(party.Words);
        return parties.Count(IsOneOf) > 1 ? parties.Where(IsOneOf).Select(body => parties.Where(party => !IsOneOf(party)).Append(body).ToList())
            : told.Kind != ContactKind.Summit && parties.Count > 2 ? parties.Skip(1).Select(partner => new List<Party> { parties[0], partner })
            : [parties];
    }

    /// <summary>Where the bodies stand whose meetings a noun tells of: before it, or after its "of"; but not "between A and B".</summary>
    private TextSpan Bodies(int noun)
    {
        (TokenRow tokens, SyntaxTrees trees) = (text.Named.Tokens, text.Named.Trees);
        int last = noun;
        for (int child = trees.FirstChild(noun); child >= 0; child = trees.NextSibling(child))
        {
            last = trees.Relation(child) == Relation.Nominal && trees.Left(child) == noun + 1 && tokens[noun + 1] is "of" ? trees.Right(child) : last;
        }
        return tokens.Cover(Math.Min(trees.Left(noun), noun), last + 1);
    }

    /// <summary>"A-B": a name that a hyphen joins to another.</summary>
    private bool IsJoined(TextSpan name)
    {
        string all = text.Named.Report.Text.Value;
        return (name.Start > 0 && Hyphens.Contains(all[name.Start - 1])) || (name.End < all.Length && Hyphens.Contains(all[name.End]));
    }

    private void Add(ContactEvent told, List<Party> parties)
    {
        DateMention? date = dates.Of(told);
        bool whole = IsContact(parties, told);
        Draft? same = whole ? _drafts.FindLast(draft => (draft.Real || told.Fate.IsTold) && Fits(draft, told, date) && SameParties(draft, parties))
            : _drafts.FindLast(draft => draft.Named.Kind == told.Kind && Fits(draft, told, date) && Goes(draft, told, parties))
                ?? _drafts.FindLast(draft => Fits(draft, told, date) && Goes(draft, told, parties));
        if (same is null && whole)
        {
            _drafts.Add(same = new Draft());
        }
        if (same is not null)
        {
            same.Events.Add(told);
            same.Take(parties, referents.Cast);
            same.Date ??= date;
        }
    }

    /// <summary>Those named, and for "they" those of the contact told before; whoever only stands for a side that somebody is named of is left out.</summary>
    private IEnumerable<Party> Resolve(ContactEvent told)
    {
        IEnumerable<Party> all = told.Parties.Named;
        if (told.Parties.Joint is { } words && told.Parties.Named.IsEmpty)
        {
            Draft? last = _drafts.FindLast(draft => draft.Parties.Count(party => referents.Cast[party.Actor].IsHuman) > 1);
            IEnumerable<int> meant = last is not null ? last.Parties.Select(party => party.Actor) : text.Sourced.Principals;
            all = meant.Select(actor => new Party(actor, words));
        }
        List<Party> parties = [.. told.Sentence < OpeningSentences && told.Kind is ContactKind.Talks ? Acting(all) : all];
        HomeSide(parties);
        return parties.Where(party => referents.Cast[party.Actor].IsHuman
            || !parties.Exists(other => other.Actor != party.Actor && referents.Cast[other.Actor].IsHuman && referents.Cast[other.Actor].Country == Side(party) && Side(party) is not null));
    }

    /// <summary>"the Norwegian-Danish talks" in the opening of a side's own release are those of its two principals, where the two act for these states.</summary>
    private IEnumerable<Party> Acting(IEnumerable<Party> parties)
    {
        Party[] states = [.. parties];
        int[] principals = [.. text.Sourced.Principals];
        bool act = text.Issuer is not null && states.Length == 2 && principals.Length == 2 && referents.Cast[principals[0]].Country != referents.Cast[principals[1]].Country
            && Array.TrueForAll(states, state => referents.Cast[state.Actor].Kind == ActorKind.State && Array.Exists(principals, one => referents.Cast[one].Country == Side(state)));
        return act ? states.Select(state => state with { Actor = Array.Find(principals, one => referents.Cast[one].Country == Side(state)) }) : states;
    }

    /// <summary>In a side's own release whoever is named first is its own, where nothing else is known of them.</summary>
    private void HomeSide(List<Party> parties)
    {
        bool first = text.Issuer is not null && parties.Count > 1 && referents.Cast[parties[0].Actor] is { Kind: ActorKind.Person, Country: null };
        if (first && parties.Exists(other => Side(other) is { } side && side != text.Cast[text.Issuer!.Value].Country))
        {
            referents.Place(parties[0].Actor, text.Cast[text.Issuer!.Value].Country!);
        }
    }

    private string? Side(Party party) => referents.Cast[party.Actor].Country;

    /// <summary>Two sides, or a body that meets by itself ("the NATO summit", "EU leaders").</summary>
    private bool IsContact(List<Party> parties, ContactEvent told)
    {
        bool sides = parties.Exists(one => parties.Exists(other => IsOther(referents.Cast[one.Actor], referents.Cast[other.Actor])));
        bool body = told.Kind is ContactKind.Summit or ContactKind.Meeting && parties is [var only] && MeetsByItself(referents.Cast[only.Actor], told.Kind);
        return sides || body;
    }

    private static bool MeetsByItself(CastMember member, ContactKind kind) => member.Country is "IGO" or "EUR" or "UNO"
        && (member.Kind == ActorKind.Group || (kind == ContactKind.Summit && member.Kind is ActorKind.Organisation or ActorKind.Office));

    /// <summary>Two of different sides; in the press somebody named, whose side is not known, may be another's.</summary>
    private bool IsOther(CastMember one, CastMember other) => one != other
        && (one.Country is not null && other.Country is not null ? one.Country != other.Country
            : text.Issuer is null && (one.Country ?? other.Country) is not null && IsFullName(one) && IsFullName(other));

    private static bool IsFullName(CastMember member) => member.Country is not null || (member.Kind == ActorKind.Person && member.Name.Contains(' '));

    private bool Fits(Draft draft, ContactEvent told, DateMention? date)
    {
        bool form = EventWords.MayBeOne(draft.Named.Kind, told.Kind) || ((!told.Firm || !draft.Named.Firm) && told.Kind != ContactKind.Visit && draft.Named.Kind != ContactKind.Visit);
        return form && SameFate(draft, told) && SameTime(draft, date);
    }

    private static bool SameFate(Draft draft, ContactEvent told)
    {
        ContactStatus before = draft.Fate.Status;
        return !told.Fate.IsTold || !draft.Fate.IsTold || before == told.Fate.Status || !told.Fate.Real
            || (before == ContactStatus.Planned && told.Fate.Status is ContactStatus.Cancelled)
            || (told.Fate.Status is ContactStatus.Held or ContactStatus.Ongoing && before is ContactStatus.Held or ContactStatus.Ongoing or ContactStatus.Denied or ContactStatus.Cancelled)
            || (before == ContactStatus.Held && told.Fate.Status is ContactStatus.Denied);
    }

    private bool SameTime(Draft draft, DateMention? date)
    {
        if (date is null)
        {
            return true;
        }
        if (draft.Date is { } known)
        {
            return EventDates.Meet(known, date);
        }
        return text.Named.Report.Metadata.Published is not { } published || draft.Fate.Status != ContactStatus.Held || EventDates.IsRecent(date, published);
    }

    /// <summary>Whether the people of a place are those of a contact: all of the fewer, by themselves or as who acts for a side.</summary>
    private bool SameParties(Draft draft, List<Party> parties)
    {
        int shared = parties.Count(party => draft.Parties.Any(other => other.Actor == party.Actor || Draft.SamePlayer(referents.Cast[other.Actor], referents.Cast[party.Actor])));
        return shared > 0 && shared >= Math.Min(parties.Count, draft.Parties.Count) && NewSides(draft, parties) < 2;
    }

    /// <summary>How many sides a place brings in that a contact of two sides does not have; two or more make it a larger one.</summary>
    private int NewSides(Draft draft, List<Party> parties)
    {
        HashSet<string> known = [.. draft.Parties.Select(Side).OfType<string>()];
        return known.Count < 2 ? 0 : parties.Select(Side).OfType<string>().Distinct().Count(side => !known.Contains(side));
    }

    /// <summary>"the call", "his meeting": a place that names too few goes on with a contact that has them.</summary>
    private bool Goes(Draft draft, ContactEvent told, List<Party> parties) => Joins(draft, told, parties) ||
        (told.Predicate != told.Head && (told.Definite || parties.Count > 0) && parties.All(party => draft.Parties.Any(other => other.Actor == party.Actor)));

    /// <summary>"The Vice President joined the call": somebody more, of a side that took part.</summary>
    private bool Joins(Draft draft, ContactEvent told, List<Party> parties) =>
        told.Definite && told.Predicate >= 0 && text.Named.Tokens.Word(told.Predicate).Lemma is "join" or "attend" && parties is [var more]
        && referents.Cast[more.Actor].IsHuman && draft.Parties.Any(other => Side(other) is { } side && side == Side(more));

    /// <summary>A contact without a date has the only one of a sentence that tells of it and of no other contact.</summary>
    internal void DateByNearness()
    {
        ILookup<int, Draft> bySentence = _drafts.SelectMany(draft => draft.Events.Select(told => (told.Sentence, draft))).Distinct().ToLookup(pair => pair.Sentence, pair => pair.draft);
        foreach (Draft draft in _drafts.Where(draft => draft.Date is null))
        {
            draft.Date = draft.Events.Where(told => bySentence[told.Sentence].Count() == 1)
                .Select(told => (told, dated: dates.In(told.Sentence).Where(date => !dates.IsOfSaying(date)).ToArray()))
                .FirstOrDefault(near => near.dated.Length == 1 && SameTime(draft, near.dated[0]) && !dates.IsOfAnother(near.dated[0], near.told)).dated?[0];
        }
    }

    /// <summary>"their first call since May": the earlier contact of the same people, which the text tells only by its day.</summary>
    internal void AddEarlier()
    {
        foreach (DateMention date in dates.Earlier)
        {
            int sentence = text.Named.Tokens.SentenceAt(date.Span.Start);
            if (_drafts.Find(draft => draft.Parties.Count > 1 && draft.Events.Exists(told => told.Sentence == sentence)) is not { } later)
            {
                continue;
            }
            Draft? known = _drafts.Find(draft => draft != later && draft.Date is { } day && EventDates.Meet(day, date) && EventWords.MayBeOne(draft.Named.Kind, later.Named.Kind) && SameParties(draft, [.. later.Parties]));
            if (known is null)
            {
                _drafts.Add(known = new Draft());
                known.Events.Add(later.Events[0] with { Sentence = sentence, Head = text.Named.Tokens.Top(date.Span), Words = date.Span, Fate = Fate.Held });
                known.Take(later.Parties, referents.Cast);
            }
            known.Date = known.Date is { } exact && exact.First == exact.Last ? exact : date;
        }
    }

    /// <summary>A contact of the report's two principals, where the title names both, or its form and the one whom the issuer's own met, and the opening tells of one without doing so.</summary>
    internal void AddPrincipals(IEnumerable<ContactEvent> opening, Subject subject)
    {
        if (text.Sourced.Principals is not [var one, var other, ..])
        {
            return;
        }
        (bool first, bool second) = (subject.IsInTitle(referents.Cast[one]), subject.IsInTitle(referents.Cast[other]));
        bool own = text.Issuer is { } issuer && (referents.Cast[one].Country == text.Cast[issuer].Country ? second : referents.Cast[other].Country == text.Cast[issuer].Country && first);
        ContactKind? form = own ? Subject.TitleKind(text.Named.Report.Metadata.Title) : null;
        bool IsTold(ContactEvent told) => (first && second && told.Fate is { Real: true, IsTold: true })
            || (told.Fate is { Real: true, Status: ContactStatus.Held } && form is { } titled && EventWords.Group(titled) == EventWords.Group(told.Kind));
        ContactEvent? told = opening.FirstOrDefault(told => IsTold(told) && told.Parties.Named is [var only] && (only.Actor == one || only.Actor == other));
        if (told is not null && !_drafts.Exists(draft => draft.Real && draft.Events[0].Sentence <= told.Sentence + 1))
        {
            var draft = new Draft();
            draft.Events.Add(told);
            draft.Take([new Party(one, told.Words), new Party(other, told.Words)], referents.Cast);
            draft.Date = dates.Of(told);
            _drafts.Insert(0, draft);
        }
    }
}
