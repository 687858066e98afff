using System.Collections.Frozen;
using System.Collections.Immutable;
using Readout.Actors;
using Readout.Extraction.Actors;
using Readout.Extraction.Coreference;
using Readout.Extraction.Statements;
using Readout.Extraction.Tokens;
using Readout.Language.Parsing;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Sources;

/// <summary>Tells whom the words of a source or addressee mean.</summary>
public static class SourceResolver
{
    /// <summary>Resolves every source and addressee.</summary>
    public static SourcedText Resolve(CoreferredText coreferred, ActorTable table)
    {
        ArgumentNullException.ThrowIfNull(coreferred);
        ArgumentNullException.ThrowIfNull(table);
        var reading = new Reading(coreferred, table);
        ImmutableArray<SourcedStatement> statements = [.. coreferred.Attributed.Statements.Select(reading.Resolve)];
        return new SourcedText(coreferred.Attributed, [.. reading.Cast], [.. reading.References], reading.Principals, statements);
    }

    private sealed class Reading
    {
        private static readonly FrozenSet<string> Links = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
            "of", "for", "at", "in", "from", "with", "to", "on", "near", "close");

        /// <summary>Stands for the statement that holds the outermost ones.</summary>
        private const int Outermost = -1;

        private readonly NamedText _named;
        private readonly List<CastMember> _cast;
        private readonly List<Reference> _references = [];
        private readonly List<ImmutableArray<int>> _sources = [];
        private readonly Dictionary<(ActorKind, string), int> _byName = [];
        private readonly Dictionary<int, (ImmutableArray<int> Actors, TextSpan Words)> _lastWithin = [];
        private readonly Dictionary<int, int> _meant = [];
        private readonly PluralSubjects _subjects;
        private readonly Conjuncts _conjuncts;
        private readonly JointSets _sets;
        private readonly Transcript _transcript;
        private readonly Issuer _issuer;
        private readonly Author _author = new();
        private readonly bool _opensWithPrincipals;
        private (int Searched, int Found) _lastBody = (0, -1);
        private bool _opening;

        internal Reading(CoreferredText coreferred, ActorTable table)
        {
            _named = coreferred.Named;
            _cast = [.. coreferred.Cast];
            foreach (Coreferent told in coreferred.Coreferents)
            {
                _meant[told.Head] = told.Actor;
                _references.Add(new Reference(told.Span, told.Actor));
            }
            for (int actor = 0; actor < _cast.Count; actor++)
            {
                _byName.TryAdd((_cast[actor].Kind, _cast[actor].Name), actor);
            }
            Principals = PrincipalFinder.Find(_named);
            _opensWithPrincipals = !Principals.IsEmpty && _named.IsAbout(Principals);
            var trees = new SyntaxTrees(_named.Tokens);
            _subjects = new PluralSubjects(_named.Tokens, trees, coreferred.Words);
            _conjuncts = new Conjuncts(_named, trees);
            _sets = new JointSets(_named, trees, _cast, _meant);
            _transcript = new Transcript(_named);
            _issuer = new Issuer(table);
        }

        internal ImmutableArray<int> Principals { get; }

        internal IEnumerable<CastMember> Cast => _cast;

        internal IEnumerable<Reference> References => _references;

        internal SourcedStatement Resolve(FoundStatement statement)
        {
            ImmutableArray<int> sources = statement switch
            {
                { Antecedent: { } antecedent } => Antecedent(antecedent, statement),
                { Source: { } source } => Who(source, statement.Within),
                _ => [],
            };
            _sources.Add(sources);
            if (!sources.IsEmpty && statement.Antecedent is null)
            {
                _lastWithin[statement.Within ?? Outermost] = (sources, statement.Source!.Value);
            }
            ImmutableArray<int> addressees = statement.Addressee is { } told ? Who(told, statement.Within) : UrgedOne(statement);
            return new SourcedStatement(statement, sources, addressees);
        }

        private ImmutableArray<int> Who(TextSpan phrase, int? within)
        {
            ReadOnlySpan<char> words = _named.Tokens.Text[phrase];
            ImmutableArray<int> meant = words switch
            {
                "he" or "He" or "him" or "HE" or "she" or "She" or "her" or "SHE" or "his" or "His" or "Her" => Human(phrase),
                "I" or "we" or "We" or "WE" or "me" or "us" or "my" or "My" or "our" or "Our" => FirstPerson(phrase, within),
                "you" or "You" or "your" or "Your" => Addressed(phrase),
                "they" or "They" or "THEY" or "them" or "their" or "Their" => Plural(phrase, within),
                "it" or "It" or "its" or "Its" => Thing(phrase, within),
                _ when JointWords.Are(words) => Both(phrase, words),
                _ => [],
            };
            if (!meant.IsEmpty)
            {
                _references.AddRange(meant.Select(actor => new Reference(phrase, actor)));
                return meant;
            }
            return Joined(phrase) is { IsEmpty: false } joined ? joined : Partners(phrase, within) is { IsEmpty: false } partners ? partners : [ByPhrase(phrase)];
        }

        /// <summary>Whom "who" stands for: of "the attention of NAME, who", the name.</summary>
        private ImmutableArray<int> Antecedent(TextSpan phrase, FoundStatement statement)
        {
            bool who = statement.Source is { } source && _named.Tokens.Text[source] is "who" or "Who" or "whom";
            ReadOnlySpan<Mention> inside = _named.MentionsIn(phrase);
            int head = _named.Tokens.Top(phrase);
            bool owned = who && inside is [.., { Form: MentionForm.Name } last] && last.Span.End == phrase.End && last.First > head && _cast[last.Actor].IsHuman
                && !_meant.ContainsKey(head) && _named.Tokens.Word(head).Xpos is "NN";
            return owned ? [inside[^1].Actor] : Who(phrase, statement.Within);
        }

        /// <summary>"the two leaders": those near by in the press, those whom a release opens with.</summary>
        private ImmutableArray<int> Both(TextSpan phrase, ReadOnlySpan<char> words)
        {
            int count = JointWords.Count(words);
            if (words.EndsWith("sides", StringComparison.OrdinalIgnoreCase) && LastSources(null) is [var one, var other] && !_cast[one].IsHuman && !_cast[other].IsHuman)
            {
                return [one, other];
            }
            bool all = count is 0 or 2 || count == Principals.Length;
            if (_named.Report.Metadata.IssuedBy is not null && _opensWithPrincipals && all)
            {
                return Principals;
            }
            return _sets.Near(phrase, Math.Max(count, 2)) is { IsEmpty: false } near && (count > 0 || !_sets.IsOneSide(near)) ? near
                : all && (_opensWithPrincipals || _named.Report.Metadata.IssuedBy is null) ? Principals
                : count is 0 or 2 ? Opening() : [];
        }

        /// <summary>Those whom a release opens with, where they are not two of different sides with an office.</summary>
        private ImmutableArray<int> Opening()
        {
            if (_named.Report.Metadata.IssuedBy is null || _sets.Opening() is not { } opening)
            {
                return [];
            }
            return opening.Partner is { } partner && !_opening ? OpenedWith(opening.People, partner) : opening.People;
        }

        private ImmutableArray<int> OpenedWith(ImmutableArray<int> people, TextSpan partner)
        {
            _opening = true; // "with them" opens nothing
            ImmutableArray<int> all = [.. people.Concat(Who(partner, null)).Distinct()];
            _opening = false;
            return all;
        }

        /// <summary>"the president and his allies": each of several that a phrase joins, where one of them at least is known.</summary>
        private ImmutableArray<int> Partners(TextSpan phrase, int? within)
        {
            List<TextSpan> parts = _conjuncts.Of(phrase);
            if (!parts.Exists(part => IsKnown(part)))
            {
                return [];
            }
            var partners = new List<int>();
            bool told = false; // after "NAME, a …" comes what NAME is besides
            foreach (TextSpan part in parts)
            {
                if ((told || IsTitle(part)) && !IsNamed(part) && partners.Count > 0)
                {
                    continue;
                }
                told |= _named.Tokens.Text[part].Contains(',');
                partners.AddRange(Who(part, within));
                foreach (Mention mention in _named.MentionsIn(part))
                {
                    bool listed = mention.Form == MentionForm.Name && _cast[mention.Actor].IsHuman && mention.First > 0
                        && _named.Tokens.Span(mention.First).Start > part.Start && _named.Tokens[mention.First - 1] is ",";
                    if (listed)
                    {
                        partners.Add(mention.Actor);
                    }
                }
            }
            return [.. partners.Distinct()];
        }

        /// <summary>What one person is besides: a noun in the singular without article.</summary>
        private bool IsTitle(TextSpan part)
        {
            int head = _named.Tokens.Top(part);
            return _named.Tokens.Word(head).Xpos == "NN" && _named.Tokens.Word(_named.Tokens.TokenFrom(part.Start)).Upos is not ("DET" or "PRON");
        }

        private bool IsKnown(TextSpan part) =>
            _named.Tokens.Text[part] is "I" or "he" or "she" || _meant.ContainsKey(_named.Tokens.Top(part)) || IsNamed(part);

        private bool IsNamed(TextSpan part)
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

        /// <summary>"urged Putin to …": the person that the content of an appeal begins with.</summary>
        private ImmutableArray<int> UrgedOne(FoundStatement statement)
        {
            if (statement.Lemma is not ("urge" or "call on" or "encourage" or "ask" or "thank" or "congratulate"))
            {
                return [];
            }
            ReadOnlySpan<Mention> inside = _named.MentionsIn(statement.Content[0]);
            bool opens = inside.Length > 0 && inside[0].Form != MentionForm.Adjective
                && _named.Tokens.Span(inside[0].First).Start <= statement.Content[0].Start + 1;
            return opens ? [inside[0].Actor] : [];
        }

        private ImmutableArray<int> Human(TextSpan pronoun) => _meant.TryGetValue(_named.Tokens.TokenFrom(pronoun.Start), out int actor) ? [actor] : [];

        /// <summary>The nearest state or body before it in the sentence, else the last one that spoke, else the last body named.</summary>
        private ImmutableArray<int> Thing(TextSpan pronoun, int? within)
        {
            TextSpan before = new(_named.Tokens.SentenceSpan(_named.Tokens.SentenceAt(pronoun.Start)).Start, pronoun.Start);
            ReadOnlySpan<Mention> named = _named.MentionsIn(before.Length > 0 ? before : pronoun);
            for (int i = named.Length - 1; i >= 0; i--)
            {
                if (named[i].Form is MentionForm.State or MentionForm.Body && !IsOwner(named[i], before))
                {
                    return [named[i].Actor];
                }
            }
            if (LastSources(within) is [var one] && _cast[one].Kind != ActorKind.Person)
            {
                return [one];
            }
            return LastBody(pronoun.Start);
        }

        /// <summary>The last body named before a position; statements come in order, so a search goes no further back than the one before it did.</summary>
        private ImmutableArray<int> LastBody(int position)
        {
            int end = _named.FirstFrom(position);
            (int searched, int found) = _lastBody.Searched <= end ? _lastBody : (0, -1);
            int named = end - 1;
            while (named >= searched && _named.Mentions[named].Form != MentionForm.Body)
            {
                named--;
            }
            _lastBody = (end, named >= searched ? named : found);
            return _lastBody.Found >= 0 ? [_named.Mentions[_lastBody.Found].Actor] : [];
        }

        /// <summary>Whoever makes the statement that holds it; in a quotation that goes on, the last to speak; whose turn it is; else the issuer of a release.</summary>
        private ImmutableArray<int> FirstPerson(TextSpan phrase, int? within)
        {
            if (within is { } outer)
            {
                return [.. _sources[outer].Where(actor => _cast[actor].Kind is not ActorKind.Outlet)];
            }
            bool quoted = _named.Tokens.Quotation(_named.Tokens.TokenFrom(phrase.Start)) > 0;
            int? speaker = quoted && LastSources(within) is [var one] && _cast[one].IsHuman && !_author.Is(one) ? one
                : _transcript.Speaker(_named.Tokens.TokenFrom(phrase.Start)) ?? _issuer.Speaker(_named, _cast);
            bool author = speaker is null && !quoted && Author.Writes(_named.Report.Metadata);
            return speaker is { } known ? [known] : author ? [_author.Of(_named, _cast)] : [];
        }

        /// <summary>In a talk of two, the other one.</summary>
        private ImmutableArray<int> Addressed(TextSpan phrase) => _transcript.Other(_named.Tokens.TokenFrom(phrase.Start)) is { } other ? [other] : [];

        /// <summary>Several who have just spoken; what the last plural subject means; else the report's principals; else whoever spoke last.</summary>
        private ImmutableArray<int> Plural(TextSpan pronoun, int? within)
        {
            if (_lastWithin.TryGetValue(within ?? Outermost, out var last) && IsSeveral(last.Actors)
                && _named.Tokens.SentenceAt(pronoun.Start) - _named.Tokens.SentenceAt(last.Words.Start) <= 1 && last.Words.End <= pronoun.Start)
            {
                return last.Actors;
            }
            if (_subjects.Topic(pronoun) is { } topic && !JointWords.Are(_named.Tokens.Text[topic]))
            {
                return Who(topic, within);
            }
            if (_subjects.Beside(pronoun) is { } beside && !JointWords.Are(_named.Tokens.Text[beside]))
            {
                return Who(beside, within);
            }
            if (_opensWithPrincipals)
            {
                return Principals;
            }
            if (_subjects.Before(pronoun) is { } subject && !JointWords.Are(_named.Tokens.Text[subject]))
            {
                return Who(subject, within);
            }
            if (LastSources(within) is { Length: > 1 } several)
            {
                return several;
            }
            return Opening() is { IsEmpty: false } opening ? opening
                : _subjects.Farther(pronoun) is { } farther ? Who(farther, within) : [.. LastSources(within).Where(actor => !_cast[actor].IsHuman)];
        }

        private bool IsSeveral(ImmutableArray<int> actors) => actors.Length > 1 || (actors is [var one] && _cast[one].Kind == ActorKind.Group);

        /// <summary>Who spoke last at the same depth: a pronoun goes on from the statement before, not from one quoted inside it.</summary>
        private ImmutableArray<int> LastSources(int? within) =>
            _lastWithin.TryGetValue(within ?? Outermost, out var last) ? last.Actors : within is { } outer ? _sources[outer] : [];

        /// <summary>"Prime Minister A, President B and C": all whom a phrase joins, where one of them is its head.</summary>
        private ImmutableArray<int> Joined(TextSpan phrase)
        {
            ReadOnlySpan<Mention> inside = _named.MentionsIn(phrase);
            int first = inside.Length - 1;
            while (first > 0 && inside[first].Form != MentionForm.Adjective && Joins(inside[first - 1], inside[first]))
            {
                first--;
            }
            int head = _named.Tokens.Top(phrase);
            bool listed = inside.Length > 1 && _named.Tokens[inside[^1].First - 1] is "and";
            bool holdsHead = listed && first < inside.Length - 1 && inside[first].Form != MentionForm.Adjective && inside[first].First <= head;
            if (!holdsHead || inside[^1].Span.End != phrase.End)
            {
                return [];
            }
            var joined = ImmutableArray.CreateBuilder<int>();
            foreach (Mention mention in inside[first..])
            {
                if (!joined.Contains(mention.Actor))
                {
                    joined.Add(mention.Actor);
                }
            }
            return joined.ToImmutable();
        }

        private bool Joins(Mention one, Mention next)
        {
            int from = one.Span.End, to = _named.Tokens.Span(next.First).Start;
            return to > from && _named.Tokens.Text[new TextSpan(from, to)] is " and " or ", " or ", and ";
        }

        /// <summary>A phrase by the mention that is its head, else as somebody unnamed of the side it speaks of.</summary>
        private int ByPhrase(TextSpan phrase)
        {
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
            Mention? body = inside.FirstOrDefault(mention => mention.Span.Start < linked && Speaks(mention, phrase));
            return body?.Actor ?? Unnamed(phrase, inside.FirstOrDefault());
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
                if (closes)
                {
                    bool described = _named.Tokens.Word(before).Upos is "PROPN" or "NOUN" && _named.Tokens.Span(before).Start >= phrase.Start;
                    return described && _named.Tokens.Word(Math.Max(name.First - 1, 0)).Upos is not ("PRON" or "DET" or "ADP") ? name.Actor : null;
                }
            }
            return null;
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
        private bool IsPart(Mention mention, TextSpan phrase)
        {
            int head = _named.Tokens.Top(mention.First, mention.End);
            int above = _named.Tokens.Head(head);
            return above >= mention.End && _named.Tokens.Span(above).End <= phrase.End && _named.Tokens.Word(above).Upos == "NOUN"
                && _named.Tokens.Word(head).Deprel is "compound" or "nmod" or "nmod:poss" or "amod" or "nmod:unmarked";
        }

        /// <summary>Whether what follows in the phrase belongs to who is named.</summary>
        private bool IsOwner(Mention mention, TextSpan phrase) =>
            mention.End < _named.Tokens.Count && _named.Tokens[mention.End] is "'s" or "’s"
            && _named.Tokens.Span(mention.End).Start == mention.Span.End && _named.Tokens.Span(mention.End).End < phrase.End;

        private int FirstLink(TextSpan phrase)
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
    }
}
