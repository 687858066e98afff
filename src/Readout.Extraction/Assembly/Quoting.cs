using System.Collections.Immutable;
using Readout.Extraction.Tokens;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Assembly;

/// <summary>Tells whether words stand in quotation marks.</summary>
internal static class Quoting
{
    internal static StatementMode Mode(TokenRow tokens, ImmutableArray<TextSpan> content)
    {
        (int quoted, int plain) = (0, 0);
        foreach (TextSpan piece in content)
        {
            for (int token = tokens.TokenFrom(piece.Start); token < tokens.Count && tokens.Span(token).End <= piece.End; token++)
            {
                if (tokens.Kind(token) is TokenKind.Word or TokenKind.Number)
                {
                    (quoted, plain) = tokens.Quotation(token) > 0 ? (quoted + 1, plain) : (quoted, plain + 1);
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
