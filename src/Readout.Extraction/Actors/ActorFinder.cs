using System.Collections.Frozen;
using System.Collections.Immutable;
using Readout.Actors;
using Readout.Extraction.Tokens;
using Readout.Language.Parsing;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Actors;

/// <summary>Finds the people, offices, states and bodies a report names, and tells who each is.</summary>
public sealed class ActorFinder
{
    private readonly ActorLexicon _lexicon;

    /// <summary>Finds the names of a table.</summary>
    public ActorFinder(ActorLexicon lexicon) => _lexicon = lexicon;

    /// <summary>The table.</summary>
    public ActorTable Table => _lexicon.Table;

    /// <summary>Finds every mention in a text.</summary>
    public NamedText Find(ParsedText parsed, Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new TokenRow(parsed);
        var tags = new TokenTags(text, _lexicon);
        var cast = new Cast(_lexicon.Table, report.Metadata.Published, report.Metadata.IssuedBy, Sides(tags, text.Count, report.Metadata.IssuedBy));
        var reader = new MentionReader(text, tags, _lexicon, cast);
        foreach (TokenRange sentence in text.Sentences)
        {
            reader.Read(sentence);
        }
        return new NamedText(text, report, [.. cast.Members], [.. reader.Mentions]);
    }

    /// <summary>The sides whose states, capitals and offices a text names anywhere.</summary>
    private HashSet<string> Sides(TokenTags tags, int count, string? issuer)
    {
        var sides = new HashSet<string>(StringComparer.Ordinal);
        for (int token = 0; token < count; token++)
        {
            foreach (Meaning meaning in tags.Entry(token, count).Meanings)
            {
                if (meaning.Kind is TagKind.State or TagKind.Adjective or TagKind.Capital)
                {
                    sides.Add(_lexicon.Table.States[meaning.Row].Code);
                }
                else if (meaning.Kind is TagKind.Office or TagKind.Organisation && Country(meaning) is { } side)
                {
                    sides.Add(side);
                }
            }
        }
        if (issuer is not null)
        {
            sides.Add(issuer);
        }
        return sides;
    }

    private string? Country(Meaning body) =>
        body.Kind == TagKind.Office ? _lexicon.Table.Offices[body.Row].Country : _lexicon.Table.Organisations[body.Row].Country;

    /// <summary>Reads sentence after sentence; each rule takes the tokens it understands and says where it stopped.</summary>
    private sealed class MentionReader
    {
        private static readonly FrozenSet<string> Counterpart = FrozenSet.Create("counterpart", "colleague");
        private static readonly FrozenSet<string> OfficeNouns = FrozenSet.Create("office", "administration", "press");
        private static readonly FrozenSet<string> MeetingNouns = FrozenSet.Create("talks", "negotiations", "consultations", "summit", "meeting");
        private static readonly FrozenSet<string> StateNouns = FrozenSet.Create("side", "government", "authorities", "delegation", "representatives", "negotiators");

        private readonly TokenRow _text;
        private readonly ActorLexicon _lexicon;
        private readonly Cast _cast;
        private readonly TokenTags _tags;
        private readonly NameReader _names;
        private readonly TitleSyntax _titles;
        private readonly List<Mention> _mentions = [];

        /// <summary>The body last named by several words, by the last of them.</summary>
        private readonly Dictionary<string, int> _longNames = new(StringComparer.Ordinal);

        internal MentionReader(TokenRow text, TokenTags tags, ActorLexicon lexicon, Cast cast)
        {
            _text = text;
            _lexicon = lexicon;
            _cast = cast;
            _tags = tags;
            _names = new NameReader(text, _tags, lexicon.Table);
            _titles = new TitleSyntax(text, tags, _names);
        }

        internal IEnumerable<Mention> Mentions => _mentions;

        internal void Read(TokenRange sentence)
        {
            int token = sentence.Start;
            while (token < sentence.End)
            {
                int start = token;
                token = ByJointTitle(token, sentence.End) ?? ByTitle(token, sentence.End) ?? ByCounterpart(token, sentence.End) ?? ByName(token, sentence.End)
                    ?? ByJoinedStates(token, sentence.End) ?? ByGovernment(token, sentence.End) ?? ByBody(token, sentence.End) ?? ByOrganisation(token, sentence.End) ?? token + 1;
                if (token <= start)
                {
                    throw new InvalidOperationException("a rule took no token");
                }
            }
        }

        /// <summary>"[the] [French|France's] [former] President [of Ukraine] [,] [Name] [of France]".</summary>
        private int? ByTitle(int first, int limit)
        {
            int token = _tags.IsWord(first, limit, "the") || _tags.IsWord(first, limit, "then") ? first + 1 : first;
            string? country = TakeCountry(ref token, limit);
            bool former = _tags.IsWord(token, limit, "former");
            token += former ? 1 : 0;
            former |= _titles.IsFormer(first);
            country ??= TakeCountry(ref token, limit);
            (int end, ImmutableArray<string> offices) = _tags.Title(token, limit);
            if (offices.IsEmpty || IsBody(token, end, limit))
            {
                return null;
            }
            string below = offices[0].Length > 0 && token == first ? _titles.Below(first) : "", office = below + offices[0];
            if (_tags.Is(end, limit, "of"))
            {
                (end, country) = OfState(end, limit) is { } state ? (state.End, country ?? state.Country) : (end, country);
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
                if (country is null && OfState(after, limit) is { } home)
                {
                    (after, country) = (home.End, home.Country);
                }
                country ??= DomainOf(end, name.First);
                string? held = office.Length == 0 ? office : _titles.IsServed(first) ? null : former ? Cast.Former + office : office;
                if (Person(name with { Sure = true }, held, country, Gender(_text[token])) is { } actor)
                {
                    Add(_text.Cover(name.First, name.End), first, after, actor, MentionForm.Name);
                    return AfterPerson(after, limit, actor);
                }
            }
            bool own = _cast.Issuer is not null && char.IsUpper(_text[token][0]) && end - token > 2; // "Head of the President's Office" in its own release
            bool joined = first > 1 && _tags.Is(first - 1, limit, "and") && _mentions is [.., { Form: MentionForm.Role } before] && before.End == first - 1; // "the President and Vice President"
            bool definite = !former && (country is not null || own || first < token || joined);
            if (office.Length > 0 && definite && _cast.Holder(office, country) is { } holder)
            {
                Add(_text.Cover(first, end), first, end, holder, MentionForm.Role);
                return AfterPerson(end, limit, holder);
            }
            return end;
        }

        /// <summary>"Minister of Works of | Norway | NAME": the state that an office's domain ends with.</summary>
        private string? DomainOf(int end, int name)
        {
            for (int token = end; token < name; token++)
            {
                if (OfState(token, name) is { } state && state.End == name)
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
        private int? ByJointTitle(int first, int limit)
        {
            int token = _tags.IsWord(first, limit, "the") ? first + 1 : first;
            int one = token;
            string? home = TakeCountry(ref token, limit);
            int oneEnd = token;
            string? away = home is not null && _tags.Is(token, limit, "and") && ++token > 0 ? TakeCountry(ref token, limit) : null;
            (int end, ImmutableArray<string> offices) = _tags.PluralTitle(token, limit);
            if (offices.IsEmpty || (home is not null && away is null))
            {
                return null;
            }
            if (away is not null)
            {
                return AddJoint(offices[0], (first, oneEnd, home!), (oneEnd + 1, end, away));
            }
            return OfState(end, limit) is { } near && _tags.Is(near.End, limit, "and") && StateAt(near.End + 1, limit) is { } far
                ? AddJoint(offices[0], (one, near.End, near.Country), (near.End + 1, far.End, far.Country)) : null;
        }

        private int AddJoint(string office, params ReadOnlySpan<(int First, int End, string Country)> holders)
        {
            foreach ((int first, int end, string country) in holders)
            {
                Add(_text.Cover(first, end), first, end, _cast.Holder(office, country)!.Value, MentionForm.Role);
            }
            return holders[^1].End;
        }

        /// <summary>"his French counterpart[, Name]".</summary>
        private int? ByCounterpart(int first, int limit)
        {
            if (!_tags.IsWord(first, limit, "his") && !_tags.IsWord(first, limit, "her"))
            {
                return null;
            }
            int token = first + 1;
            string? country = TakeCountry(ref token, limit);
            if (!_tags.IsWord(token, limit, Counterpart) || country is null)
            {
                return null;
            }
            int end = token + 1;
            string? office = _mentions.LastOrDefault(mention => _cast[mention.Actor].IsHuman) is { } last ? _cast[last.Actor].Office : null;
            int nameAt = _tags.Is(end, limit, ",") ? end + 1 : end;
            if (_names.Read(nameAt, limit) is { } name && Person(name, office ?? "", country) is { } actor)
            {
                Add(_text.Cover(name.First, name.End), first, name.End, actor, MentionForm.Name);
                return AfterPerson(name.End, limit, actor);
            }
            if (office is not null && _cast.Holder(office, country) is { } holder)
            {
                Add(_text.Cover(first, end), first, end, holder, MentionForm.Role);
            }
            return end;
        }

        /// <summary>"Name[, the French president,]".</summary>
        private int? ByName(int first, int limit)
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
            Add(_text.Cover(name.First, name.End), first, end, actor, MentionForm.Name);
            return AfterPerson(end, limit, actor);
        }

        /// <summary>"French-German talks": both states.</summary>
        private int? ByJoinedStates(int first, int limit)
        {
            if (_tags.JoinedStates(first, limit) is not { } pair || !(_tags.IsWord(first + 3, limit, MeetingNouns) || _tags.IsWord(first + 4, limit, MeetingNouns)))
            {
                return null;
            }
            Add(_text.Cover(first, first + 1), first, first + 1, State(_lexicon.Table.States[pair.One].Code), MentionForm.Adjective);
            Add(_text.Cover(first + 2, first + 3), first + 2, first + 3, State(_lexicon.Table.States[pair.Other].Code), MentionForm.Adjective);
            return first + 3;
        }

        /// <summary>"French presidency", "Ukrainian foreign ministry", "the Turkish side".</summary>
        private int? ByGovernment(int first, int limit)
        {
            int token = first;
            string? country = TakeCountry(ref token, limit);
            if (country is null)
            {
                return null;
            }
            (string Head, int End)? office =
                _tags.IsWord(token, limit, "presidency") || _tags.IsWord(token, limit, "presidential") ? ("President", token + 1)
                : _tags.IsWord(token + 1, limit, "ministry") && _tags.IsWord(token, limit, "foreign") ? ("Foreign Minister", token + 2)
                : _tags.IsWord(token + 1, limit, "ministry") && (_tags.IsWord(token, limit, "defence") || _tags.IsWord(token, limit, "defense"))
                    ? ("Defence Minister", token + 2) : null;
            if (office is { } found)
            {
                Add(_text.Cover(first, found.End), first, found.End, _cast.Office(country, found.Head), MentionForm.Body);
                return found.End;
            }
            if (_tags.IsWord(token, limit, StateNouns))
            {
                Add(_text.Cover(first, token + 1), first, token + 1, State(country), MentionForm.State);
                return token + 1;
            }
            bool possessive = _tags.IsPossessive(token - 1);
            int end = possessive ? token - 1 : token;
            Add(_text.Cover(first, end), first, end, State(country), possessive ? MentionForm.State : MentionForm.Adjective);
            return end;
        }

        /// <summary>Anything else of the table.</summary>
        private int? ByBody(int first, int limit)
        {
            if (OwnOffice(first, limit) is { } own)
            {
                return own;
            }
            (int end, ImmutableArray<Meaning> meanings) = _tags.Entry(first, limit);
            if (meanings.IsEmpty)
            {
                return null; // as at most tokens
            }
            foreach (Meaning meaning in meanings.OrderByDescending(meaning => meaning.Kind))
            {
                ActorTable table = _lexicon.Table;
                (int Actor, MentionForm Form)? found = meaning.Kind switch
                {
                    TagKind.Office => (_cast.Body(ActorKind.Office, table.Offices[meaning.Row].Name, table.Offices[meaning.Row].Country), MentionForm.Body),
                    TagKind.Organisation => (_cast.Body(ActorKind.Organisation, table.Organisations[meaning.Row].Name, table.Organisations[meaning.Row].Country), MentionForm.Body),
                    TagKind.Outlet => (_cast.Body(ActorKind.Outlet, table.Outlets[meaning.Row].Name, table.Outlets[meaning.Row].Country), MentionForm.Body),
                    TagKind.State => (State(table.States[meaning.Row].Code), MentionForm.State),
                    TagKind.Capital => (State(table.States[meaning.Row].Code), MentionForm.Capital),
                    _ => null,
                };
                if (found is { } mention)
                {
                    Add(_text.Cover(first, end), first, end, mention.Actor, mention.Form);
                    return end;
                }
            }
            return null;
        }

        /// <summary>"the President's Office", "the Office of the Head of State" in a side's own release.</summary>
        private int? OwnOffice(int first, int limit)
        {
            if (_cast.Issuer is not { } side)
            {
                return null;
            }
            bool before = _tags.IsWord(first, limit, "president") && first + 2 < limit && _tags.IsPossessive(first + 1) && _text[first + 2] is "Office";
            int title = first + 2 < limit && _text[first] is "Office" && _text[first + 1] is "of" ? _tags.IsWord(first + 2, limit, "the") ? first + 3 : first + 2 : limit;
            (int end, ImmutableArray<string> heads) = title < limit ? _tags.Title(title, limit) : (first, []);
            int last = before ? first + 3 : heads is ["President" or "Leader", ..] ? end : first;
            if (last == first)
            {
                return null;
            }
            Add(_text.Cover(first, last), first, last, _cast.Office(side, "President"), MentionForm.Body);
            return last;
        }

        /// <summary>A body whose name the language engine marks, where the table knows no state or body in it.</summary>
        private int? ByOrganisation(int first, int limit)
        {
            if (_text.Name(first) is not { Kind: NameKind.Organisation } name || _text.Word(first).Upos != "PROPN"
                || (name.First < first && !(name.First + 1 == first && _tags.IsWord(name.First, limit, "the")))
                || Enumerable.Range(first, name.End - first).Any(token => _tags.Entry(token, name.End).Meanings.Any(meaning => meaning.Kind != TagKind.Surname)))
            {
                return null;
            }
            TextSpan span = _text.Cover(first, name.End);
            int body = Shortened(first, name.End) ?? _cast.Body(ActorKind.Organisation, _text.Text.Slice(span), null);
            Add(span, first, name.End, body, MentionForm.Body);
            return name.End;
        }

        /// <summary>"the Council" after "the National Fisheries Council": the nearest body named before whose longer name ends so.</summary>
        private int? Shortened(int first, int end)
        {
            if (end - first > 1 || first == 0 || !_text[first - 1].Equals("the", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
            return _longNames.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(_text[first], out int body) ? body : null;
        }

        /// <summary>", the French president," after a name.</summary>
        private (string? Office, string? Country, int End) Apposition(int end, int limit)
        {
            if (!_tags.Is(end, limit, ","))
            {
                return (null, null, end);
            }
            int token = _tags.IsWord(end + 1, limit, "the") ? end + 2 : end + 1;
            string? country = TakeCountry(ref token, limit);
            (int after, ImmutableArray<string> offices) = _tags.Title(token, limit);
            if (offices.IsEmpty || offices[0].Length == 0)
            {
                return (null, null, end);
            }
            if (OfState(after, limit) is { } state)
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
                Mention owner = _mentions[^1];
                _mentions[^1] = new Mention(
                    _text.Cover(owner.First, end + 2), owner.First, end + 2, _cast.Office(country, person.Office!), MentionForm.Body);
                return end + 2;
            }
            return end;
        }

        /// <summary>"of [the] [Republic of] Ukraine".</summary>
        private (int End, string Country)? OfState(int token, int limit)
        {
            if (!_tags.Is(token, limit, "of"))
            {
                return null;
            }
            return StateAt(token + 1, limit);
        }

        /// <summary>"[the] [Republic of] Ukraine".</summary>
        private (int End, string Country)? StateAt(int next, int limit)
        {
            for (int skipped = 0; skipped < 4; skipped++)
            {
                (int end, ImmutableArray<Meaning> meanings) = _tags.Entry(next, limit);
                foreach (Meaning meaning in meanings)
                {
                    if (meaning.Kind == TagKind.State)
                    {
                        return (end, _lexicon.Table.States[meaning.Row].Code);
                    }
                }
                bool frame = _tags.IsWord(next, limit, "the") || _tags.Is(next, limit, "Republic") || _tags.Is(next, limit, "Kingdom")
                    || _tags.Is(next, limit, "State") || _tags.Is(next, limit, "of") || _tags.Is(next, limit, "Federal") || _tags.Is(next, limit, "Islamic");
                if (!frame)
                {
                    return null;
                }
                next++;
            }
            return null;
        }

        private string? TakeCountry(ref int token, int limit)
        {
            if (_tags.Country(token, limit, possessiveToo: true) is not { } found)
            {
                return null;
            }
            token = found.End;
            return _lexicon.Table.States[found.State].Code;
        }

        private int? Person(PersonalName name, string? office, string? country, string gender = "") =>
            name.Sure ? _cast.Person(_names.Words(name), name.Rows, office, country, gender) : _cast.Told(_names.Words(name), name.Rows, country, gender);

        private static string Gender(ReadOnlySpan<char> address) => address switch { "Mr." or "Mr" or "Sir" => "male", "Mrs." or "Mrs" or "Ms." or "Ms" => "female", _ => "" };

        private int State(string code) => _cast.Body(ActorKind.State, _lexicon.Table.State(code)!.Name, code);

        private void Add(TextSpan span, int first, int end, int actor, MentionForm form)
        {
            _mentions.Add(new Mention(span, first, end, actor, form));
            if (form == MentionForm.Body && end - first > 1)
            {
                _longNames[_text[end - 1].ToString()] = actor;
            }
        }
    }
}
