using Readout.Extraction.Tokens;

namespace Readout.Extraction.Statements;

/// <summary>A cue in the text.</summary>
/// <param name="First">Its first token, auxiliaries included.</param>
/// <param name="Verb">Its verb.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Word">What it is.</param>
internal readonly record struct Cue(int First, int Verb, int End, CueWord Word);

/// <summary>Finds cues among tokens.</summary>
internal sealed class CueFinder(TokenView view)
{
    /// <summary>The cue whose verb is at a token, or <c>null</c>.</summary>
    internal Cue? At(int token, int limit, int floor)
    {
        if (view.Kind(token) != TokenKind.Word || !char.IsLetter(view[token][0]))
        {
            return null;
        }
        foreach (CueEntry entry in CueLexicon.StartingWith(view[token]))
        {
            if (token + entry.Words.Length <= limit && Fits(entry, token, limit))
            {
                int first = token;
                while (first > floor && view.Is(first - 1, WordClasses.Auxiliaries) && view.Quotation(first - 1) == view.Quotation(token))
                {
                    first--;
                }
                var cue = new Cue(first, token, token + entry.Words.Length, entry.Cue);
                return IsVerbHere(cue, floor) ? cue : null;
            }
        }
        return null;
    }

    private bool Fits(CueEntry entry, int token, int limit)
    {
        for (int i = 1; i < entry.Words.Length; i++)
        {
            if (!view.Is(token + i, limit, entry.Words[i]))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Rules out "to say", "the said", "his call", "is called" and the like.</summary>
    private bool IsVerbHere(Cue cue, int floor)
    {
        int before = cue.Verb - 1;
        if (before < floor)
        {
            return cue.Word.Form != CueForm.Base;
        }
        if (view[before] is "to" or "the" or "a" or "an" or "of" or "'s" or "’s" || view.Is(before, WordClasses.Determiners))
        {
            return false;
        }
        bool passive = cue.Word.Form == CueForm.Finite && cue.First < cue.Verb && HasBeing(cue);
        return !passive || cue.Word.Lemma is "ask";
    }

    private bool HasBeing(Cue cue)
    {
        for (int token = cue.First; token < cue.Verb; token++)
        {
            if (view[token] is "is" or "was" or "are" or "were" or "been" or "be" or "being")
            {
                return true;
            }
        }
        return false;
    }
}
