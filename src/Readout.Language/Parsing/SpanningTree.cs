namespace Readout.Language.Parsing;

/// <summary>The best tree over a sentence's words: each word has one head, exactly one word hangs on the root (number 0).</summary>
internal static class SpanningTree
{
    /// <summary>Chooses heads.</summary>
    /// <param name="scores">For each word, how well each head suits it: the root first, then the words.</param>
    /// <param name="stride">From one word's scores to the next one's.</param>
    /// <param name="words">How many words.</param>
    public static int[] Best(ReadOnlySpan<float> scores, int stride, int words)
    {
        var heads = new int[words];
        for (var word = 0; word < words; word++)
        {
            heads[word] = BestHead(scores.Slice(word * stride, words + 1), word, from: 0);
        }
        KeepOneRoot(scores, stride, heads);
        while (FindCycle(heads) is { } cycle)
        {
            Break(scores, stride, heads, cycle);
        }
        return heads;
    }

    // The word that loses most by another head stays on the root; if none is there, the one that gains most goes to it.
    private static void KeepOneRoot(ReadOnlySpan<float> scores, int stride, int[] heads)
    {
        int keeper = -1, words = heads.Length;
        var most = float.NegativeInfinity;
        var anyRoot = heads.AsSpan().Contains(0);
        for (var word = 0; word < words; word++)
        {
            if (anyRoot && heads[word] != 0)
            {
                continue;
            }
            var row = scores.Slice(word * stride, words + 1);
            var gain = words == 1 ? 0 : row[0] - row[BestHead(row, word, from: 1)];
            if (keeper < 0 || gain > most)
            {
                (keeper, most) = (word, gain);
            }
        }
        for (var word = 0; word < words; word++)
        {
            if (heads[word] == 0 && word != keeper)
            {
                heads[word] = BestHead(scores.Slice(word * stride, words + 1), word, from: 1);
            }
        }
        heads[keeper] = 0;
    }

    // One word of the cycle gets a head outside of what hangs below it: the one that loses least by that.
    private static void Break(ReadOnlySpan<float> scores, int stride, int[] heads, List<int> cycle)
    {
        int words = heads.Length, mover = -1, target = 0;
        var least = float.PositiveInfinity;
        var below = Below(heads, cycle);
        foreach (var word in cycle)
        {
            var row = scores.Slice(word * stride, words + 1);
            for (var head = 1; head <= words; head++)
            {
                var loss = row[heads[word]] - row[head];
                if (!below[head - 1] && loss < least)
                {
                    (mover, target, least) = (word, head, loss);
                }
            }
        }
        heads[mover] = target;
    }

    // A cycle is cut off from the root; all that hangs on it is so too.
    private static bool[] Below(int[] heads, List<int> cycle)
    {
        var below = new bool[heads.Length];
        foreach (var word in cycle)
        {
            below[word] = true;
        }
        var state = new byte[heads.Length]; // 1: known to lie outside
        for (var word = 0; word < heads.Length; word++)
        {
            var at = word;
            var path = new List<int>();
            while (at >= 0 && !below[at] && state[at] == 0 && path.Count <= heads.Length)
            {
                path.Add(at);
                at = heads[at] - 1;
            }
            var inside = at >= 0 && below[at];
            foreach (var passed in path)
            {
                below[passed] = inside;
                state[passed] = inside ? (byte)0 : (byte)1;
            }
        }
        return below;
    }

    private static List<int>? FindCycle(int[] heads)
    {
        var seenFrom = new int[heads.Length];
        for (var word = 0; word < heads.Length; word++)
        {
            var at = word;
            while (at >= 0 && seenFrom[at] == 0)
            {
                seenFrom[at] = word + 1;
                at = heads[at] - 1;
            }
            if (at >= 0 && seenFrom[at] == word + 1)
            {
                var cycle = new List<int>();
                for (var member = at; cycle.Count == 0 || member != at; member = heads[member] - 1)
                {
                    cycle.Add(member);
                }
                return cycle;
            }
        }
        return null;
    }

    private static int BestHead(ReadOnlySpan<float> scores, int word, int from)
    {
        var best = -1;
        for (var head = from; head < scores.Length; head++)
        {
            if (head != word + 1 && (best < 0 || scores[head] > scores[best]))
            {
                best = head;
            }
        }
        return best;
    }
}
