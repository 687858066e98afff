using Readout.Extraction.Accounts;
using Readout.Extraction.Actors;
using Readout.Extraction.Sources;
using Readout.Extraction.Statements;
using Readout.Extraction.Tokens;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Contacts;

/// <summary>Tells whom a word of the text means as somebody who takes part in a contact.</summary>
internal sealed class Referents
{
    /// <summary>Tokens from a title to the name that bears it.</summary>
    internal const int LongestTitle = 24;

    private readonly TokenRow _tokens;
    private readonly SyntaxTrees _trees;
    private readonly List<CastMember> _cast;
    private readonly Mention?[] _mentions;
    private readonly Bearers _bearers;
    private readonly Groups _unnamed;
    private readonly Dictionary<string, int> _byWords = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<int>> _meant = [];

    internal Referents(AccountedText text, SyntaxTrees trees)
    {
        (_tokens, _trees, _cast) = (text.Named.Tokens, trees, [.. text.Cast]);
        _mentions = new Mention?[_tokens.Count];
        foreach (Mention mention in text.Named.Mentions)
        {
            Array.Fill(_mentions, mention, mention.First, mention.End - mention.First);
            _byWords.TryAdd(_tokens.Text.Slice(mention.Span), mention.Actor);
        }
        _bearers = new Bearers(_tokens, _trees, _cast, _mentions);
        _unnamed = new Groups(_tokens, _trees, _cast, _mentions);
        foreach (Reference reference in text.Sourced.References)
        {
            int head = _tokens.Top(reference.Span);
            if (!_meant.TryGetValue(head, out List<int>? meant))
            {
                _meant.Add(head, meant = []);
            }
            meant.Add(reference.Actor);
        }
    }

    /// <summary>The actors of the text, and after them those that only contacts bring in.</summary>
    internal IReadOnlyList<CastMember> Cast => _cast;

    /// <summary>Whether a noun is of people who serve others: "advisers | to the presidents".</summary>
    internal bool Serve(int noun) => _unnamed.Served(noun) >= 0;

    /// <summary>Tells the side of somebody of whom nothing else tells it.</summary>
    internal void Place(int actor, string country) => _cast[actor] = _cast[actor] with { Country = country };

    /// <summary>Whom a phrase means, with all that is joined to it.</summary>
    /// <param name="head">The phrase's head.</param>
    internal Parties Of(int head)
    {
        Parties found = Single(head);
        for (int child = _trees.FirstChild(head); child >= 0; child = _trees.NextSibling(child))
        {
            if (_trees.Relation(child) is Relation.Conjunct && _tokens.Word(child).Upos is "PROPN" or "NOUN" or "PRON" && !IsOfficeOf(child, found))
            {
                found = found.With(Of(child));
            }
        }
        found = found.With(Members(head, found.Named is [var group, ..] ? _cast[group.Actor].Country : null));
        _bearers.ShareSide(found);
        return !found.Named.IsEmpty && _mentions[head] is { Form: MentionForm.Name or MentionForm.Role } first && first.Actor == found.Named[0].Actor ? _bearers.GoOn(found, first.End) : found;
    }

    /// <summary>"the delegation, which included A and B", "officials including A", "a delegation headed by A": those of a group who are named.</summary>
    private Parties Members(int head, string? side)
    {
        Parties found = Parties.None;
        for (int child = _trees.FirstChild(head); child >= 0 && !_bearers.IsPerson(head); child = _trees.NextSibling(child))
        {
            if (child > head)
            {
                found = Member(child) is >= 0 and var member ? found.With(Of(member))
                    : _trees.Relation(child) == Relation.Nominal && _tokens.Word(head).Xpos == "NNS" ? found.With(Members(child, side)) : found; // "members of the team | including A"
            }
        }
        foreach (int actor in found.Actors.Where(actor => side is not null && _cast[actor] is { Kind: ActorKind.Person, Country: null }))
        {
            Place(actor, side!);
        }
        return found;
    }

    /// <summary>The first of those whom words after a group name; -1 for none.</summary>
    private int Member(int child) =>
        _trees.Child(child, Relation.Case) is >= 0 and var preposition && _tokens[preposition] is "including" ? child
        : _trees.Relation(child) is not (Relation.Relative or Relation.Modifier) ? -1
        : _tokens.Word(child).Lemma is "include" or "comprise" ? _trees.Child(child, Relation.Object)
        : _tokens.Word(child) is { Lemma: "head" or "lead", Xpos: "VBN" } ? _trees.Child(child, Relation.Agent) : -1;

    /// <summary>"NAME, | Head of Cabinet": the parser may take the office after a name for the next of a list.</summary>
    private bool IsOfficeOf(int child, Parties found)
    {
        int first = _trees.Left(child);
        bool comma = _tokens[first] is "," || (first > 0 && _tokens[first - 1] is "," && _tokens[first] is not "and");
        return comma && found.Named is [var only] && _cast[only.Actor].Kind == ActorKind.Person && OfficeNouns.Has(_tokens[child]) && _mentions[child] is null
            && _trees.Child(child, Relation.Conjunction) < 0 && Titled(child) is null;
    }

    /// <summary>The first that a phrase names, from its first token: over titles and adjectives, but no further than its own words.</summary>
    internal Parties From(int first)
    {
        if (first < _tokens.Count && _mentions[first] is null && _tokens.Word(first).Upos is "PROPN" or "NOUN" && char.IsUpper(_tokens[first][0]) && _bearers.Row(first) is { IsEmpty: false } row)
        {
            return row; // "Adviser to the Prime Minister of Estonia NAME"
        }
        for (int token = first; token < Math.Min(_tokens.Count, first + LongestTitle); token++)
        {
            if (_mentions[token] is { } mention && mention.Form is MentionForm.Name or MentionForm.Role && IsParty(mention))
            {
                return _bearers.GoOn(Named(mention.Actor, _tokens.Cover(mention.First, mention.End)), mention.End);
            }
            if (_mentions[token] is null && OfficeNouns.Has(_tokens[token]) && token + 1 < _tokens.Count && _tokens[token + 1] is "to" or "of")
            {
                Parties official = Single(token); // "the adviser to the President": not the president
                if (!official.IsEmpty || _tokens[token + 1] is "to")
                {
                    return official;
                }
            }
            if (_mentions[token] is null && !_tokens.IsHyphen(token) && _tokens.Word(token).Upos is not ("PROPN" or "ADJ" or "DET" or "NOUN" or "VERB" or "ADP" or "PRON" or "CCONJ"))
            {
                return Parties.None;
            }
        }
        return Parties.None;
    }

    /// <summary>The body of many states whose name the noun of an event ends or begins ("the East Asia Summit").</summary>
    internal Parties NamedBy(int noun) => _mentions[noun] is { } mention && mention.End - mention.First > 1 && IsBody(mention.Actor)
        ? Named(mention.Actor, _tokens.Cover(mention.First, mention.End)) : Parties.None;

    /// <summary>Whether somebody is a body of many states.</summary>
    internal bool IsBody(int actor) => _cast[actor] is { Kind: ActorKind.Organisation or ActorKind.Group, Country: "IGO" } body && IsOfStates(body);

    /// <summary>A parliament of many states hears speeches; its sessions are no contacts.</summary>
    internal static bool IsOfStates(CastMember body) => !body.Name.Contains("Parliament", StringComparison.Ordinal) && !body.Name.EndsWith("Assembly", StringComparison.Ordinal);

    /// <summary>Whom a name inside a compound means ("the A-B summit"); states by their adjectives only where two stand side by side.</summary>
    internal Parties? Inside(int token)
    {
        if (_mentions[token] is { } mention)
        {
            bool names = mention.Form is not (MentionForm.Capital or MentionForm.Adjective) || IsBesideAnother(mention);
            bool told = mention.End == token + 1 && names && IsSomebody(mention.Actor);
            return told ? Named(mention.Actor, _tokens.Cover(mention.First, mention.End)) : null;
        }
        bool joined = _tokens.IsHyphen(token + 1) || _tokens.IsHyphen(token - 1);
        return joined && _byWords.TryGetValue(_tokens.Word(token).Form, out int actor) && IsSomebody(actor) ? Named(actor, _tokens.Span(token)) : null;
    }

    /// <summary>"Norwegian-Danish": an adjective that a hyphen joins to another state's.</summary>
    private bool IsBesideAnother(Mention mention) => mention.Form == MentionForm.Adjective
        && ((_tokens.IsHyphen(mention.End) && IsOfState(mention.End + 1)) || (_tokens.IsHyphen(mention.First - 1) && IsOfState(mention.First - 2)));

    private bool IsOfState(int token) => token >= 0 && token < _tokens.Count && _mentions[token] is { Form: MentionForm.Adjective } other && _cast[other.Actor].Kind == ActorKind.State;

    /// <summary>The state that a place belongs to, for a visit to it, with the states that follow in a list.</summary>
    internal Parties Place(int head)
    {
        if (_mentions[head] is not { Form: MentionForm.Capital or MentionForm.State } first)
        {
            return Of(head);
        }
        Parties found = Parties.None;
        for (Mention? state = first; state is not null; state = _bearers.NextInList(state.End) is >= 0 and var next ? _mentions[next] : null)
        {
            if (state.Form is not (MentionForm.Capital or MentionForm.State))
            {
                break;
            }
            found = found.With(Named(state.Actor, _tokens.Cover(state.First, state.End)));
        }
        return found;
    }

    private Parties Single(int head)
    {
        if (_mentions[head] is { } mention && IsWhole(mention, head))
        {
            if (_cast[mention.Actor] is { Kind: ActorKind.Person } member && (member.Country is null || member.Office is null))
            {
                (string? side, string? office) = _bearers.After(mention.End);
                _cast[mention.Actor] = member with { Country = member.Country ?? side, Office = member.Office ?? office };
            }
            if (mention.Form == MentionForm.State && Officer(mention.End) is { } officer)
            {
                return officer;
            }
            Parties? bearer = _cast[mention.Actor].Kind == ActorKind.Unnamed ? Titled(head) ?? Apposed(mention) : null;
            return bearer is not null ? bearer : mention.Form == MentionForm.Role ? Shared(mention)
                : IsParty(mention) ? Named(mention.Actor, _tokens.Cover(mention.First, mention.End)) : Parties.None;
        }
        if (_tokens.Word(head) is { Upos: "PRON", Lemma: "we" } && _trees.Child(head, Relation.Apposition) is >= 0 and var named && Of(named) is { IsEmpty: false } we)
        {
            return we; // "We, the presidents of A, B and C, met"
        }
        if (Titled(head) is { } titled)
        {
            return titled;
        }
        if (_unnamed.Official(head) is { } official)
        {
            return official;
        }
        if (_meant.TryGetValue(head, out List<int>? meant) && meant.TrueForAll(IsSomebody))
        {
            return new Parties([.. meant.Distinct().Select(actor => new Party(actor, _tokens.Span(head)))], null);
        }
        return IsJoint(head) ? new Parties([], _tokens.Span(head)) : _unnamed.Group(head) ?? Parties.None;
    }

    /// <summary>"the president's spokesman": a mention that ends before the head is not who the phrase means.</summary>
    private bool IsWhole(Mention mention, int head) => _tokens.Top(mention.First, mention.End) is var top && (top == head || _tokens.Head(top) < 0 || mention.End > head);

    private bool IsParty(Mention mention) => mention.Form != MentionForm.Adjective && mention.Form != MentionForm.Capital && IsSomebody(mention.Actor) && !IsAnotherOrgan(mention);

    /// <summary>"the Congress of Mayors": an organ named by one word, which goes on to another's name.</summary>
    private bool IsAnotherOrgan(Mention mention) => _cast[mention.Actor].Kind == ActorKind.Office && mention.Form == MentionForm.Body && mention.End < _tokens.Count && _tokens[mention.End] is "of" && _tokens.Text[mention.Span].IndexOf(' ') < 0;

    private bool IsSomebody(int actor) => Bearers.IsSomebody(_cast[actor]);

    /// <summary>"they", "both leaders", "the sides".</summary>
    private bool IsJoint(int head)
    {
        if (_tokens.Word(head).Upos == "PRON" && _tokens.Word(head).Lemma is "they" or "we")
        {
            return _tokens.Word(head).Lemma == "they"; // "we" are the speaker's own
        }
        if (_tokens.Word(head).Xpos != "NNS" && _tokens.Word(head).Lemma is not ("pair" or "two" or "both"))
        {
            return false;
        }
        int first = head;
        while (first > 0 && _trees.Head(first - 1) == head && _trees.Relation(first - 1) != Relation.Case)
        {
            first--;
        }
        bool owned = _trees.Child(head, Relation.Nominal) is >= 0 and var owner && _tokens[_trees.Left(owner)] is "of"; // "the presidents of X and Y"
        owned |= _unnamed.Served(head) >= 0; // "the advisers to the presidents"
        owned |= Array.Exists(_mentions[_trees.Left(head)..head], mention => mention is not null); // "the G7 leaders"
        return !owned && JointWords.Are(_tokens.Text[_tokens.Cover(first, head + 1)]);
    }

    /// <summary>"Mexico's foreign secretary, NAME", "Speaker of the Parliament of Latvia NAME": the name that follows a title, with those that go on from it.</summary>
    private Parties? Titled(int head)
    {
        if (_trees.Child(head, Relation.Apposition) is >= 0 and var apposed && _bearers.Person(apposed) is { } beside)
        {
            return Named(beside.Actor, _tokens.Cover(Math.Min(beside.First, head), beside.End));
        }
        if (!char.IsUpper(_tokens[head][0]) || _tokens.Word(head).Upos is not ("PROPN" or "NOUN"))
        {
            return null;
        }
        return _bearers.Row(head) is { IsEmpty: false } row ? row : null;
    }

    /// <summary>"Polish Secretary of State, Head of the Bureau, NAME", "the President of Latvia, NAME,": a name in apposition after other titles.</summary>
    private Parties? Apposed(Mention role)
    {
        for (int token = role.End; token < Math.Min(_tokens.Count, role.End + LongestTitle); token++)
        {
            if (_bearers.Person(token) is { } named)
            {
                Relation relation = _trees.Relation(_tokens.Top(named.First, named.End));
                return (relation is Relation.Apposition or Relation.Nominal || IsSetOff(role, named)) && Holds(named.Actor, role.Actor)
                    ? Named(named.Actor, _tokens.Cover(named.First, named.End)) : null;
            }
            if (_tokens[token] is not "," && _tokens.Word(token).Upos is not ("PROPN" or "NOUN" or "ADP" or "DET" or "ADJ"))
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>Between commas right after the title, and joined by no "and": the parser may take it for the next of a list.</summary>
    private bool IsSetOff(Mention role, Mention named) => named.First == role.End + 1 && _tokens[role.End] is ","
        && (named.End >= _tokens.Count || _tokens[named.End] is "," or "." or ";") && _trees.Child(_tokens.Top(named.First, named.End), Relation.Conjunction) < 0;

    /// <summary>Takes somebody for who holds an office, unless another country is known to be theirs.</summary>
    private bool Holds(int person, int office)
    {
        CastMember member = _cast[person], title = _cast[office];
        if (member.Country is { } country && title.Country is { } other && country != other)
        {
            return false;
        }
        _cast[person] = member with { Country = member.Country ?? title.Country, Office = member.Office ?? title.Office };
        return true;
    }

    /// <summary>"the foreign ministers of A and B", "the A and B ministers": all whom one plural title means.</summary>
    private Parties Shared(Mention role)
    {
        bool plural = Plural(role);
        Parties found = IsParty(role) ? Named(role.Actor, _tokens.Cover(role.First, role.End)) : Parties.None;
        if (role.First >= 2 && _tokens[role.First - 1] is "and" && _mentions[role.First - 2] is { Form: MentionForm.Role } before && plural)
        {
            found = Named(before.Actor, _tokens.Cover(before.First, before.End)).With(found);
        }
        if (role.End + 1 < _tokens.Count && _tokens[role.End] is "and" && _mentions[role.End + 1] is { Form: MentionForm.Role } after && plural)
        {
            found = found.With(Named(after.Actor, _tokens.Cover(after.First, after.End)));
        }
        return found;
    }

    private bool Plural(Mention role)
    {
        for (int token = role.First; token < role.End; token++)
        {
            if (_tokens.Word(token).Xpos is "NNS" or "NNPS")
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"Republic of Korea (ROK) President NAME": who bears the title after a state's name.</summary>
    private Parties? Officer(int end)
    {
        int token = end;
        if (token < _tokens.Count && _tokens[token] is "(")
        {
            token = Math.Min(token + 3, _tokens.Count);
        }
        bool title = token < _tokens.Count && _tokens.Word(token).Upos is "PROPN" or "NOUN" && char.IsUpper(_tokens[token][0]);
        return title && From(token) is { IsEmpty: false } found ? found : null;
    }

    internal static Parties Named(int actor, TextSpan words) => new([new Party(actor, words)], null);
}
