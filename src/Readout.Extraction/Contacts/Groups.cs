using System.Collections.Frozen;
using Readout.Extraction.Actors;
using Readout.Extraction.Statements;
using Readout.Extraction.Tokens;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Contacts;

/// <summary>Tells whom a phrase means that names nobody: officials and groups of a side, the sides of a list.</summary>
internal sealed class Groups(TokenRow tokens, SyntaxTrees trees, List<CastMember> cast, Mention?[] mentions)
{
    /// <summary>Tokens of a list of states.</summary>
    private const int LongestList = 80;

    private static readonly FrozenSet<string> GroupNouns = FrozenSet.Create(
        "official", "representative", "delegation", "negotiator", "diplomat", "envoy", "minister", "leader", "team", "government", "authority", "side",
        "counterpart", "lawmaker", "rebel", "separatist", "opposition", "mediator", "militant", "insurgent", "president", "ambassador", "adviser",
        "advisor", "parliamentarian", "general", "commander", "aide", "chief", "coalition", "regime", "party", "expert", "delegate", "militia", "head", "chairman", "speaker");

    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);

    /// <summary>"the adviser to the Federal Chancellor of Germany", whom nothing names: somebody of that side.</summary>
    internal Parties? Official(int head)
    {
        bool another = trees.Relation(head) == Relation.Conjunct && trees.Child(head, Relation.Determiner) < 0; // "NAME, Director of the Board and Head of the Office"
        if (!OfficeNouns.Has(tokens[head]) || tokens.Word(head).Xpos is not ("NN" or "NNP") || mentions[head] is not null || another)
        {
            return null;
        }
        int end = head + 1;
        while (end < Math.Min(tokens.Count, head + Bearers.LongestOffice) && (mentions[end] is not null || tokens[end] is "to" or "of" or "the" || tokens.Word(end).Upos is "PROPN"))
        {
            end++;
        }
        if (tokens[Math.Min(head + 1, end - 1)] is not ("to" or "of") || SideIn(head, end) is not { } side
            || Array.Exists(mentions[head..end], mention => mention is { Form: MentionForm.Name } && cast[mention.Actor].IsHuman))
        {
            return null;
        }
        while (mentions[end - 1] is null && tokens[end - 1] is "to" or "of" or "the")
        {
            end--;
        }
        TextSpan words = tokens.Cover(Skipped(trees.Left(head), head), end);
        string office = tokens.Text.Slice(words);
        int actor = cast.FindIndex(member => member.Kind == ActorKind.Unnamed && member.Name == office);
        if (actor < 0)
        {
            actor = cast.Count;
            cast.Add(new CastMember(ActorKind.Unnamed, office, side.Country, office, "") { Body = side.Body });
        }
        return Referents.Named(actor, words);
    }

    /// <summary>The first side that words speak of.</summary>
    private CastMember? SideIn(int first, int end)
    {
        for (int token = first; token < Math.Min(end, tokens.Count); token++)
        {
            if (mentions[token] is { Form: not MentionForm.Capital } mention && cast[mention.Actor].Country is not null)
            {
                return cast[mention.Actor];
            }
        }
        return null;
    }

    /// <summary>"Russian officials", "the Venezuelan opposition", "representatives of Iran": several people of a side.</summary>
    internal Parties? Group(int head) => Described(head, meet: trees.Relation(head) is not Relation.Oblique) switch
    {
        null => null,
        { States.Named.Length: > 1 } several => several.States,
        { Side: { Country: not null } side } one => Referents.Named(Add(tokens.Text.Slice(tokens.Cover(Skipped(one.First, head), one.Last + 1)), side), tokens.Cover(one.First, one.Last + 1)),
        _ => null,
    };

    /// <summary>The side or sides that the words around a noun for people tell of, and from where to where they stand.</summary>
    /// <param name="head">The noun.</param>
    /// <param name="meet">Whether those of several sides meet: whoever speaks with leaders of several sides may do so one by one.</param>
    private (CastMember? Side, Parties States, int First, int Last)? Described(int head, bool meet)
    {
        if (!IsOfPeople(head))
        {
            return null;
        }
        CastMember? side = null;
        Parties states = Parties.None;
        int first = head, last = head;
        for (int child = trees.FirstChild(head); child >= 0; child = trees.NextSibling(child))
        {
            bool before = child < head && trees.Relation(child) is Relation.Adjective or Relation.Compound or Relation.Possessor or Relation.Nominal;
            bool after = child > head && trees.Relation(child) == Relation.Nominal && tokens[trees.Left(child)] is "of" or "from" && trees.Left(child) == head + 1;
            if (before || after)
            {
                (first, last) = (Math.Min(first, trees.Left(child)), after ? LastOfName(child) : last);
                side ??= mentions[child] is { Form: not MentionForm.Capital } mention ? SideOf(mention)
                    : after && SideIn(trees.Left(child), child) is { } within && (within.Country is not "IGO" || (Gathers(head) && IsOfMembers(child))) ? within : null;
                states = before ? states.With(States(child)) : meet ? states.With(Sides(trees.Left(child), Math.Min(tokens.Count - 1, head + LongestList))) : states;
            }
        }
        return Served(head) is >= 0 and var served && Described(served, meet) is { } those && (those.States.Named.Length > 1 || !AreOfSeveral(served, those.Last))
            ? (side ?? those.Side, states.With(those.States), first, Math.Max(last, those.Last)) : (side, states, first, last);
    }

    /// <summary>Whether words name several sides ("the leaders of A and B").</summary>
    private bool AreOfSeveral(int first, int last) =>
        mentions[first..(last + 1)].OfType<Mention>().Select(mention => cast[mention.Actor].Country).OfType<string>().Distinct().Count() > 1;

    private CastMember? SideOf(Mention mention) => cast[mention.Actor].Country is null ? null : cast[mention.Actor];

    /// <summary>"advisers | to the leaders of …": whom a group serves, wherever the parser hangs them; -1 for nobody.</summary>
    internal int Served(int servants)
    {
        bool serve = tokens.Word(servants) is { Xpos: "NNS" or "NNPS", Lemma: "adviser" or "advisor" or "aide" };
        for (int token = servants + 2; serve && token < Math.Min(tokens.Count, servants + Bearers.LongestOffice) && tokens[servants + 1] is "to"; token++)
        {
            if (IsOfPeople(token) && trees.Left(token) == servants + 1)
            {
                return token;
            }
        }
        return -1;
    }

    /// <summary>The last token of a name, before a clause or a place and time that the parser hangs on it ("the Normandy format | attended by …", "the Normandy Four | on Monday").</summary>
    private int LastOfName(int name)
    {
        int last = trees.Right(name), end = mentions[name]?.End ?? name + 1;
        for (int child = trees.FirstChild(name); child >= 0; child = trees.NextSibling(child))
        {
            bool goesOn = trees.Relation(child) is Relation.Modifier or Relation.Relative || (trees.Relation(child) is Relation.Nominal or Relation.Oblique && tokens[trees.Left(child)] is "on" or "in" or "at" or "with" or "during" or "after" or "before");
            last = goesOn && trees.Left(child) >= end ? Math.Min(last, trees.Left(child) - 1) : last;
        }
        return last;
    }

    private bool IsOfPeople(int noun) => GroupNouns.Contains(tokens.Word(noun).Lemma.ToLowerInvariant()) && tokens.Word(noun).Upos is "NOUN" or "PROPN";

    /// <summary>"the leaders met", "a meeting of the leaders": those with whom somebody speaks may be met one by one.</summary>
    private bool Gathers(int head) => trees.Child(head, Relation.Case) is var preposition && (preposition < 0 || tokens[preposition] is "of" or "to" or "between");

    /// <summary>"the leaders of the member states of a body": they act for their states, officials of the body for itself.</summary>
    private bool IsOfMembers(int noun) => tokens.Word(noun).Lemma is "country" or "state" or "member" or "nation";

    /// <summary>"Ukrainian and Russian representatives": each side by its adjective.</summary>
    private Parties States(int adjective)
    {
        Parties found = mentions[adjective] is { Form: MentionForm.Adjective or MentionForm.State } mention && cast[mention.Actor].Kind == ActorKind.State
            ? Referents.Named(mention.Actor, mention.Span) : Parties.None;
        for (int child = trees.FirstChild(adjective); child >= 0; child = trees.NextSibling(child))
        {
            found = trees.Relation(child) == Relation.Conjunct ? found.With(States(child)) : found;
        }
        return found;
    }

    /// <summary>"officials from the Norwegian and Danish governments", "the leaders of Norway, Denmark and the Commission": the sides of a list.</summary>
    private Parties Sides(int first, int last)
    {
        Parties found = Parties.None;
        for (int token = first; token <= last; token++)
        {
            if (mentions[token] is { Form: MentionForm.State or MentionForm.Adjective or MentionForm.Body } mention && cast[mention.Actor].Country is not null)
            {
                found = found.With(Referents.Named(mention.Actor, mention.Span));
                token = mention.End - 1;
            }
            else if (tokens[token] is not ("," or "and" or "the" or "from" or "of" or "governments" or "Governments"))
            {
                break;
            }
        }
        return found.Actors.Select(side => cast[side].Country).Distinct().Count() > 1 ? found : Parties.None;
    }

    private int Skipped(int first, int head)
    {
        while (first < head && (trees.Relation(first) is Relation.Determiner or Relation.Case or Relation.Conjunction || tokens.Kind(first) == TokenKind.Mark))
        {
            first++;
        }
        return first;
    }

    private int Add(string name, CastMember side)
    {
        if (!_groups.TryGetValue(name, out int known))
        {
            known = cast.FindIndex(member => member.Kind == ActorKind.Group && member.Name == name);
            if (known < 0)
            {
                known = cast.Count;
                cast.Add(new CastMember(ActorKind.Group, name, side.Country, null, "") { Body = side.Body });
            }
            cast[known] = cast[known] with { Body = cast[known].Body ?? side.Body };
            _groups.Add(name, known);
        }
        return known;
    }
}
