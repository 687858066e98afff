namespace Readout.Extraction.Statements;

/// <summary>A cue in the text.</summary>
/// <param name="First">Its first token, auxiliaries included.</param>
/// <param name="Verb">Its verb.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Word">What it is.</param>
/// <param name="Form">In what form.</param>
internal readonly record struct Cue(int First, int Verb, int End, CueWord Word, CueForm Form);

/// <summary>Finds cues among tokens.</summary>
internal sealed class CueFinder(TokenView view)
{
    /// <summary>The cue whose verb is at a token, or <c>null</c>.</summary>
    internal Cue? At(int token, int limit, int floor)
    {
        foreach (CueWord word in CueLexicon.StartingWith(view.Text.Word(token)))
        {
            if (token + word.Words.Length <= limit && Fits(word, token, limit))
            {
                int first = token;
                while (first > floor && view.Is(first - 1, WordClasses.Auxiliaries) && view.Quotation(first - 1) == view.Quotation(token))
                {
                    first--;
                }
                return FormOf(first, token) is { } form ? new Cue(first, token, token + word.Words.Length, word, form) : null;
            }
        }
        return null;
    }

    private bool Fits(CueWord word, int token, int limit)
    {
        for (int i = 1; i < word.Words.Length; i++)
        {
            if (!view.Is(token + i, limit, word.Words[i]))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The form of a verb; none for an infinitive ("to say") and a passive ("was called").</summary>
    private CueForm? FormOf(int first, int verb) => view.Text.Word(verb).Xpos switch
    {
        "VBG" => CueForm.Participle,
        "VB" when first == verb => null,
        _ when first < verb && HasBeing(first, verb) && view.Text.Word(verb).Lemma != "ask" => null,
        _ => CueForm.Finite,
    };

    private bool HasBeing(int first, int verb)
    {
        for (int token = first; token < verb; token++)
        {
            if (view.Text.Word(token).Lemma == "be")
            {
                return true;
            }
        }
        return false;
    }
}
