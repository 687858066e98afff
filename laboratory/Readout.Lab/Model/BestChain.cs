namespace Readout.Lab.Model;

/// <summary>Viterbi's best chain of labels, as the engine's own decoder finds it.</summary>
internal static class BestChain
{
    /// <param name="scores">Words x labels.</param>
    /// <param name="follows">Labels and the start x labels.</param>
    /// <param name="labels">How many labels.</param>
    public static int[] Of(ReadOnlySpan<float> scores, ReadOnlySpan<float> follows, int labels)
    {
        var words = scores.Length / labels;
        var (total, came) = (new float[scores.Length], new int[scores.Length]);
        for (var w = 0; w < words; w++)
        {
            for (var label = 0; label < labels; label++)
            {
                var (from, best) = (0, w == 0 ? follows[labels * labels + label] : float.NegativeInfinity);
                for (var before = 0; w > 0 && before < labels; before++)
                {
                    var score = total[(w - 1) * labels + before] + follows[before * labels + label];
                    (from, best) = score > best ? (before, score) : (from, best);
                }
                (total[w * labels + label], came[w * labels + label]) = (best + scores[w * labels + label], from);
            }
        }
        var chain = new int[words];
        var last = total.AsSpan((words - 1) * labels);
        chain[^1] = last.IndexOf(System.Numerics.Tensors.TensorPrimitives.Max<float>(last));
        for (var w = words - 1; w > 0; w--)
        {
            chain[w - 1] = came[w * labels + chain[w]];
        }
        return chain;
    }
}
