using Readout.Extraction.Actors;
using Readout.Extraction.Statements;
using Readout.Extraction.Tokens;
using Readout.Records;

namespace Readout.Extraction.Contacts;

/// <summary>Finds who bears a title, and goes on from one to the next in a list of people with their titles.</summary>
internal sealed class Bearers(TokenRow tokens, SyntaxTrees trees, List<CastMember> cast, Mention?[] mentions)
{
    /// <summary>Tokens of an office after a name.</summary>
    internal const int LongestOffice = 16;

    /// <summary>"President A, Chief of Defence B, and C": all of a list, from its first token.</summary>
    internal Parties Row(int first) => Item(first, listed: false) is { } item ? GoOn(Referents.Named(item.Actor, tokens.Cover(first, item.End)), item.End) : Parties.None;

    /// <summary>Those who follow in a list, which the syntax may hang anywhere but under a verb of their own.</summary>
    internal Parties GoOn(Parties found, int end)
    {
        int before = found.Named.Length;
        for (int next = NextInList(end); next >= 0 && Item(next, listed: true) is { } item; next = NextInList(item.End))
        {
            found = found.With(Referents.Named(item.Actor, tokens.Cover(next, item.End)));
        }
        if (found.Named.Length > before)
        {
            ShareSide(found);
        }
        return found;
    }

    /// <summary>In a list of several of one side, somebody of whom nothing else is known is of that side.</summary>
    internal void ShareSide(Parties list)
    {
        string[] sides = [.. list.Actors.Select(actor => cast[actor].Country).OfType<string>()];
        if (sides.Length > 1 && Array.TrueForAll(sides, side => side == sides[0]))
        {
            foreach (int actor in list.Actors.Where(actor => cast[actor] is { Kind: ActorKind.Person, Country: null }))
            {
                cast[actor] = cast[actor] with { Country = sides[0] };
            }
        }
    }

    private (int Actor, int End)? Item(int first, bool listed)
    {
        if (listed && mentions[first] is { Form: MentionForm.Name } named)
        {
            return named.First == first && Person(first) is not null && !IsOfAnotherVerb(first, named.End) ? (named.Actor, named.End) : null;
        }
        return Of(first, listed) is { } bearer && !(listed && IsOfAnotherVerb(first, bearer.End)) ? bearer : null;
    }

    private bool IsOfAnotherVerb(int first, int end) => trees.Relation(tokens.Top(first, end)) is Relation.Subject or Relation.PassiveSubject or Relation.Object;

    /// <summary>Somebody named at a token, who may take part.</summary>
    internal Mention? Person(int token) => mentions[token] is { Form: MentionForm.Name } mention && cast[mention.Actor].IsHuman && IsSomebody(cast[mention.Actor]) ? mention : null;

    internal bool IsPerson(int token) => mentions[token] is { Form: MentionForm.Name };

    internal static bool IsSomebody(CastMember member) => member.Kind != ActorKind.Outlet && member.Office is not ("Spokesperson" or "Press Secretary");

    /// <summary>The name at the end of a title, from the actors or, where nothing else is known of it, as the text has it.</summary>
    private (int Actor, int End)? Of(int title, bool listed)
    {
        string? country = null, body = null;
        int token = mentions[title] is null ? title + 1 : title;
        for (int longest = Math.Min(tokens.Count, title + Referents.LongestTitle); token < longest; token++)
        {
            if (Person(token) is { } known && known.First <= token)
            {
                return IsServed(title, known.First) ? null : Told(known.Actor, title, known.First > title ? tokens.Span(known.First).Start : known.Span.Start, country ?? body, known.End);
            }
            if (mentions[token] is { } mention)
            {
                bool state = mention.Form is MentionForm.State or MentionForm.Adjective or MentionForm.Role;
                string? side = IsAway(mention) ? null : cast[mention.Actor].Country;
                (country, body) = state ? (country ?? side, body) : (country, body ?? side);
            }
            if (IsUnknownName(token))
            {
                (int actor, int end) = Introduced(token, country ?? body);
                return Told(actor, title, tokens.Span(token).Start, country ?? body, end);
            }
            bool more = tokens[token] is "and" or "," && tokens.Word(token - 1).Deprel != "flat" && (GoesOn(token + 1) || (listed && token + 1 < longest && tokens[token + 1] is "former")); // "Adviser for Trade and Customs, former Ambassador NAME"
            if (mentions[token] is null && !more && !tokens.IsHyphen(token) && tokens.Word(token).Upos is not ("PROPN" or "ADP" or "DET" or "ADJ" or "NOUN" or "PART"))
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>"Adviser on relations with | Norway": a state that an office deals with, not its own.</summary>
    private bool IsAway(Mention mention) => mention.Form == MentionForm.State && mention.First > 0 && tokens[mention.First - 1] is "with" or "to" or "on" or "and";

    /// <summary>"Chairman of the Board, | President of Norway NAME": another office of the same holder, rather than somebody without a title.</summary>
    private bool GoesOn(int next) => next < tokens.Count && char.IsUpper(tokens[next][0])
        && (mentions[next] is { Form: MentionForm.Name } named ? tokens.Span(named.First).Start < named.Span.Start : tokens[next - 1] is "and" || OfficeNouns.Has(tokens[next]));

    /// <summary>"Adviser to | President NAME": the name is of the one whom the office serves; after "to the President of Norway" it is the servant's.</summary>
    private bool IsServed(int title, int name) => name > title + 1 && tokens[name - 1] is "to" or "of" && tokens[name] is not "the";

    /// <summary>Somebody with what the title tells of them: side and office, where nothing else does.</summary>
    private (int Actor, int End) Told(int actor, int title, int name, string? country, int end)
    {
        CastMember member = cast[actor];
        cast[actor] = member with { Country = member.Country ?? country, Office = member.Office ?? Office(title, name) };
        return (actor, end);
    }

    /// <summary>The words of an office before a name: "Director of the Harbour Board".</summary>
    private string? Office(int title, int name)
    {
        int first = title;
        while (first > 0 && trees.Head(first - 1) == title && char.IsUpper(tokens[first - 1][0]) && mentions[first - 1] is null)
        {
            first--; // "Deputy | Director"
        }
        int end = title;
        bool office = false;
        for (; end < tokens.Count && tokens.Span(end).Start < name; end++)
        {
            office |= OfficeNouns.Has(tokens[end]);
        }
        return office && mentions[first] is null ? tokens.Text.Slice(tokens.Cover(first, end)) : null;
    }

    /// <summary>"NAME of Qatar", "NAME, head of the administration of Uzbekistan": side and office that stand after a name.</summary>
    internal (string? Side, string? Office) After(int end)
    {
        if (end + 1 < tokens.Count && tokens[end] is "of" && mentions[tokens[end + 1] is "the" ? Math.Min(end + 2, tokens.Count - 1) : end + 1] is { Form: MentionForm.State } home)
        {
            return (cast[home.Actor].Country, null);
        }
        if (end + 2 >= tokens.Count || tokens[end] is not "," || tokens.Word(end + 1).Upos is not ("NOUN" or "PROPN" or "DET" or "ADJ"))
        {
            return (null, null);
        }
        int first = tokens[end + 1] is "the" or "a" or "an" ? end + 2 : end + 1, token = first;
        string? country = null;
        bool office = false, served = false;
        for (; token < Math.Min(tokens.Count, end + Referents.LongestTitle) && IsOfOffice(token); token++)
        {
            if (mentions[token] is { Form: MentionForm.Name } named && cast[named.Actor].IsHuman && !served)
            {
                return (null, null); // ", Minister B and C": the next of a list
            }
            bool away = mentions[token] is { } mention && mention.First > first && tokens[mention.First - 1] is "to" or "with" && !cast[mention.Actor].IsHuman;
            country = away ? country : mentions[token] is { } side ? cast[side.Actor].Country ?? country : country;
            office |= OfficeNouns.Has(tokens[token]);
            served |= office && tokens[token] is "to" or "of";
        }
        bool closed = token >= tokens.Count || tokens.Kind(token) is TokenKind.Mark;
        string? words = office && closed && token - first <= LongestOffice ? tokens.Text.Slice(tokens.Cover(first, token)) : null;
        return (country == "IGO" ? null : country, words);
    }

    private bool IsOfOffice(int token) => tokens.Word(token).Upos is "NOUN" or "PROPN" or "DET" or "ADJ" or "ADP" or "CCONJ" or "PART" || tokens.IsHyphen(token);

    /// <summary>A given name with a surname right after a body's or a state's name, which nobody knows.</summary>
    private bool IsUnknownName(int token)
    {
        bool pair = token + 1 < tokens.Count && mentions[token] is null && tokens.Word(token) is { Upos: "PROPN", Deprel: not ("compound" or "amod") }
            && tokens.Word(token + 1) is { Upos: "PROPN", Deprel: "flat" } && tokens.Head(token + 1) == token;
        return pair && !OfficeNouns.Has(tokens[token]) && tokens.Word(token - 1).Upos is "PROPN" or "NOUN" && tokens.Name(token) is { Kind: NameKind.Person or NameKind.Organisation };
    }

    private (int Actor, int End) Introduced(int first, string? country)
    {
        int end = first + 1;
        while (end < tokens.Count && tokens.Word(end).Deprel == "flat" && tokens.Head(end) == first && tokens.Word(end).Upos == "PROPN")
        {
            end++;
        }
        string name = tokens.Text.Slice(tokens.Cover(first, end));
        int known = cast.FindIndex(member => member.Kind == ActorKind.Person && member.Name == name);
        if (known < 0)
        {
            known = cast.Count;
            cast.Add(new CastMember(ActorKind.Person, name, country, null, ""));
        }
        return (known, end);
    }

    /// <summary>Where the next of a list begins: after a comma, "and" or both, with a capital; -1 where none does.</summary>
    internal int NextInList(int end)
    {
        int next = end;
        next += next < tokens.Count && tokens[next] is "," ? 1 : 0;
        next += next < tokens.Count && tokens[next] is "and" ? 1 : 0;
        bool goesOn = next > end && next < tokens.Count && char.IsUpper(tokens[next][0]) && tokens.Word(next).Upos is "PROPN" or "NOUN" or "ADJ" or "VERB";
        return goesOn ? next : -1;
    }
}
