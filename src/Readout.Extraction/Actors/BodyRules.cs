using System.Collections.Frozen;
using System.Collections.Immutable;
using Readout.Actors;
using Readout.Extraction.Tokens;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Actors;

/// <summary>The rules for states, offices and other bodies: each takes the tokens it understands from one on, and says where it stopped.</summary>
internal sealed class BodyRules(TokenRow text, TokenTags tags, ActorTable table, Cast cast, StateNames states, MentionList mentions)
{
    private static readonly FrozenSet<string> MeetingNouns = FrozenSet.Create("talks", "negotiations", "consultations", "summit", "meeting");
    private static readonly FrozenSet<string> StateNouns = FrozenSet.Create("side", "government", "authorities", "delegation", "representatives", "negotiators");

    /// <summary>"French-German talks": both states.</summary>
    internal int? ByJoinedStates(int first, int limit)
    {
        if (tags.JoinedStates(first, limit) is not { } pair || !(tags.IsWord(first + 3, limit, MeetingNouns) || tags.IsWord(first + 4, limit, MeetingNouns)))
        {
            return null;
        }
        mentions.Add(text.Cover(first, first + 1), first, first + 1, State(table.States[pair.One].Code), MentionForm.Adjective);
        mentions.Add(text.Cover(first + 2, first + 3), first + 2, first + 3, State(table.States[pair.Other].Code), MentionForm.Adjective);
        return first + 3;
    }

    /// <summary>"French presidency", "Ukrainian foreign ministry", "the Turkish side".</summary>
    internal int? ByGovernment(int first, int limit)
    {
        int token = first;
        string? country = states.Take(ref token, limit);
        if (country is null)
        {
            return null;
        }
        (string Head, int End)? office =
            tags.IsWord(token, limit, "presidency") || tags.IsWord(token, limit, "presidential") ? ("President", token + 1)
            : tags.IsWord(token + 1, limit, "ministry") && tags.IsWord(token, limit, "foreign") ? ("Foreign Minister", token + 2)
            : tags.IsWord(token + 1, limit, "ministry") && (tags.IsWord(token, limit, "defence") || tags.IsWord(token, limit, "defense"))
                ? ("Defence Minister", token + 2) : null;
        if (office is { } found)
        {
            mentions.Add(text.Cover(first, found.End), first, found.End, cast.Office(country, found.Head), MentionForm.Body);
            return found.End;
        }
        if (tags.IsWord(token, limit, StateNouns))
        {
            mentions.Add(text.Cover(first, token + 1), first, token + 1, State(country), MentionForm.State);
            return token + 1;
        }
        bool possessive = tags.IsPossessive(token - 1);
        int end = possessive ? token - 1 : token;
        mentions.Add(text.Cover(first, end), first, end, State(country), possessive ? MentionForm.State : MentionForm.Adjective);
        return end;
    }

    /// <summary>Anything else of the table.</summary>
    internal int? ByBody(int first, int limit)
    {
        if (OwnOffice(first, limit) is { } own)
        {
            return own;
        }
        (int end, ImmutableArray<Meaning> meanings) = tags.Entry(first, limit);
        if (meanings.IsEmpty)
        {
            return null; // as at most tokens
        }
        foreach (Meaning meaning in meanings.OrderByDescending(meaning => meaning.Kind))
        {
            (int Actor, MentionForm Form)? found = meaning.Kind switch
            {
                TagKind.Office => (cast.Body(ActorKind.Office, table.Offices[meaning.Row].Name, table.Offices[meaning.Row].Country), MentionForm.Body),
                TagKind.Organisation => (cast.Body(ActorKind.Organisation, table.Organisations[meaning.Row].Name, table.Organisations[meaning.Row].Country), MentionForm.Body),
                TagKind.Outlet => (cast.Body(ActorKind.Outlet, table.Outlets[meaning.Row].Name, table.Outlets[meaning.Row].Country), MentionForm.Body),
                TagKind.State => (State(table.States[meaning.Row].Code), MentionForm.State),
                TagKind.Capital => (State(table.States[meaning.Row].Code), MentionForm.Capital),
                _ => null,
            };
            if (found is { } mention)
            {
                mentions.Add(text.Cover(first, end), first, end, mention.Actor, mention.Form);
                return end;
            }
        }
        return null;
    }

    /// <summary>"the President's Office", "the Office of the Head of State" in a side's own release.</summary>
    private int? OwnOffice(int first, int limit)
    {
        if (cast.Issuer is not { } side)
        {
            return null;
        }
        bool before = tags.IsWord(first, limit, "president") && first + 2 < limit && tags.IsPossessive(first + 1) && text[first + 2] is "Office";
        int title = first + 2 < limit && text[first] is "Office" && text[first + 1] is "of" ? tags.IsWord(first + 2, limit, "the") ? first + 3 : first + 2 : limit;
        (int end, ImmutableArray<string> heads) = title < limit ? tags.Title(title, limit) : (first, []);
        int last = before ? first + 3 : heads is ["President" or "Leader", ..] ? end : first;
        if (last == first)
        {
            return null;
        }
        mentions.Add(text.Cover(first, last), first, last, cast.Office(side, "President"), MentionForm.Body);
        return last;
    }

    /// <summary>A body whose name the language engine marks, where the table knows no state or body in it.</summary>
    internal int? ByOrganisation(int first, int limit)
    {
        if (text.Name(first) is not { Kind: NameKind.Organisation } name || text.Word(first).Upos != "PROPN"
            || (name.First < first && !(name.First + 1 == first && tags.IsWord(name.First, limit, "the")))
            || Enumerable.Range(first, name.End - first).Any(token => tags.Entry(token, name.End).Meanings.Any(meaning => meaning.Kind != TagKind.Surname)))
        {
            return null;
        }
        TextSpan span = text.Cover(first, name.End);
        int body = Shortened(first, name.End) ?? cast.Body(ActorKind.Organisation, text.Text.Slice(span), null);
        mentions.Add(span, first, name.End, body, MentionForm.Body);
        return name.End;
    }

    /// <summary>"the Council" after "the National Fisheries Council": the nearest body named before whose longer name ends so.</summary>
    private int? Shortened(int first, int end) =>
        end - first == 1 && first > 0 && text[first - 1].Equals("the", StringComparison.OrdinalIgnoreCase) ? mentions.EndingWith(text[first]) : null;

    private int State(string code) => cast.Body(ActorKind.State, table.State(code)!.Name, code);
}
