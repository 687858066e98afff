using Readout.Inference;

namespace Readout.Language.Attributions;

/// <summary>Reads stretches off tags that begin and go on: a tag that goes on follows in number the one that begins.</summary>
internal static class TagStretches
{
    private const float Highest = 12;

    /// <summary>The stretches of one kind.</summary>
    public static List<WordRange> Of(ReadOnlySpan<int> tags, int begin)
    {
        var stretches = new List<WordRange>();
        for (var at = 0; at < tags.Length; at++)
        {
            if (tags[at] != begin)
            {
                continue;
            }
            var start = at;
            while (at + 1 < tags.Length && tags[at + 1] == begin + 1)
            {
                at++;
            }
            stretches.Add(new WordRange(start, at + 1));
        }
        return stretches;
    }

    /// <summary>What speaks for the least sure of some words' tags against their other tags, in log odds within ±12.</summary>
    public static float Sureness(Kernels kernels, ReadOnlySpan<float> scores, int stride, ReadOnlySpan<int> tags, int start, int end)
    {
        var least = Highest;
        for (var word = start; word < end; word++)
        {
            var own = scores.Slice(word * stride, stride);
            var highest = own[kernels.IndexOfMax(own)];
            var chosen = MathF.Exp(own[tags[word]] - highest);
            var others = kernels.SumOfExponentials(own, highest) - chosen;
            least = MathF.Min(least, MathF.Log(chosen + 1e-6f) - MathF.Log(others + 1e-6f));
        }
        return MathF.Max(least, -Highest);
    }
}
