using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Statements;

/// <summary>What stands between a cue and its content: to whom, when and where it was said.</summary>
/// <param name="CueEnd">One past the cue's last token, "in a statement" taken in.</param>
/// <param name="End">Where content, or the mark before it, begins.</param>
/// <param name="Addressee">To whom.</param>
/// <param name="Medium">Where or how.</param>
internal sealed record Adjunct(int CueEnd, int End, TextSpan? Addressee, TextSpan? Medium);

/// <summary>Reads adjuncts of cues.</summary>
internal sealed class Adjuncts(TokenView view, NounPhrases phrases)
{
    private static bool TakesAddressee(string lemma) => lemma is "tell" or "inform" or "remind" or "assure" or "reassure";

    /// <summary>The adjuncts right after a cue; an empty stretch where there are none.</summary>
    internal Adjunct After(int cueEnd, int limit, string lemma)
    {
        TextSpan? addressee = null, medium = null;
        int token = cueEnd, newCueEnd = cueEnd;
        if (TakesAddressee(lemma) && phrases.After(cueEnd, limit) is { } told)
        {
            addressee = view.Text.Cover(cueEnd, told);
            token = told;
        }
        while (Next(token, limit) is { } next)
        {
            if (HoldsMedium(token, next))
            {
                medium = view.Text.Cover(token, next);
                newCueEnd = token == cueEnd && view[token] is "in" ? next : newCueEnd;
            }
            token = next;
        }
        return new Adjunct(newCueEnd, token, addressee, medium);
    }

    /// <summary>The end of one adverbial of time, place or medium at a token.</summary>
    private int? Next(int token, int limit)
    {
        if (token >= limit || view.Kind(token) != TokenKind.Word)
        {
            return null;
        }
        if (view.Is(token, WordClasses.Days))
        {
            return token + 1;
        }
        bool preposition = view[token] is "in" or "on" or "at" or "during" or "via" or "through" or "after" or "from" or "over"
            || (view[token] is "to" && token + 1 < limit && view[token + 1] is "reporters" or "journalists" or "lawmakers" or "the");
        if (!preposition)
        {
            return null;
        }
        int next = token + 1;
        if (next < limit && view.Is(next, WordClasses.Days))
        {
            return next + 1;
        }
        bool phrase = phrases.After(next, limit) is { } end && (next = end) > 0;
        // Only an adverbial that runs up to a boundary is one; otherwise it opens the content ("agreed on …").
        bool bounded = phrase && (next >= limit || view.Kind(next) is TokenKind.Mark or TokenKind.QuoteOpen || view.Is(next, WordClasses.ClauseStarters)
            || view.Is(next, WordClasses.Days) || view[next] is "on" or "in");
        return bounded ? next : null;
    }

    private bool HoldsMedium(int start, int end)
    {
        for (int token = start; token < end; token++)
        {
            if (view.Is(token, WordClasses.Media))
            {
                return true;
            }
        }
        return false;
    }
}
