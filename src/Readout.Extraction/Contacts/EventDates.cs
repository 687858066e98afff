using System.Collections.Immutable;
using NodaTime;
using Readout.Extraction.Accounts;
using Readout.Extraction.Statements;
using Readout.Extraction.Times;
using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Contacts;

/// <summary>Finds the dates that the syntax ties to an event.</summary>
internal sealed class EventDates
{
    private const int HighestClause = 8;

    private readonly DatedText _dated;
    private readonly TokenRow _tokens;
    private readonly SyntaxTrees _trees;
    private readonly HashSet<TextSpan> _history;
    private readonly HashSet<TextSpan> _said;

    internal EventDates(AccountedText text, SyntaxTrees trees, ImmutableArray<HistoryPhrase> history)
    {
        (_dated, _tokens, _trees) = (text.Dated, text.Named.Tokens, trees);
        _said = [.. text.Statements.Select(told => told.Statement.Words.Said).OfType<TextSpan>().SelectMany(_dated.DatesAt).Select(date => date.Span)];
        Earlier = [.. history.Where(phrase => phrase.LastContact is not null).SelectMany(Since)];
        _history = [.. Earlier.Select(date => date.Span)];
    }

    /// <summary>The days of earlier contacts that the text reckons from ("their first call since May"): they date nothing else.</summary>
    internal ImmutableArray<DateMention> Earlier { get; }

    private IEnumerable<DateMention> Since(HistoryPhrase phrase) => _dated.DatesAt(phrase.Span)
        .Where(date => date.Edtf == phrase.LastContact && IsSince(date));

    /// <summary>"since May": a day from which something is reckoned, and that nothing took place on.</summary>
    private bool IsSince(DateMention date) => _tokens.TokenFrom(date.Span.Start) is > 0 and var token && _tokens[token - 1] is "since";

    /// <summary>The date that depends on the event or on the verb over it; the nearest of several.</summary>
    internal DateMention? Of(ContactEvent told) => In(told.Sentence)
        .Select(date => (Date: date, Distance: Distance(date.Span, told)))
        .Where(one => one.Distance >= 0)
        .OrderBy(one => one.Distance).ThenBy(one => Math.Abs(one.Date.Span.Start - told.Words.Start))
        .FirstOrDefault().Date;

    /// <summary>Whether some words depend on the event or on the verb over it.</summary>
    internal bool Belongs(TextSpan words, ContactEvent told) => Distance(words, told) >= 0;

    /// <summary>The dates of a sentence that date no earlier contact.</summary>
    internal IEnumerable<DateMention> In(int sentence)
    {
        TextSpan span = _tokens.SentenceSpan(sentence);
        return _dated.DatesAt(span).Where(date => span.Contains(date.Span) && !_history.Contains(date.Span) && !IsSince(date));
    }

    /// <summary>Whether a date tells when something was said.</summary>
    internal bool IsOfSaying(DateMention date) => _said.Contains(date.Span);

    /// <summary>"after talks held on Monday, X called Y": whether a date hangs on an earlier contact than the one told.</summary>
    internal bool IsOfAnother(DateMention date, ContactEvent told)
    {
        for (int token = _tokens.Top(date.Span), steps = 0; token >= 0 && token != told.Head && token != told.Predicate && steps < HighestClause; token = _trees.Head(token), steps++)
        {
            if (steps > 0 && _tokens.Word(token).Upos == "NOUN" && EventWords.Noun(_tokens.Word(token).Lemma) is not null && IsEarlier(token))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>How far up the tree a date meets the event: 0 at its word, 1 at the verb over it, 2 at the verb over that; -1 where it never does.</summary>
    private int Distance(TextSpan words, ContactEvent told)
    {
        int upper = told.Predicate >= 0 && _tokens.Word(told.Predicate).Xpos is "VB" or "VBG" && _trees.Relation(told.Predicate) == Relation.OpenClause
            ? _trees.Head(told.Predicate) : -1;
        for (int token = _tokens.Top(words), steps = 0; token >= 0 && steps < HighestClause; token = _trees.Head(token), steps++)
        {
            if (token == told.Head)
            {
                return 0;
            }
            if (token == told.Predicate)
            {
                return 1;
            }
            if (token == upper)
            {
                return 2;
            }
            bool other = steps > 0 && _tokens.Word(token).Upos is "VERB" or "NOUN" && EventWords.Noun(_tokens.Word(token).Lemma) is not null && !IsAt(token, told.Head);
            bool describes = _trees.Head(token) == told.Head && _trees.Relation(token) is Relation.Relative or Relation.Modifier; // "a meeting planned for Thursday"
            if (other || (_tokens.Word(token).Upos == "VERB" && !describes && _trees.Relation(token) is not Relation.OpenClause))
            {
                return -1;
            }
        }
        return -1;
    }

    /// <summary>"after the talks", "following the talks", "in follow up to the talks".</summary>
    private bool IsEarlier(int noun)
    {
        bool after = _trees.Child(noun, Relation.Case) is >= 0 and var preposition && _tokens.Word(preposition).Lemma.ToLowerInvariant() is "after" or "following" or "since" or "follow";
        int before = _trees.Left(noun) - 1;
        return after || (before >= 1 && (_tokens[before] is "up" || _tokens[before - 1] is "up" || _tokens[before] is "follow-up"));
    }

    /// <summary>"their meeting at the summit last July": the day of the one is that of the other.</summary>
    private bool IsAt(int noun, int head) => _trees.Head(noun) == head && _trees.Child(noun, Relation.Case) is >= 0 and var preposition
        && _tokens[preposition] is "at" or "during" or "in";

    /// <summary>Whether two dates may be one day.</summary>
    internal static bool Meet(DateMention one, DateMention other) => one.First <= other.Last && other.First <= one.Last;

    /// <summary>Whether a date may be a day of publication or one of the days before.</summary>
    internal static bool IsRecent(DateMention date, LocalDate published) =>
        date.Last >= published.PlusDays(-4) && date.First <= published.PlusDays(1);
}
