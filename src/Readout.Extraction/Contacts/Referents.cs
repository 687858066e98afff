using System.Collections.Frozen;
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
    private static readonly FrozenSet<string> GroupNouns = FrozenSet.Create(
        "official", "representative", "delegation", "negotiator", "diplomat", "envoy", "minister", "leader", "team", "government", "authority", "side",
        "counterpart", "lawmaker", "rebel", "separatist", "opposition", "mediator", "militant", "insurgent", "president", "ambassador", "adviser",
        "advisor", "parliamentarian", "general", "commander", "aide", "chief", "coalition", "regime", "party", "expert", "delegate", "militia", "head", "chairman", "speaker");

    /// <summary>Tokens from a title to the name that bears it.</summary>
    private const int LongestTitle = 24;

    private readonly TokenRow _tokens;
    private readonly SyntaxTrees _trees;
    private readonly List<CastMember> _cast;
    private readonly Mention?[] _mentions;
    private readonly Dictionary<string, int> _byWords = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<int>> _meant = [];
    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);

    internal Referents(AccountedText text, SyntaxTrees trees)
    {
        (_tokens, _trees, _cast) = (text.Named.Tokens, trees, [.. text.Cast]);
        _mentions = new Mention?[_tokens.Count];
        foreach (Mention mention in text.Named.Mentions)
        {
            Array.Fill(_mentions, mention, mention.First, mention.End - mention.First);
            _byWords.TryAdd(_tokens.Text.Slice(mention.Span), mention.Actor);
        }
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

    /// <summary>Tells the side of somebody of whom nothing else tells it.</summary>
    internal void Place(int actor, string country) => _cast[actor] = _cast[actor] with { Country = country };

    /// <summary>Whom a phrase means, with all that is joined to it.</summary>
    /// <param name="head">The phrase's head.</param>
    internal Parties Of(int head)
    {
        Parties found = Single(head);
        for (int child = _trees.FirstChild(head); child >= 0; child = _trees.NextSibling(child))
        {
            if (_trees.Relation(child) is Relation.Conjunct && _tokens.Word(child).Upos is "PROPN" or "NOUN" or "PRON")
            {
                found = found.With(Of(child));
            }
        }
        return !found.Named.IsEmpty && _mentions[head] is { Form: MentionForm.Name } first && first.Actor == found.Named[0].Actor ? Listed(found, first) : found;
    }

    /// <summary>The first that a phrase names, from its first token: over titles and adjectives, but no further than its own words.</summary>
    internal Parties From(int first)
    {
        if (first < _tokens.Count && _mentions[first] is null && _tokens.Word(first).Upos is "PROPN" or "NOUN" && char.IsUpper(_tokens[first][0]) && Bearer(first) is { } bearer)
        {
            return Named(bearer.Actor, _tokens.Cover(first, bearer.End)); // "Adviser to the Prime Minister of Estonia NAME"
        }
        for (int token = first; token < Math.Min(_tokens.Count, first + LongestTitle); token++)
        {
            if (_mentions[token] is { } mention && mention.Form is MentionForm.Name or MentionForm.Role && IsParty(mention))
            {
                return Listed(Named(mention.Actor, _tokens.Cover(mention.First, mention.End)), mention);
            }
            if (_mentions[token] is null && !_tokens.IsHyphen(token) && _tokens.Word(token).Upos is not ("PROPN" or "ADJ" or "DET" or "NOUN" or "VERB" or "ADP" or "PRON" or "CCONJ"))
            {
                return Parties.None;
            }
        }
        return Parties.None;
    }

    /// <summary>"President A, President B, and C": names right after each other, which the syntax may hang anywhere but under a verb of their own.</summary>
    private Parties Listed(Parties found, Mention last)
    {
        while (NextInList(last.End) is >= 0 and var next && _mentions[next] is { Form: MentionForm.Name } mention && mention.First == next && IsParty(mention)
            && _cast[mention.Actor].IsHuman && _trees.Relation(_tokens.Top(mention.First, mention.End)) is not (Relation.Subject or Relation.PassiveSubject or Relation.Object))
        {
            found = found.With(Named(mention.Actor, _tokens.Cover(mention.First, mention.End)));
            last = mention;
        }
        return found;
    }

    /// <summary>Whom a name inside a compound means ("the A-B summit"); states by their adjectives only where two stand side by side.</summary>
    internal Parties? Inside(int token)
    {
        if (_mentions[token] is { } mention)
        {
            bool told = mention.End == token + 1 && mention.Form is not (MentionForm.Capital or MentionForm.Adjective) && IsSomebody(mention.Actor);
            return told ? Named(mention.Actor, _tokens.Cover(mention.First, mention.End)) : null;
        }
        bool joined = _tokens.IsHyphen(token + 1) || _tokens.IsHyphen(token - 1);
        return joined && _byWords.TryGetValue(_tokens.Word(token).Form, out int actor) && IsSomebody(actor) ? Named(actor, _tokens.Span(token)) : null;
    }

    /// <summary>The state that a place belongs to, for a visit to it, with the states that follow in a list.</summary>
    internal Parties Place(int head)
    {
        if (_mentions[head] is not { Form: MentionForm.Capital or MentionForm.State } first)
        {
            return Of(head);
        }
        Parties found = Parties.None;
        for (Mention? state = first; state is not null; state = NextInList(state.End) is >= 0 and var next ? _mentions[next] : null)
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
            if (_cast[mention.Actor] is { Kind: ActorKind.Person, Country: null } && SideAfter(mention.End) is { } side)
            {
                Place(mention.Actor, side);
            }
            if (mention.Form == MentionForm.State && Officer(mention.End) is { } officer)
            {
                return officer;
            }
            Parties? bearer = _cast[mention.Actor].Kind == ActorKind.Unnamed ? Titled(head) ?? Apposed(mention.End) : null;
            return bearer is not null ? bearer : mention.Form == MentionForm.Role ? Shared(mention)
                : IsParty(mention) ? Named(mention.Actor, _tokens.Cover(mention.First, mention.End)) : Parties.None;
        }
        if (Titled(head) is { } titled)
        {
            return titled;
        }
        if (_meant.TryGetValue(head, out List<int>? meant) && meant.TrueForAll(IsSomebody))
        {
            return new Parties([.. meant.Distinct().Select(actor => new Party(actor, _tokens.Span(head)))], null);
        }
        return IsJoint(head) ? new Parties([], _tokens.Span(head)) : Group(head) ?? Parties.None;
    }

    /// <summary>"the president's spokesman": a mention that ends before the head is not who the phrase means.</summary>
    private bool IsWhole(Mention mention, int head) => _tokens.Top(mention.First, mention.End) is var top && (top == head || _tokens.Head(top) < 0 || mention.End > head);

    private bool IsParty(Mention mention) => mention.Form != MentionForm.Adjective && mention.Form != MentionForm.Capital && IsSomebody(mention.Actor);

    private bool IsSomebody(int actor) => _cast[actor] is var member && member.Kind != ActorKind.Outlet
        && member.Office is not ("Spokesperson" or "Press Secretary");

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
        return !owned && JointWords.Are(_tokens.Text[_tokens.Cover(first, head + 1)]);
    }

    /// <summary>"Mexico's foreign secretary, NAME", "Speaker of the Parliament of Latvia NAME": the name that follows a title, with those that go on from it.</summary>
    private Parties? Titled(int head)
    {
        if (_trees.Child(head, Relation.Apposition) is >= 0 and var apposed && Person(apposed) is { } beside)
        {
            return Named(beside.Actor, _tokens.Cover(Math.Min(beside.First, head), beside.End));
        }
        if (!char.IsUpper(_tokens[head][0]) || _tokens.Word(head).Upos is not ("PROPN" or "NOUN"))
        {
            return null;
        }
        Parties? found = null;
        for (int start = head; start >= 0 && Bearer(start) is { } bearer; start = NextInList(bearer.End))
        {
            found = (found ?? Parties.None).With(Named(bearer.Actor, _tokens.Cover(start, bearer.End)));
        }
        return found;
    }

    /// <summary>"Polish Secretary of State, Head of the Bureau, NAME": a name in apposition after other titles.</summary>
    private Parties? Apposed(int end)
    {
        for (int token = end; token < Math.Min(_tokens.Count, end + LongestTitle); token++)
        {
            if (Person(token) is { } named)
            {
                return _trees.Relation(_tokens.Top(named.First, named.End)) is Relation.Apposition or Relation.Nominal ? Named(named.Actor, _tokens.Cover(named.First, named.End)) : null;
            }
            if (_tokens[token] is not "," && _tokens.Word(token).Upos is not ("PROPN" or "NOUN" or "ADP" or "DET" or "ADJ"))
            {
                return null;
            }
        }
        return null;
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

    /// <summary>"NAME of Qatar", "NAME, head of the administration of Uzbekistan": the state that a title after a name speaks of.</summary>
    private string? SideAfter(int end)
    {
        if (end + 1 < _tokens.Count && _tokens[end] is "of" && _mentions[_tokens[end + 1] is "the" ? Math.Min(end + 2, _tokens.Count - 1) : end + 1] is { Form: MentionForm.State } home)
        {
            return _cast[home.Actor].Country;
        }
        if (end + 2 >= _tokens.Count || _tokens[end] is not "," || _tokens.Word(end + 1).Upos is not ("NOUN" or "PROPN" or "DET" or "ADJ"))
        {
            return null;
        }
        string? country = null;
        for (int token = end + 1; token < Math.Min(_tokens.Count, end + LongestTitle) && _tokens.Word(token).Upos is "NOUN" or "PROPN" or "DET" or "ADJ" or "ADP" or "CCONJ" or "PART"; token++)
        {
            country = _mentions[token] is { } mention && !_cast[mention.Actor].IsHuman ? _cast[mention.Actor].Country ?? country : country;
        }
        return country is null or "IGO" ? null : country;
    }

    private Mention? Person(int token) => _mentions[token] is { Form: MentionForm.Name } mention && _cast[mention.Actor].IsHuman && IsParty(mention) ? mention : null;

    /// <summary>The name at the end of a title, from the actors or, where nothing else is known of it, as the text has it.</summary>
    private (int Actor, int End)? Bearer(int title)
    {
        string? country = null;
        int token = _mentions[title] is null ? title + 1 : title;
        for (int longest = Math.Min(_tokens.Count, title + LongestTitle); token < longest; token++)
        {
            if (Person(token) is { } known && known.First <= token)
            {
                if (_cast[known.Actor].Country is null && country is not null)
                {
                    Place(known.Actor, country);
                }
                return (known.Actor, known.End);
            }
            country = _mentions[token] is { } mention ? _cast[mention.Actor].Country ?? country : country;
            if (IsUnknownName(token))
            {
                return Introduced(token, country);
            }
            if (_mentions[token] is null && _tokens.Word(token).Upos is not ("PROPN" or "ADP" or "DET" or "ADJ" or "NOUN" or "PART"))
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>A given name with a surname right after a body's or a state's name, which nobody knows.</summary>
    private bool IsUnknownName(int token)
    {
        bool pair = token + 1 < _tokens.Count && _mentions[token] is null && _tokens.Word(token) is { Upos: "PROPN", Deprel: not ("compound" or "amod") }
            && _tokens.Word(token + 1) is { Upos: "PROPN", Deprel: "flat" } && _tokens.Head(token + 1) == token;
        return pair && _tokens.Word(token - 1).Upos is "PROPN" or "NOUN" && _tokens.Name(token) is { Kind: NameKind.Person or NameKind.Organisation };
    }

    private (int Actor, int End)? Introduced(int first, string? country)
    {
        int end = first + 1;
        while (end < _tokens.Count && _tokens.Word(end).Deprel == "flat" && _tokens.Head(end) == first && _tokens.Word(end).Upos == "PROPN")
        {
            end++;
        }
        string name = _tokens.Text.Slice(_tokens.Cover(first, end));
        int known = _cast.FindIndex(member => member.Kind == ActorKind.Person && member.Name == name);
        if (known < 0)
        {
            known = _cast.Count;
            _cast.Add(new CastMember(ActorKind.Person, name, country, null, ""));
        }
        else if (_cast[known].Country is null)
        {
            _cast[known] = _cast[known] with { Country = country };
        }
        return (known, end);
    }

    /// <summary>Where the next of a list begins: after a comma, "and" or both, with a capital; -1 where none does.</summary>
    private int NextInList(int end)
    {
        int next = end;
        next += next < _tokens.Count && _tokens[next] is "," ? 1 : 0;
        next += next < _tokens.Count && _tokens[next] is "and" ? 1 : 0;
        bool goesOn = next > end && next < _tokens.Count && char.IsUpper(_tokens[next][0]) && _tokens.Word(next).Upos is "PROPN" or "NOUN" or "ADJ";
        return goesOn ? next : -1;
    }

    /// <summary>"Russian officials", "the Venezuelan opposition", "representatives of Iran": several people of a side.</summary>
    private Parties? Group(int head)
    {
        if (!GroupNouns.Contains(_tokens.Word(head).Lemma) || _tokens.Word(head).Upos is not ("NOUN" or "PROPN"))
        {
            return null;
        }
        string? country = null;
        Parties states = Parties.None;
        int first = head, last = head;
        for (int child = _trees.FirstChild(head); child >= 0; child = _trees.NextSibling(child))
        {
            bool before = child < head && _trees.Relation(child) is Relation.Adjective or Relation.Compound or Relation.Possessor or Relation.Nominal;
            bool after = child > head && _trees.Relation(child) == Relation.Nominal && _tokens[_trees.Left(child)] is "of" or "from" && _trees.Left(child) == head + 1;
            if (before || after)
            {
                (first, last) = (Math.Min(first, _trees.Left(child)), after ? _trees.Right(child) : last);
                country ??= _mentions[child] is { Form: not MentionForm.Capital } mention ? _cast[mention.Actor].Country : null;
                states = before ? states.With(States(child)) : states;
            }
        }
        return states.Named.Length > 1 ? states
            : country is null ? null : Named(Add(_tokens.Text.Slice(_tokens.Cover(Skipped(first, head), last + 1)), country), _tokens.Cover(first, last + 1));
    }

    /// <summary>"Ukrainian and Russian representatives": each side by its adjective.</summary>
    private Parties States(int adjective)
    {
        Parties found = _mentions[adjective] is { Form: MentionForm.Adjective or MentionForm.State } mention && _cast[mention.Actor].Kind == ActorKind.State
            ? Named(mention.Actor, mention.Span) : Parties.None;
        for (int child = _trees.FirstChild(adjective); child >= 0; child = _trees.NextSibling(child))
        {
            found = _trees.Relation(child) == Relation.Conjunct ? found.With(States(child)) : found;
        }
        return found;
    }

    private int Skipped(int first, int head)
    {
        while (first < head && (_trees.Relation(first) is Relation.Determiner or Relation.Case || _tokens.Kind(first) == TokenKind.Mark))
        {
            first++;
        }
        return first;
    }

    private int Add(string name, string country)
    {
        if (!_groups.TryGetValue(name, out int known))
        {
            known = _cast.FindIndex(member => member.Kind == ActorKind.Group && member.Name == name);
            if (known < 0)
            {
                known = _cast.Count;
                _cast.Add(new CastMember(ActorKind.Group, name, country, null, ""));
            }
            _groups.Add(name, known);
        }
        return known;
    }

    private static Parties Named(int actor, TextSpan words) => new([new Party(actor, words)], null);
}
