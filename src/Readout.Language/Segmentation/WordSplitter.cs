using Readout.Text;

namespace Readout.Language.Segmentation;

/// <summary>Splits stretches between white space into tokens, and tokens into words ("don't" into "do" and "n't").</summary>
internal sealed class WordSplitter(LinearModel model, IReadOnlySet<ulong> splittable)
{
    public const int Inside = 0, WordEnds = 1, TokenEnds = 2, Classes = 3;
    private const int LongestChunk = 200;

    /// <summary>The words of a stretch of text.</summary>
    public void Split(ReadOnlySpan<char> text, int start, int end, ChunkMemory memory, List<Piece> pieces)
    {
        for (var at = start; at < end;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var stop = at + 1;
            // What runs on for longer is no writing; cutting it keeps time linear.
            while (stop < end && !char.IsWhiteSpace(text[stop]) && (stop - at < LongestChunk || char.IsLowSurrogate(text[stop])))
            {
                stop++;
            }
            AddChunk(text[at..stop], at, FirstAfter(text, stop, end), memory, pieces);
            at = stop;
        }
    }

    /// <summary>Whether a chunk needs a look at each of its characters: only letters are one word, but for some ("cannot").</summary>
    public static bool IsPlain(ReadOnlySpan<char> chunk, IReadOnlySet<ulong> splittable)
    {
        foreach (var c in chunk)
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }
        return !splittable.Contains(ChunkKey(chunk));
    }

    public static ulong ChunkKey(ReadOnlySpan<char> chunk) => Tagging.WordRows.FormHash(chunk);

    public static char FirstAfter(ReadOnlySpan<char> text, int position, int end)
    {
        while (position < end && char.IsWhiteSpace(text[position]))
        {
            position++;
        }
        return position < end ? text[position] : '\0';
    }

    private void AddChunk(ReadOnlySpan<char> chunk, int start, char next, ChunkMemory memory, List<Piece> pieces)
    {
        if (IsPlain(chunk, splittable))
        {
            pieces.Add(new Piece(new TextSpan(start, start + chunk.Length), false));
            return;
        }
        var followed = BoundaryFeatures.Kind(next);
        var known = memory.Recall(chunk, followed);
        if (known.IsEmpty)
        {
            memory.Learn(chunk, followed, known = SplitChunk(chunk, followed));
        }
        foreach (var piece in known)
        {
            pieces.Add(new Piece(new TextSpan(start + piece.Span.Start, start + piece.Span.End), piece.ContinuesToken));
        }
    }

    private Piece[] SplitChunk(ReadOnlySpan<char> chunk, char followed)
    {
        var pieces = new List<Piece>();
        var (wordStart, continues) = (0, false);
        Span<uint> room = stackalloc uint[BoundaryFeatures.Most];
        Span<float> scores = stackalloc float[Classes];
        for (var at = 1; at < chunk.Length; at++)
        {
            var decision = Decide(chunk, wordStart, at, followed, room, scores);
            if (decision != Inside)
            {
                pieces.Add(new Piece(new TextSpan(wordStart, at), continues));
                (wordStart, continues) = (at, decision == WordEnds);
            }
        }
        return [.. pieces, new Piece(new TextSpan(wordStart, chunk.Length), continues)];
    }

    private int Decide(ReadOnlySpan<char> chunk, int wordStart, int at, char followed, Span<uint> room, Span<float> scores)
    {
        if (char.IsLowSurrogate(chunk[at]))
        {
            return Inside;
        }
        var features = new FeatureList(room);
        BoundaryFeatures.Gather(chunk, wordStart, at, followed, ref features);
        model.Score(features.Features, scores);
        return scores[TokenEnds] > scores[Inside]
            ? scores[TokenEnds] >= scores[WordEnds] ? TokenEnds : WordEnds
            : scores[WordEnds] > scores[Inside] ? WordEnds : Inside;
    }
}
