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
        private readonly Dictionary<int, ImmutableArray<int>> _lastWithin = [];
        private readonly Dictionary<int, int> _meant = [];
        private readonly PluralSubjects _subjects;
        private readonly Transcript _transcript;
        private readonly Issuer _issuer;
        private readonly bool _opensWithPrincipals;
        private (int Searched, int Found) _lastBody = (0, -1);

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
            _subjects = new PluralSubjects(_named.Tokens);
            _transcript = new Transcript(_named);
            _issuer = new Issuer(table);
        }

        internal ImmutableArray<int> Principals { get; }

        internal IEnumerable<CastMember> Cast => _cast;

        internal IEnumerable<Reference> References => _references;

        internal SourcedStatement Resolve(FoundStatement statement)
        {
            ImmutableArray<int> sources = (statement.Antecedent ?? statement.Source) is { } source ? Who(source, statement.Within) : [];
            _sources.Add(sources);
            if (!sources.IsEmpty && statement.Antecedent is null)
            {
                _lastWithin[statement.Within ?? Outermost] = sources;
            }
            ImmutableArray<int> addressees = statement.Addressee is { } told ? Who(told, statement.Within) : UrgedOne(statement);
            return new SourcedStatement(statement, sources, addressees);
        }

        private ImmutableArray<int> Who(TextSpan phrase, int? within)
        {
            ReadOnlySpan<char> words = _named.Tokens.Text[phrase];
            ImmutableArray<int> meant = words switch
            {
                "he" or "He" or "him" or "HE" or "she" or "She" or "her" or "SHE" => Human(phrase),
                "I" or "we" or "We" or "WE" => FirstPerson(phrase, within),
                "they" or "They" or "THEY" => Plural(phrase, within),
                "it" or "It" => Thing(phrase, within),
                _ when JointWords.Are(words) => Principals,
                _ => [],
            };
            if (!meant.IsEmpty)
            {
                _references.AddRange(meant.Select(actor => new Reference(phrase, actor)));
                return meant;
            }
            return Joined(phrase) is { IsEmpty: false } joined ? joined : [ByPhrase(phrase)];
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
            int? speaker = quoted && LastSources(within) is [var one] && _cast[one].IsHuman ? one
                : _transcript.Speaker(_named.Tokens.SentenceAt(phrase.Start)) ?? _issuer.Speaker(_named, _cast);
            return speaker is { } known ? [known] : [];
        }

        /// <summary>What the last plural subject means; else the report's principals; else whoever spoke last.</summary>
        private ImmutableArray<int> Plural(TextSpan pronoun, int? within) => _subjects.Before(pronoun) is { } subject && !JointWords.Are(_named.Tokens.Text[subject])
            ? Joined(subject) is { IsEmpty: false } joined ? joined : [ByPhrase(subject)]
            : _opensWithPrincipals ? Principals
            : LastSources(within) is { Length: > 1 } several ? several : [.. LastSources(within).Where(actor => !_cast[actor].IsHuman)];

        /// <summary>Who spoke last at the same depth: a pronoun goes on from the statement before, not from one quoted inside it.</summary>
        private ImmutableArray<int> LastSources(int? within) =>
            _lastWithin.TryGetValue(within ?? Outermost, out ImmutableArray<int> last) ? last : within is { } outer ? _sources[outer] : [];

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

        /// <summary>"Secretary of the Council of Ukraine NAME": the name that ends a phrase, where no preposition or comma parts it from what stands before.</summary>
        private int? Bearer(ImmutableArray<Mention> inside, TextSpan phrase)
        {
            if (inside is not [.., { Form: MentionForm.Name } name] || name.Span.End != phrase.End || name.First == 0 || !_cast[name.Actor].IsHuman)
            {
                return null;
            }
            return _named.Tokens.Word(name.First - 1).Upos is "PROPN" or "NOUN" && _named.Tokens.Span(name.First - 1).Start >= phrase.Start ? name.Actor : null;
        }

        /// <summary>The person whom the noun that heads the phrase means.</summary>
        private int? Coreferent(TextSpan phrase, int linked)
        {
            int end = _named.Tokens.TokenFrom(linked);
            for (int token = _named.Tokens.TokenFrom(phrase.Start); token < end; token++)
            {
                int head = _named.Tokens.Head(token);
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
            return mention.Form is MentionForm.Body or MentionForm.State or MentionForm.Capital
                && (rest.IsEmpty || rest is "press service" or "press office" or "government" or "administration" || rest[0] is ',' or '(');
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
            string? country = side is null ? null : _cast[side.Actor].Country;
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
