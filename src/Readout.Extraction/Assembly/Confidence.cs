using System.Collections.Immutable;
using Readout.Extraction.Accounts;
using Readout.Extraction.Acts;
using Readout.Extraction.Outcomes;
using Readout.Extraction.Statements;
using Readout.Text;

namespace Readout.Extraction.Assembly;

/// <summary>Leaves out the statements whose probability is known to be too low, and what rests on them.</summary>
/// <remarks>
/// A statement rests on the one that holds it, since without it another would seem to have said it; an outcome, a claim and a word on
/// earlier contacts rest on the statements whose words they stand in, since without them the report itself would seem to say so.
/// Contacts, issues and actors rest on the text and stay, and so do statements that nothing has measured.
/// </remarks>
internal sealed class Confidence
{
    private readonly AccountedText _text;
    private readonly bool[] _doubted;
    private readonly ImmutableArray<TextSpan> _words;

    /// <summary>Doubts the statements below a probability; none where none is given.</summary>
    internal Confidence(AccountedText text, double? least)
    {
        _text = text;
        _doubted = new bool[text.Statements.Length];
        for (int i = 0; i < _doubted.Length; i++)
        {
            FoundStatement words = text.Statements[i].Statement.Words;
            _doubted[i] = Rounded(words.Probability) < least || (words.Within is { } outer && _doubted[outer]);
        }
        _words = Joined(text.Statements.Where((_, index) => _doubted[index]).SelectMany(statement => WordsOf(statement.Statement.Words)));
    }

    /// <summary>How many statements are left out.</summary>
    internal int Doubted => _doubted.Count(doubted => doubted);

    /// <summary>As records show a probability; what is asked for is compared with what is shown.</summary>
    internal static double? Rounded(double? probability) =>
        probability is { } known ? Math.Round(known, 2, MidpointRounding.AwayFromZero) : null;

    /// <summary>Whether some characters begin in the words of a statement that is left out.</summary>
    private bool Doubts(TextSpan span)
    {
        int place = _words.BinarySearch(new TextSpan(span.Start, int.MaxValue));
        int before = (place < 0 ? ~place : place) - 1;
        return before >= 0 && _words[before].Contains(span.Start);
    }

    /// <summary>Whether it is in doubt who tells what some characters say; an issuer's own release has one teller throughout.</summary>
    internal bool DoubtsTeller(TextSpan span) => _text.Issuer is null && Doubts(span);

    /// <summary>What is left.</summary>
    internal ActedContacts Of(ActedContacts acted)
    {
        if (Doubted == 0)
        {
            return acted;
        }
        ConcludedContacts concluded = acted.Issued.Concluded;
        var likely = new ConcludedContacts(
            concluded.Told with { Accounted = Kept() },
            [.. concluded.Outcomes.Where(outcome => !Doubts(outcome.Span))],
            [.. concluded.History.Where(claim => !DoubtsTeller(claim.Span))]);
        return new ActedContacts(acted.Issued with { Concluded = likely }, [.. acted.Acts.Where((_, index) => !_doubted[index])]);
    }

    private AccountedText Kept()
    {
        int[] places = new int[_doubted.Length];
        var statements = ImmutableArray.CreateBuilder<AccountedStatement>();
        for (int i = 0; i < _doubted.Length; i++)
        {
            if (!_doubted[i])
            {
                places[i] = statements.Count;
                AccountedStatement kept = _text.Statements[i];
                FoundStatement words = kept.Statement.Words;
                int? within = words.Within is { } outer ? places[outer] : null;
                statements.Add(kept with { Statement = kept.Statement with { Words = words with { Within = within } } });
            }
        }
        var sourced = _text.Sourced with
        {
            Attributed = _text.Sourced.Attributed with { Statements = [.. statements.Select(kept => kept.Statement.Words)] },
            Statements = [.. statements.Select(kept => kept.Statement)],
        };
        return _text with { Sourced = sourced, Statements = statements.ToImmutable() };
    }

    private static IEnumerable<TextSpan> WordsOf(FoundStatement statement) =>
        statement.Cue is { } cue ? statement.Content.Append(cue) : statement.Content;

    /// <summary>The same characters in spans that lie apart, in order.</summary>
    private static ImmutableArray<TextSpan> Joined(IEnumerable<TextSpan> spans)
    {
        var joined = new List<TextSpan>();
        foreach (TextSpan span in spans.Order())
        {
            if (joined.Count > 0 && span.Start <= joined[^1].End)
            {
                joined[^1] = TextSpan.Covering(joined[^1], span);
            }
            else
            {
                joined.Add(span);
            }
        }
        return [.. joined];
    }
}
