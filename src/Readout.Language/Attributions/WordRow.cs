using Readout.Language.Parsing;

namespace Readout.Language.Attributions;

/// <summary>The words of a text in one row, sentence after sentence, with their heads as places in that row.</summary>
internal sealed class WordRow
{
    public WordRow(IReadOnlyList<ParsedSentence> sentences)
    {
        var count = sentences.Sum(sentence => sentence.Words.Count);
        Words = new ParsedWord[count];
        Heads = new int[count];
        SentenceOf = new int[count];
        Sentences = new (int, int, bool)[sentences.Count];
        var at = 0;
        for (var s = 0; s < sentences.Count; s++)
        {
            var words = sentences[s].Words;
            Sentences[s] = (at, at + words.Count, sentences[s].StartsParagraph);
            for (var w = 0; w < words.Count; w++)
            {
                Words[at + w] = words[w];
                Heads[at + w] = words[w].Head > 0 ? at + words[w].Head - 1 : -1;
                SentenceOf[at + w] = s;
            }
            at += words.Count;
        }
    }

    /// <summary>The words.</summary>
    public ParsedWord[] Words { get; }

    /// <summary>Each word's head; -1 for a root.</summary>
    public int[] Heads { get; }

    /// <summary>The number of each word's sentence.</summary>
    public int[] SentenceOf { get; }

    /// <summary>The words of each sentence, end exclusive, and whether a paragraph begins with it.</summary>
    public (int Start, int End, bool StartsParagraph)[] Sentences { get; }

    /// <summary>How many words.</summary>
    public int Count => Words.Length;
}
