using System.Collections.Immutable;
using Readout.Actors;
using Readout.Extraction.Actors;
using Readout.Extraction.Coreference;
using Readout.Extraction.Statements;
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
        private const int FarthestSpeaker = 3;

        private readonly NamedText _named;
        private readonly List<CastMember> _cast;
        private readonly List<Reference> _references = [];
        private readonly SpokenSoFar _spoken = new();
        private readonly Dictionary<int, int> _meant = [];
        private readonly PhraseSources _phrases;
        private readonly JointSources _joint;
        private readonly Interlocutors _interlocutors;
        private readonly SyntaxTrees _trees;
        private readonly Transcript _transcript;
        private readonly Issuer _issuer;
        private readonly Author _author = new();
        private (int Searched, int Found) _lastBody = (0, -1);
        private bool _receiving;

        internal Reading(CoreferredText coreferred, ActorTable table)
        {
            _named = coreferred.Named;
            _cast = [.. coreferred.Cast];
            foreach (Coreferent told in coreferred.Coreferents)
            {
                _meant[told.Head] = told.Actor;
                _references.Add(new Reference(told.Span, told.Actor));
            }
            _trees = _named.Trees;
            _phrases = new PhraseSources(_named, _cast, _meant, _references);
            _joint = new JointSources(coreferred, _trees, _cast, _meant, _phrases, _spoken, Who);
            _interlocutors = new Interlocutors(_named, _trees);
            _transcript = new Transcript(_named);
            _issuer = new Issuer(table);
        }

        internal ImmutableArray<int> Principals => _joint.Principals;

        internal IEnumerable<CastMember> Cast => _cast;

        internal IEnumerable<Reference> References => _references;

        internal SourcedStatement Resolve(FoundStatement statement)
        {
            ImmutableArray<int> sources = statement switch
            {
                { Antecedent: { } antecedent } => Antecedent(antecedent, statement),
                { Source: { } source } => Who(WholeList(source), statement.Within),
                _ => [],
            };
            _spoken.Add(statement, sources);
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
                "they" or "They" or "THEY" or "them" or "their" or "Their" when IsSaying(phrase) => [],
                "they" or "They" or "THEY" or "them" or "their" or "Their" => _joint.Plural(phrase, within),
                "it" or "It" or "its" or "Its" => Thing(phrase, within),
                _ when JointWords.Are(words) => _joint.Both(phrase, words),
                _ => [],
            };
            if (!meant.IsEmpty)
            {
                _references.AddRange(meant.Select(actor => new Reference(phrase, actor)));
                return meant;
            }
            return _joint.Joined(phrase) is { IsEmpty: false } joined ? joined
                : _joint.Partners(phrase, within) is { IsEmpty: false } partners ? partners : [_phrases.ByPhrase(phrase)];
        }

        /// <summary>Whom "who" stands for: of "the attention of NAME, who", the name.</summary>
        private ImmutableArray<int> Antecedent(TextSpan phrase, FoundStatement statement)
        {
            bool who = statement.Source is { } source && _named.Tokens.Text[source] is "who" or "Who" or "whom";
            ReadOnlySpan<Mention> inside = _named.MentionsIn(phrase);
            int head = _named.Tokens.Top(phrase);
            bool owned = who && inside is [.., { Form: MentionForm.Name } last] && last.Span.End == phrase.End && last.First > head && _cast[last.Actor].IsHuman
                && !_meant.ContainsKey(head) && _named.Tokens.Word(head).Xpos is "NN";
            return owned ? [inside[^1].Actor] : Who(who ? WithPeople(phrase, inside) : phrase, statement.Within);
        }

        /// <summary>"convened teachers, students, and | other leaders | to discuss": all of a list where its last part alone is joined to "to".</summary>
        private TextSpan WholeList(TextSpan phrase)
        {
            int after = _named.Tokens.TokenFrom(phrase.End), head = _named.Tokens.Top(phrase), end = head;
            if (after >= _named.Tokens.Count || _named.Tokens[after] is not "to" || _trees.Relation(head) != Relation.Conjunct)
            {
                return phrase;
            }
            while (_trees.Relation(head) == Relation.Conjunct && _named.Tokens.Word(_trees.Head(head)).Upos is "NOUN" or "PROPN")
            {
                head = _trees.Head(head);
            }
            int first = _trees.Left(head);
            while (first < head && _trees.Relation(first) == Relation.Case)
            {
                first++;
            }
            return head < end && _named.Tokens.Span(first).Start < phrase.Start ? TextSpan.Covering(_named.Tokens.Span(first), phrase) : phrase;
        }

        /// <summary>"members of | Congress | who": a body is no "who", the people of it are.</summary>
        private TextSpan WithPeople(TextSpan phrase, ReadOnlySpan<Mention> inside)
        {
            int head = _named.Tokens.Top(phrase), people = _trees.Head(head);
            bool body = inside.Length > 0 && !_cast[inside[^1].Actor].IsHuman && _trees.Relation(head) == Relation.Nominal && people >= 0 && people < head
                && _named.Tokens.Word(people).Xpos == "NNS";
            if (!body)
            {
                return phrase;
            }
            int first = people;
            while (first > 0 && _named.Tokens.Head(first - 1) == people && _named.Tokens.Word(first - 1).Upos is "ADJ" or "NOUN" or "PROPN" or "NUM")
            {
                first--;
            }
            return TextSpan.Covering(_named.Tokens.Span(first), phrase);
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

        private ImmutableArray<int> Human(TextSpan pronoun) =>
            _meant.TryGetValue(_named.Tokens.TokenFrom(pronoun.Start), out int actor) ? [actor] : LastSpeaker(pronoun) is { } last ? [last] : [];

        /// <summary>"“…,” NAME said. He said …": who spoke last, where a pronoun opens a sentence near by and nobody else has been named since outside of quotations.</summary>
        private int? LastSpeaker(TextSpan pronoun)
        {
            int token = _named.Tokens.TokenFrom(pronoun.Start), sentence = _named.Tokens.SentenceAt(pronoun.Start);
            string gender = _named.Tokens[token] is "she" or "She" ? "female" : "male";
            bool goesOn = _spoken.LastSource(null) is { } last && last.Actors is [var one] && _cast[one].Kind == ActorKind.Person && (_cast[one].Gender.Length == 0 || _cast[one].Gender == gender)
                && token == _named.Tokens.Sentences[sentence].Start && last.Words.End < pronoun.Start && sentence - _named.Tokens.SentenceAt(last.Words.Start) <= FarthestSpeaker;
            return goesOn && !IsAnotherNamed(_spoken.LastSource(null)!.Value.Words.End, pronoun.Start, _spoken.Last(null)[0]) ? _spoken.Last(null)[0] : null;
        }

        private bool IsAnotherNamed(int start, int end, int actor)
        {
            foreach (Mention mention in _named.MentionsIn(new TextSpan(start, end)))
            {
                if (mention.Actor != actor && _cast[mention.Actor].IsHuman && _named.Tokens.Quotation(mention.First) == 0)
                {
                    return true;
                }
            }
            return false;
        }

        /// <summary>"as they say", "you know what they say": people in general.</summary>
        private bool IsSaying(TextSpan pronoun)
        {
            int token = _named.Tokens.TokenFrom(pronoun.Start);
            return token > 0 && token + 1 < _named.Tokens.Count && _named.Tokens[token] is "they" && _named.Tokens[token + 1] is "say" && _named.Tokens[token - 1] is "as" or "As" or "what";
        }

        /// <summary>The nearest state or body before it in the sentence, else the last one that spoke, else the last body named.</summary>
        private ImmutableArray<int> Thing(TextSpan pronoun, int? within)
        {
            TextSpan before = new(_named.Tokens.SentenceSpan(_named.Tokens.SentenceAt(pronoun.Start)).Start, pronoun.Start);
            ReadOnlySpan<Mention> named = _named.MentionsIn(before.Length > 0 ? before : pronoun);
            for (int i = named.Length - 1; i >= 0; i--)
            {
                if (named[i].Form is MentionForm.State or MentionForm.Body && !_phrases.IsOwner(named[i], before))
                {
                    return [named[i].Actor];
                }
            }
            if (_spoken.Last(within) is [var one] && _cast[one].Kind != ActorKind.Person)
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
            bool alone = _named.Tokens.Text[phrase] is "I" or "me" or "my" or "My";
            if (within is { } outer)
            {
                ImmutableArray<int> holders = [.. _spoken.Of(outer).Where(actor => alone ? _cast[actor].IsHuman : _cast[actor].Kind is not ActorKind.Outlet)];
                return holders.IsEmpty && alone && _spoken.Last(null) is [var human] && _cast[human].IsHuman ? [human] : holders;
            }
            bool quoted = _named.Tokens.Quotation(_named.Tokens.TokenFrom(phrase.Start)) > 0;
            int? speaker = quoted && _spoken.Last(within) is [var one] && _cast[one].IsHuman && !_author.Is(one) ? one
                : _transcript.Speaker(_named.Tokens.TokenFrom(phrase.Start)) ?? _issuer.Speaker(_named, _cast);
            bool author = speaker is null && !quoted && Author.Writes(_named.Report.Metadata);
            if (speaker is { } talks && !quoted && _named.Tokens.Text[phrase] is "we" or "We" && _interlocutors.Partner(phrase) is { } partner)
            {
                return [.. Who(partner, within).Prepend(talks).Distinct()];
            }
            return speaker is { } known ? [known] : author ? [_author.Of(_named, _cast)] : [];
        }

        /// <summary>In a talk of two, the other one; in a message that a release quotes, those to whom it goes.</summary>
        private ImmutableArray<int> Addressed(TextSpan phrase)
        {
            int token = _named.Tokens.TokenFrom(phrase.Start);
            if (_transcript.Other(token) is { } other)
            {
                return [other];
            }
            bool message = !_receiving && _named.Report.Metadata.IssuedBy is not null;
            if (!message || _interlocutors.Receivers() is not { } receivers)
            {
                return [];
            }
            _receiving = true; // "greetings to your friends" goes to nobody else
            ImmutableArray<int> meant = Who(receivers, null);
            _receiving = false;
            return meant;
        }
    }
}
