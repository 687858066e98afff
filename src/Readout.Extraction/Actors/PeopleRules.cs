using System.Collections.Frozen;
using System.Collections.Immutable;
using Readout.Actors;
using Readout.Extraction.Tokens;

namespace Readout.Extraction.Actors;

/// <summary>The rules for people: each takes the tokens it understands from one on, and says where it stopped.</summary>
internal sealed class PeopleRules
{
    private static readonly FrozenSet<string> Counterpart = FrozenSet.Create("counterpart", "colleague");
    private static readonly FrozenSet<string> OfficeNouns = FrozenSet.Create("office", "administration", "press");

    private readonly TokenRow _text;
    private readonly Cast _cast;
    private readonly TokenTags _tags;
    private readonly StateNames _states;
    private readonly NameReader _names;
    private readonly TitleSyntax _titles;
    private readonly MentionList _found;

    internal PeopleRules(TokenRow text, TokenTags tags, ActorTable table, Cast cast, StateNames states, MentionList found)
    {
        (_text, _tags, _cast, _states, _found) = (text, tags, cast, states, found);
        _names = new NameReader(text, tags, table);
        _titles = new TitleSyntax(text, tags, _names);
    }

    /// <summary>"[the] [French|France's] [former] President [of Ukraine] [,] [Name] [of France]".</summary>
    internal int? ByTitle(int first, int limit)
    {
        int token = _tags.IsWord(first, limit, "the") || _tags.IsWord(first, limit, "then") ? first + 1 : first;
        string? country = _states.Take(ref token, limit);
        bool former = _tags.IsWord(token, limit, "former");
        token += former ? 1 : 0;
        former |= _titles.IsFormer(first);
        country ??= _states.Take(ref token, limit);
        (int end, ImmutableArray<string> offices) = _tags.Title(token, limit);
        if (offices.IsEmpty || IsBody(token, end, limit))
        {
            return null;
        }
        string below = offices[0].Length > 0 && token == first ? _titles.Below(first) : "", office = below + offices[0];
        if (_tags.Is(end, limit, "of"))
        {
            (end, country) = _states.Of(end, limit) is { } state ? (state.End, country ?? state.Country) : (end, country);
        }
        bool comma = office.Length > 0 && _tags.Is(end, limit, ",") && (first < token || below.Length > 0);
        comma = comma && _names.Read(end + 1, limit) is { } beside && _titles.IsApposed((token, end), beside, limit);
        PersonalName? named = _names.Read(comma ? end + 1 : end, limit) ?? (office.Length > 0 ? _titles.AfterAddress(end, limit) ?? _titles.AfterDomain(end, limit) : null);
        if (_text[token] is "NSA" && named is not { Rows.IsEmpty: false })
        {
            return null; // the agency, but "NSA NAME"
        }
        if (named is { } name)
        {
            int after = name.End;
            if (country is null && _states.Of(after, limit) is { } home)
            {
                (after, country) = (home.End, home.Country);
            }
            country ??= DomainOf(end, name.First);
            string? held = office.Length == 0 ? office : _titles.IsServed(first) ? null : former ? Cast.Former + office : office;
            if (Person(name with { Sure = true }, held, country, Gender(_text[token])) is { } actor)
            {
                _found.Add(_text.Cover(name.First, name.End), first, after, actor, MentionForm.Name);
                return AfterPerson(after, limit, actor);
            }
        }
        bool own = _cast.Issuer is not null && char.IsUpper(_text[token][0]) && end - token > 2; // "Head of the President's Office" in its own release
        bool joined = first > 1 && _tags.Is(first - 1, limit, "and") && _found.Last is { Form: MentionForm.Role } before && before.End == first - 1; // "the President and Vice President"
        bool definite = !former && (country is not null || own || first < token || joined);
        if (office.Length > 0 && definite && _cast.Holder(office, country) is { } holder)
        {
            _found.Add(_text.Cover(first, end), first, end, holder, MentionForm.Role);
            return AfterPerson(end, limit, holder);
        }
        return end;
    }

    /// <summary>"Minister of Works of | Norway | NAME": the state that an office's domain ends with.</summary>
    private string? DomainOf(int end, int name)
    {
        for (int token = end; token < name; token++)
        {
            if (_states.Of(token, name) is { } state && state.End == name)
            {
                return state.Country;
            }
        }
        return null;
    }

    /// <summary>"Justice Department" is no Justice by the name of Department.</summary>
    private bool IsBody(int token, int titleEnd, int limit)
    {
        (int end, ImmutableArray<Meaning> meanings) = _tags.Entry(token, limit);
        return end > titleEnd && meanings.Any(meaning => meaning.Kind is TagKind.Office or TagKind.Organisation or TagKind.Outlet);
    }

    /// <summary>"the foreign ministers of Kenya and Brazil", "the French and German leaders".</summary>
    internal int? ByJointTitle(int first, int limit)
    {
        int token = _tags.IsWord(first, limit, "the") ? first + 1 : first;
        int one = token;
        string? home = _states.Take(ref token, limit);
        int oneEnd = token;
        string? away = home is not null && _tags.Is(token, limit, "and") && ++token > 0 ? _states.Take(ref token, limit) : null;
        (int end, ImmutableArray<string> offices) = _tags.PluralTitle(token, limit);
        if (offices.IsEmpty || (home is not null && away is null))
        {
            return null;
        }
        if (away is not null)
        {
            return AddJoint(offices[0], (first, oneEnd, home!), (oneEnd + 1, end, away));
        }
        return _states.Of(end, limit) is { } near && _tags.Is(near.End, limit, "and") && _states.At(near.End + 1, limit) is { } far
            ? AddJoint(offices[0], (one, near.End, near.Country), (near.End + 1, far.End, far.Country)) : null;
    }

    private int AddJoint(string office, params ReadOnlySpan<(int First, int End, string Country)> holders)
    {
        foreach ((int first, int end, string country) in holders)
        {
            _found.Add(_text.Cover(first, end), first, end, _cast.Holder(office, country)!.Value, MentionForm.Role);
        }
        return holders[^1].End;
    }

    /// <summary>"his French counterpart[, Name]".</summary>
    internal int? ByCounterpart(int first, int limit)
    {
        if (!_tags.IsWord(first, limit, "his") && !_tags.IsWord(first, limit, "her"))
        {
            return null;
        }
        int token = first + 1;
        string? country = _states.Take(ref token, limit);
        if (!_tags.IsWord(token, limit, Counterpart) || country is null)
        {
            return null;
        }
        int end = token + 1;
        string? office = _found.All.LastOrDefault(mention => _cast[mention.Actor].IsHuman) is { } last ? _cast[last.Actor].Office : null;
        int nameAt = _tags.Is(end, limit, ",") ? end + 1 : end;
        if (_names.Read(nameAt, limit) is { } name && Person(name, office ?? "", country) is { } actor)
        {
            _found.Add(_text.Cover(name.First, name.End), first, name.End, actor, MentionForm.Name);
            return AfterPerson(name.End, limit, actor);
        }
        if (office is not null && _cast.Holder(office, country) is { } holder)
        {
            _found.Add(_text.Cover(first, end), first, end, holder, MentionForm.Role);
        }
        return end;
    }

    /// <summary>"Name[, the French president,]".</summary>
    internal int? ByName(int first, int limit)
    {
        if (_names.Read(first, limit) is not { } name)
        {
            return null;
        }
        (string? office, string? country, int end) = Apposition(name.End, limit);
        if (Person(name, office, country) is not { } actor)
        {
            return name.Sure ? name.End : null;
        }
        _found.Add(_text.Cover(name.First, name.End), first, end, actor, MentionForm.Name);
        return AfterPerson(end, limit, actor);
    }

    /// <summary>", the French president," after a name.</summary>
    private (string? Office, string? Country, int End) Apposition(int end, int limit)
    {
        if (!_tags.Is(end, limit, ","))
        {
            return (null, null, end);
        }
        int token = _tags.IsWord(end + 1, limit, "the") ? end + 2 : end + 1;
        string? country = _states.Take(ref token, limit);
        (int after, ImmutableArray<string> offices) = _tags.Title(token, limit);
        if (offices.IsEmpty || offices[0].Length == 0)
        {
            return (null, null, end);
        }
        if (_states.Of(after, limit) is { } state)
        {
            (after, country) = (state.End, country ?? state.Country);
        }
        bool closed = after >= limit || _text.Kind(after) == TokenKind.Mark;
        return closed ? (offices[0], country, after) : (null, null, end);
    }

    /// <summary>"Macron's office": the office of the person just named.</summary>
    private int AfterPerson(int end, int limit, int actor)
    {
        CastMember person = _cast[actor];
        bool office = end + 1 < limit && _tags.IsPossessive(end) && _tags.IsWord(end + 1, limit, OfficeNouns);
        if (office && person.Country is { } country && Titles.Leads(person.Office))
        {
            Mention owner = _found.Last!;
            _found.ReplaceLast(new Mention(
                _text.Cover(owner.First, end + 2), owner.First, end + 2, _cast.Office(country, person.Office!), MentionForm.Body));
            return end + 2;
        }
        return end;
    }

    private int? Person(PersonalName name, string? office, string? country, string gender = "") =>
        name.Sure ? _cast.Person(_names.Words(name), name.Rows, office, country, gender) : _cast.Told(_names.Words(name), name.Rows, country, gender);

    private static string Gender(ReadOnlySpan<char> address) => address switch { "Mr." or "Mr" or "Sir" => "male", "Mrs." or "Mrs" or "Ms." or "Ms" => "female", _ => "" };
}
