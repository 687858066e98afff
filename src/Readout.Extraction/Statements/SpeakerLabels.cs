using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Statements;

/// <summary>Reads names that stand before or after speech without any verb.</summary>
internal sealed class SpeakerLabels(TokenView view)
{
    private const int LongestLabel = 12;

    /// <summary>"–Anna Berg, the minister": the words after the dash of a line that holds a name and no verb.</summary>
    internal TextSpan? Signature(TokenRange line)
    {
        bool dash = line.Length is > 1 and <= LongestLabel && view[line.Start] is "–" or "—" or "--" or "-" or "―";
        return dash && view.Text.Name(line.Start + 1) is not null && !HasVerb(line.Start, line.End) ? view.Trimmed(line.Start + 1, line.End) : null;
    }

    /// <summary>Who stands before a colon, and one past it: somebody's name alone, or any phrase where a quotation follows.</summary>
    internal (TextSpan Source, int End)? Label(TokenRange sentence)
    {
        int colon = sentence.Start;
        while (colon < sentence.End && colon - sentence.Start <= LongestLabel && view[colon] is not ":")
        {
            colon++;
        }
        if (colon == sentence.Start || colon + 2 >= sentence.End || view[colon] is not ":" || HasVerb(sentence.Start, colon))
        {
            return null;
        }
        int start = sentence.Start;
        while (start < colon && view.Text.Word(start).Upos is "CCONJ" or "ADP" or "ADV")
        {
            start++;
        }
        bool name = view.Text.Name(start) is { Kind: NameKind.Person } person && person.First == start && person.End == colon;
        bool quoted = view.Kind(colon + 1) == TokenKind.QuoteOpen && start < colon && view.Text.Word(colon - 1).Upos is "NOUN" or "PROPN" or "PRON";
        return (name || quoted) && view.Trimmed(start, colon) is { } source ? (source, colon + 1) : null;
    }

    private bool HasVerb(int start, int end)
    {
        for (int token = start; token < end; token++)
        {
            if (view.Text.Word(token).Upos is "VERB" or "AUX")
            {
                return true;
            }
        }
        return false;
    }
}
