using System.Collections.Immutable;
using Readout.Language.Tokens;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Assembly;

/// <summary>Tells whether words stand in quotation marks.</summary>
internal sealed class Quoting
{
    private readonly TokenizedText _text;
    private readonly bool[] _inside;

    internal Quoting(TokenizedText text)
    {
        _text = text;
        _inside = new bool[text.Tokens.Length];
        int paragraph = -1;
        bool inside = false;
        for (int sentence = 0; sentence < text.Ranges.Length; sentence++)
        {
            inside &= text.Split.Sentences[sentence].Paragraph == paragraph;
            paragraph = text.Split.Sentences[sentence].Paragraph;
            for (int token = text.Ranges[sentence].Start; token < text.Ranges[sentence].End; token++)
            {
                TokenKind kind = text.Tokens[token].Kind;
                inside = kind == TokenKind.QuoteOpen || (inside && kind != TokenKind.QuoteClose);
                _inside[token] = inside;
            }
        }
    }

    internal StatementMode Mode(ImmutableArray<TextSpan> content)
    {
        (int quoted, int plain) = (0, 0);
        foreach (TextSpan piece in content)
        {
            for (int token = _text.TokenFrom(piece.Start); token < _inside.Length && _text.Tokens[token].Span.End <= piece.End; token++)
            {
                if (_text.Tokens[token].Kind is TokenKind.Word or TokenKind.Number)
                {
                    (quoted, plain) = _inside[token] ? (quoted + 1, plain) : (quoted, plain + 1);
                }
            }
        }
        return (quoted, plain) switch
        {
            ( > 0, 0) => StatementMode.Direct,
            ( > 0, _) => StatementMode.Mixed,
            _ => StatementMode.Indirect,
        };
    }
}
