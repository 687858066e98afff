using Readout.Inference;

namespace Readout.Language.Tagging;

/// <summary>Scores the labels of one task for encoded words.</summary>
internal sealed class Classifier
{
    private readonly Kernels _kernels;
    private readonly PackedMatrix _layer;

    public Classifier(Weights weights, string layer, string labels, Kernels kernels)
    {
        _kernels = kernels;
        Labels = weights.Lines(labels);
        var inputs = weights.Shape(layer + "/weight", 2)[1];
        _layer = PackedMatrix.OfOutputs(
            weights.Floats(layer + "/weight", Labels.Count, inputs), weights.Floats(layer + "/bias", Labels.Count), inputs);
    }

    public IReadOnlyList<string> Labels { get; }

    /// <summary>Numbers per row of scores: one per label and some that only fill up.</summary>
    public int Stride => _layer.PaddedColumns;

    public void Score(ReadOnlySpan<float> states, int rows, Span<float> scores) =>
        _kernels.Multiply(states, _layer.Rows, rows, _layer, scores);

    /// <summary>The best label of a row of scores, the first of equals.</summary>
    public int BestLabel(ReadOnlySpan<float> scores) => _kernels.IndexOfMax(scores);

    /// <summary>The best label of a row of scores, the first of equals, and its probability.</summary>
    public (int Label, float Probability) Best(ReadOnlySpan<float> scores)
    {
        var best = _kernels.IndexOfMax(scores);
        return (best, 1 / _kernels.SumOfExponentials(scores, scores[best]));
    }
}
