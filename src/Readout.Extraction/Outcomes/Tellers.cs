using System.Collections.Immutable;
using Readout.Extraction.Accounts;
using Readout.Extraction.Actors;
using Readout.Text;

namespace Readout.Extraction.Outcomes;

/// <summary>Tells on whose word some characters stand, and whom they speak of.</summary>
internal sealed class Tellers
{
    private readonly AccountedText _text;
    private readonly ILookup<int, (AccountedStatement Statement, TextSpan Piece)> _bySentence;

    internal Tellers(AccountedText text)
    {
        _text = text;
        _bySentence = text.Statements
            .SelectMany(statement => statement.Statement.Words.Content, (statement, piece) => (statement, piece))
            .ToLookup(pair => text.Named.Tokens.SentenceAt(pair.piece.Start));
    }

    /// <summary>In whose account some characters stand; the issuer's in its own release, <c>null</c> for the press's own voice.</summary>
    internal int? AccountOf(TextSpan span) => Of(span)?.Account ?? _text.Issuer;

    /// <summary>The outermost statement that holds the characters, in its content or as its cue.</summary>
    private AccountedStatement? Of(TextSpan span) => _bySentence[_text.Named.Tokens.SentenceAt(span.Start)]
        .FirstOrDefault(told => told.Piece.Contains(span.Start) || CuedAt(told.Statement, span.Start)).Statement;

    /// <summary>Where the piece of content that holds a character ends, of the outermost statement that holds it.</summary>
    internal int? ContentEnd(int position) => _bySentence[_text.Named.Tokens.SentenceAt(position)]
        .Where(told => told.Piece.Contains(position))
        .Select(told => (int?)told.Piece.End)
        .FirstOrDefault();

    /// <summary>Who is bound: the source of the statement cued there, else the joint or single subject named before.</summary>
    internal ImmutableArray<int> Parties(int position, TextSpan sentence)
    {
        AccountedStatement? cued = _bySentence[_text.Named.Tokens.SentenceAt(position)].LastOrDefault(told => CuedAt(told.Statement, position)).Statement;
        if (cued is not null)
        {
            return cued.Statement.Sources;
        }
        ReadOnlySpan<Mention> before = _text.Named.MentionsIn(new TextSpan(sentence.Start, position));
        for (int i = before.Length - 1; i >= 0; i--)
        {
            if (before[i].Form is MentionForm.Name or MentionForm.Role or MentionForm.State)
            {
                return [before[i].Actor];
            }
        }
        string words = _text.Named.Tokens.Text.Slice(new TextSpan(sentence.Start, position));
        bool joint = words.Contains("leaders", StringComparison.Ordinal) || words.Contains("presidents", StringComparison.Ordinal)
            || words.Contains("They", StringComparison.Ordinal) || words.Contains("sides", StringComparison.Ordinal) || words.Contains("parties", StringComparison.Ordinal);
        return joint ? _text.Sourced.Principals : [];
    }

    /// <summary>The hedges of the statements cued there.</summary>
    internal ImmutableArray<TextSpan> Hedges(int position) =>
        [.. _bySentence[_text.Named.Tokens.SentenceAt(position)]
            .Where(told => CuedAt(told.Statement, position)).SelectMany(told => told.Statement.Statement.Words.Hedges).Distinct()];

    private static bool CuedAt(AccountedStatement statement, int position) => statement.Statement.Words.Cue is { } cue && cue.Contains(position);
}
