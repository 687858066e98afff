using System.Collections.Immutable;
using NodaTime;
using Readout.Extraction.Accounts;
using Readout.Extraction.Contacts;
using Readout.Extraction.Statements;
using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Outcomes;

/// <summary>Finds outcomes and history claims.</summary>
public static class OutcomeFinder
{
    /// <summary>Finds what was agreed or is to follow, and what is said of earlier contacts.</summary>
    public static ConcludedContacts Find(ToldContacts told)
    {
        ArgumentNullException.ThrowIfNull(told);
        if (told.Contacts.IsEmpty)
        {
            return new ConcludedContacts(told, [], []);
        }
        var reading = new Reading(told);
        return new ConcludedContacts(told, [.. reading.Outcomes()], [.. reading.History()]);
    }

    private sealed class Reading
    {
        private readonly ToldContacts _told;
        private readonly AccountedText _text;
        private readonly TokenRow _tokens;
        private readonly Clauses _clauses;
        private readonly Parties _parties;
        private readonly Tellers _tellers;
        private readonly ContactChoice _choice;

        internal Reading(ToldContacts told)
        {
            (_told, _text, _tokens) = (told, told.Accounted, told.Accounted.Named.Tokens);
            _clauses = new Clauses(_tokens, _text.Named.Trees);
            _parties = new Parties(_text, _clauses);
            _tellers = new Tellers(_text);
            _choice = new ContactChoice(told);
        }

        internal IEnumerable<ToldHistory> History() => _told.History
            .Select(phrase => new ToldHistory(phrase.Span, phrase.LastContact, _tellers.AccountOf(phrase.Span), _choice.Of(phrase.Span, phrase.LastContact)));

        internal IEnumerable<ToldOutcome> Outcomes()
        {
            var cues = new OutcomeCues(_clauses);
            int covered = -1;
            for (int token = 0; token < _tokens.Count; token++)
            {
                if (cues.At(token) is not { } cue || cue.First <= covered || IsPast(cue) || IsAsked(token))
                {
                    continue;
                }
                NamedParties parties = _parties.Of(cue);
                if ((cue.Joint && !parties.Joint) || _choice.Of(parties, _clauses.Span(cue.First, cue.Last)) is not { } contact)
                {
                    continue;
                }
                covered = cue.Last;
                foreach ((int first, int last) in Parts(cue))
                {
                    yield return Told(cue, first, last, parties, contact);
                }
            }
        }

        private ToldOutcome Told(OutcomeCue cue, int first, int last, NamedParties parties, int contact)
        {
            TextSpan span = _clauses.Span(first, last);
            ImmutableArray<int> bound = parties.Actors.Length > 0 ? parties.Actors : parties.Joint ? _told.Contacts[contact].Participants : [];
            return new ToldOutcome(
                span, OutcomeKinds.Of(_clauses, cue.Sort, first, last), bound, _tellers.AccountOf(_tokens.Span(cue.Verb)),
                _tellers.Hedges(_tokens.Span(cue.Verb).Start), Due(span), contact);
        }

        /// <summary>"decided to coordinate … and to speak soon …" are two outcomes.</summary>
        private IEnumerable<(int First, int Last)> Parts(OutcomeCue cue)
        {
            int first = cue.First;
            for (int token = cue.Content + 1; token <= cue.Last; token++)
            {
                bool next = _clauses.Trees.Relation(token) == Relation.Conjunct && _clauses.Trees.Head(token) == cue.Content && _tokens.Word(token).Upos == "VERB";
                int to = next ? _clauses.Trees.Child(token, Relation.Mark) : -1;
                if (to > 0 && _clauses.Lemma(to) == "to")
                {
                    int end = _clauses.Trees.Left(token) - 1;
                    yield return (first, Math.Max(end, first));
                    first = to;
                }
            }
            yield return (first, cue.Last);
        }

        /// <summary>The day or month by which it is due, where its words give one that is not past.</summary>
        private string? Due(TextSpan span) => _text.Dated.DatesAt(span)
            .FirstOrDefault(date => span.Contains(date.Span) && !(date.Last < _text.Named.Report.Metadata.Published))?.Edtf;

        /// <summary>Whether it was agreed long before: "agreed in 2015", "had previously promised".</summary>
        private bool IsPast(OutcomeCue cue)
        {
            SyntaxTrees trees = _clauses.Trees;
            for (int child = trees.FirstChild(cue.Verb); child >= 0; child = trees.NextSibling(child))
            {
                if (_clauses.Lemma(child) is "previously" or "earlier" or "once" or "originally" or "initially" or "long")
                {
                    return true;
                }
                bool when = trees.Relation(child) is Relation.Oblique or Relation.Measure && child != cue.Content;
                if (when && _text.Named.Report.Metadata.Published is { } published
                    && _text.Dated.DatesAt(_tokens.Cover(trees.Left(child), trees.Right(child) + 1)).Any(date => date.Last < published - Period.FromDays(45)))
                {
                    return true;
                }
            }
            return false;
        }

        /// <summary>Whether its sentence is a question.</summary>
        private bool IsAsked(int token) => _tokens[_tokens.Sentences[_tokens.SentenceAt(_tokens.Span(token).Start)].End - 1] is "?";
    }
}
