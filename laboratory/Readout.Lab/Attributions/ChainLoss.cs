using static TorchSharp.torch;

namespace Readout.Lab.Attributions;

/// <summary>
/// The loss of a linear-chain conditional random field (Lafferty et al. 2001) with its gradient, by the forward and backward sums
/// written out: torch's own operations, one per word, take many times as long.
/// </summary>
internal static class ChainLoss
{
    /// <summary>Something whose gradient is that of the summed loss of all chains, and the loss itself.</summary>
    /// <param name="scores">Chains x words x labels.</param>
    /// <param name="follows">Labels and the start x labels.</param>
    /// <param name="labels">For each chain, its words' labels, as long as it is.</param>
    /// <param name="weights">How much each chain counts.</param>
    public static (Tensor Surrogate, double Loss) Of(Tensor scores, Tensor follows, IReadOnlyList<int[]> labels, IReadOnlyList<float> weights)
    {
        int words = (int)scores.shape[1], count = (int)scores.shape[2];
        using var flat = scores.detach().contiguous();
        using var between = follows.detach().contiguous();
        float[] numbers = flat.data<float>().ToArray(), steps = between.data<float>().ToArray();
        float[] gradient = new float[numbers.Length], stepGradient = new float[steps.Length];
        double loss = 0;
        for (var chain = 0; chain < labels.Count; chain++)
        {
            var own = new Chain(numbers.AsMemory(chain * words * count, labels[chain].Length * count), steps, count);
            loss += weights[chain] * own.Loss(labels[chain], weights[chain], gradient.AsSpan(chain * words * count), stepGradient);
        }
        var surrogate = (scores * tensor(gradient, scores.shape)).sum() + (follows * tensor(stepGradient, follows.shape)).sum();
        return (surrogate, loss);
    }

    private sealed class Chain(Memory<float> scores, float[] follows, int count)
    {
        private readonly int _words = scores.Length / count;

        public double Loss(int[] labels, float weight, Span<float> gradient, float[] followsGradient)
        {
            var own = scores.Span;
            double[] forward = new double[_words * count], backward = new double[_words * count], room = new double[count];
            for (var label = 0; label < count; label++)
            {
                forward[label] = follows[count * count + label] + own[label];
            }
            for (var word = 1; word < _words; word++)
            {
                for (var label = 0; label < count; label++)
                {
                    for (var before = 0; before < count; before++)
                    {
                        room[before] = forward[(word - 1) * count + before] + follows[before * count + label];
                    }
                    forward[word * count + label] = LogSum(room) + own[word * count + label];
                }
            }
            for (var word = _words - 2; word >= 0; word--)
            {
                for (var label = 0; label < count; label++)
                {
                    for (var after = 0; after < count; after++)
                    {
                        room[after] = follows[label * count + after] + own[(word + 1) * count + after] + backward[(word + 1) * count + after];
                    }
                    backward[word * count + label] = LogSum(room);
                }
            }
            var total = LogSum(forward.AsSpan((_words - 1) * count, count));
            double path = 0;
            for (var word = 0; word < _words; word++)
            {
                for (var label = 0; label < count; label++)
                {
                    var at = word * count + label;
                    gradient[at] += weight * (float)Math.Exp(forward[at] + backward[at] - total);
                    for (var before = 0; word > 0 && before < count; before++)
                    {
                        followsGradient[before * count + label] += weight * (float)Math.Exp(
                            forward[at - count - label + before] + follows[before * count + label] + own[at] + backward[at] - total);
                    }
                }
                var from = word == 0 ? count : labels[word - 1];
                path += own[word * count + labels[word]] + follows[from * count + labels[word]];
                gradient[word * count + labels[word]] -= weight;
                followsGradient[from * count + labels[word]] -= weight;
            }
            for (var label = 0; label < count; label++)
            {
                followsGradient[count * count + label] += weight * (float)Math.Exp(forward[label] + backward[label] - total);
            }
            return total - path;
        }

        private static double LogSum(ReadOnlySpan<double> values)
        {
            var largest = double.NegativeInfinity;
            foreach (var value in values)
            {
                largest = Math.Max(largest, value);
            }
            double sum = 0;
            foreach (var value in values)
            {
                sum += Math.Exp(value - largest);
            }
            return largest + Math.Log(sum);
        }
    }
}
