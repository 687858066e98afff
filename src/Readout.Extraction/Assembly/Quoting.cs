using System.Collections.Immutable;
using Readout.Language.Tokens;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Assembly;

/// <summary>Tells whether words stand in quotation marks.</summary>
internal static class Quoting
{
    internal static StatementMode Mode(TokenizedText text, ImmutableArray<TextSpan> content)
    {
        (int quoted, int plain) = (0, 0);
        foreach (TextSpan piece in content)
        {
            Count(text, piece, ref quoted, ref plain);
        }
        return (quoted, plain) switch
        {
            ( > 0, 0) => StatementMode.Direct,
            ( > 0, _) => StatementMode.Mixed,
            _ => StatementMode.Indirect,
        };
    }

    private static void Count(TokenizedText text, TextSpan piece, ref int quoted, ref int plain)
    {
        int first = text.TokenFrom(piece.Start);
        bool inside = OpenBefore(text, first);
        for (int token = first; token < text.Tokens.Length && text.Tokens[token].Span.End <= piece.End; token++)
        {
            switch (text.Tokens[token].Kind)
            {
                case TokenKind.QuoteOpen:
                    inside = true;
                    break;
                case TokenKind.QuoteClose:
                    inside = false;
                    break;
                case TokenKind.Word or TokenKind.Number:
                    (quoted, plain) = inside ? (quoted + 1, plain) : (quoted, plain + 1);
                    break;
            }
        }
    }

    /// <summary>Whether a quotation that began earlier in the paragraph is still open.</summary>
    private static bool OpenBefore(TokenizedText text, int token)
    {
        if (token >= text.Tokens.Length)
        {
            return false;
        }
        int sentence = text.SentenceAt(text.Tokens[token].Span.Start);
        int paragraph = text.Split.Layout.Paragraphs[text.Split.Sentences[sentence].Paragraph].Span.Start;
        for (int i = token - 1; i >= 0 && text.Tokens[i].Span.Start >= paragraph; i--)
        {
            if (text.Tokens[i].Kind is TokenKind.QuoteOpen or TokenKind.QuoteClose)
            {
                return text.Tokens[i].Kind == TokenKind.QuoteOpen;
            }
        }
        return false;
    }
}
