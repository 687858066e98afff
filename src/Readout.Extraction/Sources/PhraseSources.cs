using System.Collections.Frozen;
using System.Collections.Immutable;
using Readout.Extraction.Actors;
using Readout.Extraction.Tokens;
using Readout.Language.Parsing;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Sources;

/// <summary>Tells whom a noun phrase means: whoever is its head, else somebody unnamed of the side it speaks of.</summary>
internal sealed class PhraseSources
{
    private const int LongestWay = 12;

    private static readonly FrozenSet<string> Links = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "of", "for", "at", "in", "from", "with", "to", "on", "near", "close");

    private readonly Dictionary<(ActorKind, string), int> _byName = [];
    private readonly NamedBodies _bodies;
    private readonly NamedText _named;
    private readonly List<CastMember> _cast;
    private readonly IReadOnlyDictionary<int, int> _meant;
    private readonly List<Reference> _references;

    internal PhraseSources(NamedText named, List<CastMember> cast, IReadOnlyDictionary<int, int> meant, List<Reference> references)
    {
        (_named, _cast, _meant, _references) = (named, cast, meant, references);
        _bodies = new NamedBodies(named, cast);
        for (int actor = 0; actor < cast.Count; actor++)
        {
            _byName.TryAdd((cast[actor].Kind, cast[actor].Name), actor);
        }
    }

    /// <summary>A phrase by the mention that is its head, else as somebody unnamed of the side it speaks of.</summary>
    internal int ByPhrase(TextSpan phrase)
    {
        if (_bodies.Meant(phrase) is { } definite)
        {
            _references.Add(new Reference(phrase, definite));
            return definite;
        }
        ImmutableArray<Mention> inside = [.. _named.MentionsIn(phrase)];
        int linked = FirstLink(phrase);
        Mention? person = inside.FirstOrDefault(mention => mention.Form is MentionForm.Name or MentionForm.Role
            && _named.Tokens.Span(mention.First).Start < linked && !IsOwner(mention, phrase) && !IsPart(mention, phrase));
        if (person is not null)
        {
            return person.Actor;
        }
        if (Bearer(inside, phrase) is { } bearer)
        {
            return bearer;
        }
        if (Coreferent(phrase, linked) is { } told)
        {
            return told;
        }
        Mention? body = inside.FirstOrDefault(mention => mention.Span.Start < linked && Speaks(mention, phrase) && !IsAside(mention, phrase));
        return body?.Actor ?? Unnamed(phrase, Side(inside, phrase));
    }

    /// <summary>"Secretary of the Council of Ukraine NAME": the name that ends a phrase, where no preposition or comma parts it from what stands before; a comma may follow.</summary>
    private int? Bearer(ImmutableArray<Mention> inside, TextSpan phrase)
    {
        if (_named.Tokens.Word(_named.Tokens.Top(phrase)).Xpos is "NNS" or "NNPS")
        {
            return null; // "supporters of his rival NAME"
        }
        foreach (Mention name in inside)
        {
            int before = _named.Tokens.TokenFrom(name.Span.Start) - 1;
            bool closes = name.Form == MentionForm.Name && _cast[name.Actor].IsHuman && before >= 0
                && (name.Span.End == phrase.End || _named.Tokens[name.End] is "," or "(");
            if (closes && !IsAside(name, phrase))
            {
                if (name.Span.End == phrase.End && IsApposed(name, phrase))
                {
                    return name.Actor;
                }
                bool described = _named.Tokens.Word(before).Upos is "PROPN" or "NOUN" && _named.Tokens.Span(before).Start >= phrase.Start;
                return described && _named.Tokens.Word(Math.Max(name.First - 1, 0)).Upos is not ("PRON" or "DET" or "ADP") ? name.Actor : null;
            }
        }
        return null;
    }

    /// <summary>"an expert on grain, NAME": the name after a comma that the syntax ties to the head of the phrase.</summary>
    private bool IsApposed(Mention name, TextSpan phrase)
    {
        int own = _named.Tokens.Top(name.First, name.End), above = _named.Tokens.Head(own);
        int top = _named.Tokens.Top(phrase);
        return name.First > 0 && _named.Tokens[name.First - 1] is "," && _named.Tokens.Word(own).Deprel == "appos" && _named.Tokens.Word(top).Xpos == "NN"
            && (above == top || (above > top && above < own && _named.Tokens.Name(above) is { Kind: NameKind.Organisation }));
    }

    /// <summary>Whether somebody is named in a clause that only describes: "a group …, chaired by NAME", "the paper, obtained by the Herald".</summary>
    private bool IsAside(Mention mention, TextSpan phrase)
    {
        int top = _named.Tokens.Top(phrase), token = _named.Tokens.Top(mention.First, mention.End);
        for (int steps = 0; token >= 0 && token != top && steps < LongestWay; steps++)
        {
            if (_named.Tokens.Word(token).Deprel is "acl" or "acl:relcl" or "advcl" && _named.Tokens.Word(token).Upos == "VERB")
            {
                return true;
            }
            token = _named.Tokens.Head(token);
        }
        return false;
    }

    /// <summary>The person whom the noun that heads the phrase means.</summary>
    private int? Coreferent(TextSpan phrase, int linked)
    {
        int end = _named.Tokens.TokenFrom(linked), top = _named.Tokens.Top(phrase);
        for (int token = _named.Tokens.TokenFrom(phrase.Start); token < end; token++)
        {
            int head = _named.Tokens.Head(token);
            if (token > top && _named.Tokens[token] is ",")
            {
                return null; // what follows describes: "the ministry, headed by an official"
            }
            if (_meant.TryGetValue(token, out int actor) && !(head > token && head < end))
            {
                return actor;
            }
        }
        return null;
    }

    /// <summary>Whether a state, capital or office is the head of the phrase: nothing but "press service" follows it.</summary>
    private bool Speaks(Mention mention, TextSpan phrase)
    {
        ReadOnlySpan<char> rest = _named.Tokens.Text[new TextSpan(mention.Span.End, phrase.End)].Trim();
        bool alone = rest.IsEmpty && _named.Tokens.TokenFrom(phrase.Start) is var first && (first == mention.First || (first + 1 == mention.First && _named.Tokens.Word(first).Upos == "DET"));
        return mention.Form switch
        {
            MentionForm.Body or MentionForm.State or MentionForm.Capital =>
                rest.IsEmpty || rest is "press service" or "press office" or "government" or "administration" || rest[0] is ',' or '(' || _named.Tokens.Word(mention.End).Upos == "ADP",
            MentionForm.Adjective => alone, // "the U.S. and China"
            _ => false,
        };
    }

    /// <summary>Whether a name only describes the noun after it: "an Obama spokesman" is not Obama.</summary>
    internal bool IsPart(Mention mention, TextSpan phrase)
    {
        int head = _named.Tokens.Top(mention.First, mention.End);
        int above = _named.Tokens.Head(head);
        return above >= mention.End && _named.Tokens.Span(above).End <= phrase.End && _named.Tokens.Word(above).Upos == "NOUN"
            && _named.Tokens.Word(head).Deprel is "compound" or "nmod" or "nmod:poss" or "amod" or "nmod:unmarked";
    }

    /// <summary>Whether what follows in the phrase belongs to who is _named.</summary>
    internal bool IsOwner(Mention mention, TextSpan phrase) =>
        mention.End < _named.Tokens.Count && _named.Tokens[mention.End] is "'s" or "’s"
        && _named.Tokens.Span(mention.End).Start == mention.Span.End && _named.Tokens.Span(mention.End).End < phrase.End;

    internal int FirstLink(TextSpan phrase)
    {
        int token = _named.Tokens.TokenFrom(phrase.Start + 1);
        while (token < _named.Tokens.Count && _named.Tokens.Span(token).Start < phrase.End)
        {
            if (Links.GetAlternateLookup<ReadOnlySpan<char>>().Contains(_named.Tokens[token]))
            {
                return _named.Tokens.Span(token).Start;
            }
            token++;
        }
        return phrase.End;
    }

    /// <summary>Whose side somebody unnamed is of; nobody's for "presidents of A and B", "B's and foreign firms", or "firms, which A owns".</summary>
    private Mention? Side(ImmutableArray<Mention> inside, TextSpan phrase)
    {
        if (inside is not [var side, ..] || IsAside(side, phrase))
        {
            return null;
        }
        int after = _named.Tokens.TokenFrom(side.Span.End);
        bool mixed = after + 1 < _named.Tokens.Count && _named.Tokens[after] is "and" && _named.Tokens[after + 1] is "foreign" or "international";
        foreach (Mention other in inside)
        {
            bool joined = other != side && _cast[other.Actor].Country is { } country && country != _cast[side.Actor].Country && AreListed(after, _named.Tokens.TokenFrom(other.Span.Start));
            mixed |= joined;
        }
        return mixed ? null : side;
    }

    /// <summary>Whether nothing but "," and "and" parts two names.</summary>
    private bool AreListed(int from, int to)
    {
        bool listed = to > from;
        for (int token = from; token < to; token++)
        {
            listed &= _named.Tokens[token] is "," or "and" or "the";
        }
        return listed;
    }

    private int Unnamed(TextSpan phrase, Mention? side)
    {
        string words = _named.Tokens.Text.Slice(phrase);
        string name = WithoutDeterminer(words);
        ParsedWord head = _named.Tokens.Word(_named.Tokens.Top(phrase));
        bool plural = head.Xpos is "NNS" or "NNPS" || head.Lemma is "people" or "police" || words is "they" or "They";
        bool proper = head.Upos == "PROPN" && words == name;
        ActorKind kind = plural ? ActorKind.Group : !proper ? ActorKind.Unnamed
            : _named.Tokens.Name(_named.Tokens.Top(phrase))?.Kind switch { NameKind.Person => ActorKind.Person, null => ActorKind.Unnamed, _ => ActorKind.Organisation };
        string? country = side is null || _cast[side.Actor].Kind == ActorKind.Outlet ? null : _cast[side.Actor].Country;
        if (!_byName.TryGetValue((kind, name), out int known))
        {
            known = _cast.Count;
            _cast.Add(new CastMember(kind, name, country, null, ""));
            _byName.Add((kind, name), known);
        }
        _references.Add(new Reference(phrase, known));
        return known;
    }

    private static string WithoutDeterminer(string words)
    {
        int space = words.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && words[..space].ToUpperInvariant() is "THE" or "A" or "AN" ? words[(space + 1)..] : words;
    }
    internal bool IsNamed(TextSpan part)
    {
        int linked = FirstLink(part);
        foreach (Mention mention in _named.MentionsIn(part))
        {
            if (mention.Span.Start < linked && !IsOwner(mention, part) && !IsPart(mention, part) && (mention.Form is MentionForm.Name or MentionForm.Role || Speaks(mention, part)))
            {
                return true;
            }
        }
        return false;
    }
}
