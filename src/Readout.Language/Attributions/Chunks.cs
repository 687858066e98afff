namespace Readout.Language.Attributions;

/// <summary>Parts a text into stretches that are read at once: whole sentences, whole paragraphs where it can be.</summary>
internal static class Chunks
{
    private const int Enough = 240, Most = 400;

    /// <summary>The words of each stretch, end exclusive. A longer sentence makes a stretch of its own, in parts if need be.</summary>
    public static IEnumerable<(int Start, int End)> Of(WordRow row)
    {
        var start = 0;
        foreach (var sentence in row.Sentences)
        {
            if (sentence.Start > start && (sentence.End - start > Most || (sentence.StartsParagraph && sentence.Start - start >= Enough)))
            {
                yield return (start, sentence.Start);
                start = sentence.Start;
            }
            while (sentence.End - start > Most)
            {
                yield return (start, start + Most);
                start += Most;
            }
        }
        if (row.Count > start)
        {
            yield return (start, row.Count);
        }
    }
}
