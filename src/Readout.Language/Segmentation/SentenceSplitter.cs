namespace Readout.Language.Segmentation;

/// <summary>Groups a paragraph's words into sentences.</summary>
internal sealed class SentenceSplitter(LinearModel model)
{
    /// <summary>A longer stretch without an end is a list or damage; it is cut, so that what looks around in a sentence stays quick.</summary>
    internal const int LongestSentence = 1000;

    // A name cut in two does more harm than two headings run together, so an end without any mark must be surer.
    private const float UnmarkedEnd = 0.5f;

    /// <summary>The ends of the sentences, as numbers of words.</summary>
    public List<int> Split(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces)
    {
        var words = Words(text, pieces);
        var punctuated = Punctuated(words);
        var ends = new List<int>();
        var passage = new SentenceFeatures.Passage();
        Span<uint> room = stackalloc uint[SentenceFeatures.Most];
        Span<float> score = stackalloc float[1];
        for (var at = 0; at < words.Length; at++)
        {
            passage.Take(words[at]);
            if (at + 1 < words.Length)
            {
                if (pieces[at + 1].ContinuesToken || RunsOn(words[at], words[at + 1]) && passage.Words < LongestSentence)
                {
                    continue;
                }
                var features = new FeatureList(room);
                SentenceFeatures.Gather(words, at, passage, punctuated, ref features);
                model.Score(features.Features, score);
                if (score[0] <= (IsUnmarked(words[at]) ? UnmarkedEnd : 0) && passage.Words < LongestSentence)
                {
                    continue;
                }
            }
            ends.Add(at + 1);
            passage = default;
        }
        return ends;
    }

    // A small letter after a word and a space: so seldom a new sentence that asking would cost more than it finds.
    private static bool RunsOn(SentenceFeatures.Word word, SentenceFeatures.Word next) => IsUnmarked(word) && char.IsLower(next.First);

    private static bool IsUnmarked(SentenceFeatures.Word word) => word.Gap == 1 && char.IsLetterOrDigit(word.Last);

    public static SentenceFeatures.Word[] Words(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces)
    {
        var words = new SentenceFeatures.Word[pieces.Length];
        for (var i = 0; i < pieces.Length; i++)
        {
            words[i] = SentenceFeatures.Word.Of(text, pieces[i], i + 1 < pieces.Length ? pieces[i + 1].Span.Start : pieces[i].Span.End);
        }
        return words;
    }

    /// <summary>Whether any word but the last is a full stop or its like: where none is, sentences end without.</summary>
    public static bool Punctuated(ReadOnlySpan<SentenceFeatures.Word> words)
    {
        foreach (var word in words[..Math.Max(0, words.Length - 1)])
        {
            if (word.First == word.Last && word.Last is '.' or '!' or '?')
            {
                return true;
            }
        }
        return false;
    }
}
