using System.Collections.Immutable;
using Readout.Extraction.Accounts;
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

    /// <summary>The hedges of the statements cued there.</summary>
    internal ImmutableArray<TextSpan> Hedges(int position) =>
        [.. _bySentence[_text.Named.Tokens.SentenceAt(position)]
            .Where(told => CuedAt(told.Statement, position)).SelectMany(told => told.Statement.Statement.Words.Hedges).Distinct()];

    private static bool CuedAt(AccountedStatement statement, int position) => statement.Statement.Words.Cue is { } cue && cue.Contains(position);
}
