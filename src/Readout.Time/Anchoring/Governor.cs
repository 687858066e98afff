using Readout.Language.Parsing;
using Readout.Time.Words;

namespace Readout.Time.Anchoring;

/// <summary>How an expression hangs in its sentence.</summary>
/// <param name="First">Its first atom; the article of a noun that it describes is none of it.</param>
/// <param name="Lean">Which way the words that govern it look.</param>
/// <param name="Attributive">Whether it describes the noun after it.</param>
internal readonly record struct Governor(int First, Lean Lean, bool Attributive)
{
    internal static Governor Of(AtomRow row, int start, int end)
    {
        IReadOnlyList<ParsedWord> words = row.Sentence.Words;
        int first = row.Token(start), last = row.Token(end - 1);
        ParsedWord top = words[Top(words, first, last)];
        string before = first > 0 ? words[first - 1].Lemma : "";
        bool attributive = top.Head - 1 > last && top.Deprel is "compound" or "amod" or "nummod";
        bool article = attributive && row[start] == Sense.The && words[first].Head - 1 > last;
        return new Governor(article ? start + 1 : start, TenseReader.Of(words, top, before), attributive);
    }

    /// <summary>The word of an expression that hangs on a word outside it; of several the last, but for an article.</summary>
    private static int Top(IReadOnlyList<ParsedWord> words, int first, int last)
    {
        for (int at = last; at >= first; at--)
        {
            if (words[at].Head - 1 < first || words[at].Head - 1 > last)
            {
                return at;
            }
        }
        return first;
    }
}
