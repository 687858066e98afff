using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Sources;

/// <summary>Finds what "they" goes on from: the last subject in the plural.</summary>
internal sealed class PluralSubjects(TokenRow tokens)
{
    /// <summary>The last plural subject before a pronoun, in its own sentence or the one before; <c>null</c> for none.</summary>
    internal TextSpan? Before(TextSpan pronoun)
    {
        int at = tokens.TokenFrom(pronoun.Start);
        int sentence = tokens.SentenceAt(pronoun.Start);
        int first = tokens.Sentences[Math.Max(sentence - 1, 0)].Start;
        for (int token = at - 1; token >= first; token--)
        {
            bool subject = tokens.Word(token).Deprel is "nsubj" or "nsubj:pass";
            if (subject && tokens.Quotation(token) == tokens.Quotation(at) && IsPlural(token))
            {
                return Phrase(token);
            }
        }
        return null;
    }

    private bool IsPlural(int noun) => tokens.Word(noun).Xpos is "NNS" or "NNPS" || JoinedTo(noun) > noun;

    /// <summary>The last word joined to a noun by "and"; the noun itself where none is.</summary>
    private int JoinedTo(int noun)
    {
        int last = noun;
        for (int token = noun + 1; token < tokens.Count && token < noun + 30; token++)
        {
            last = tokens.Word(token).Deprel == "conj" && tokens.Head(token) == noun ? token : last;
        }
        return last;
    }

    /// <summary>The noun with the words before it that depend on it, and what is joined to it.</summary>
    private TextSpan Phrase(int noun)
    {
        int first = noun;
        while (first > 0 && tokens.Head(first - 1) >= first - 1 && tokens.Head(first - 1) <= noun && tokens.Word(first - 1).Deprel is not "punct" and not "cc")
        {
            first--;
        }
        int last = JoinedTo(noun);
        while (last + 1 < tokens.Count && tokens.Word(last + 1).Deprel == "flat")
        {
            last++;
        }
        return tokens.Cover(first, last + 1);
    }
}
