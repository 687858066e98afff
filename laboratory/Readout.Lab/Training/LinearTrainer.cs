namespace Readout.Lab.Training;

/// <summary>Trains a table of feature weights for a few classes by AdaGrad on the logistic loss, hiding features at random.</summary>
internal sealed class LinearTrainer(int rows, int classes, float rate, double dropout, Random random)
{
    private readonly float[] _squares = new float[rows * classes];

    public float[] Weights { get; } = new float[rows * classes];

    /// <summary>One step; a single class means a yes-or-no question, <paramref name="label"/> 1 for yes.</summary>
    public bool Learn(ReadOnlySpan<uint> all, int label)
    {
        Span<uint> kept = stackalloc uint[all.Length];
        var features = kept[..Keep(all, kept)];
        Span<float> scores = stackalloc float[classes];
        foreach (var feature in features)
        {
            for (var c = 0; c < classes; c++)
            {
                scores[c] += Weights[Row(feature) + c];
            }
        }
        var right = classes == 1 ? scores[0] > 0 == (label == 1) : Best(scores) == label;
        Slopes(scores, label);
        foreach (var feature in features)
        {
            for (var c = 0; c < classes; c++)
            {
                Move(Row(feature) + c, scores[c]);
            }
        }
        return right;
    }

    private int Keep(ReadOnlySpan<uint> all, Span<uint> kept)
    {
        var count = 0;
        foreach (var feature in all)
        {
            if (random.NextDouble() >= dropout)
            {
                kept[count++] = feature;
            }
        }
        return count;
    }

    private int Row(uint feature) => (int)(feature & (uint)(rows - 1)) * classes;

    private void Move(int at, float slope)
    {
        slope += 1e-6f * Weights[at];
        _squares[at] += slope * slope;
        Weights[at] -= rate * slope / MathF.Sqrt(_squares[at] + 1e-6f);
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var c = 1; c < scores.Length; c++)
        {
            best = scores[c] > scores[best] ? c : best;
        }
        return best;
    }

    private static void Slopes(Span<float> scores, int label)
    {
        if (scores.Length == 1)
        {
            scores[0] = 1 / (1 + MathF.Exp(-scores[0])) - label;
            return;
        }
        float most = scores[Best(scores)], sum = 0;
        foreach (ref var score in scores)
        {
            score = MathF.Exp(score - most);
            sum += score;
        }
        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] = scores[c] / sum - (c == label ? 1 : 0);
        }
    }
}
