using Readout.Inference;

namespace Readout.Language.Tagging;

/// <summary>Scores the labels of one task for encoded words.</summary>
internal sealed class Classifier
{
    private readonly Kernels _kernels;
    private readonly PackedMatrix? _layer;
    private readonly QuantizedMatrix? _quantized;

    public Classifier(Weights weights, string layer, string labels, int inputs, Kernels kernels)
    {
        _kernels = kernels;
        Labels = weights.Lines(labels);
        Inputs = inputs;
        if (QuantizedLayer.IsIn(weights, layer))
        {
            _quantized = QuantizedLayer.Of(weights, layer, Inputs, Labels.Count, kernels);
        }
        else
        {
            _layer = PackedMatrix.OfOutputs(
                weights.Floats(layer + "/weight", Labels.Count, Inputs), weights.Floats(layer + "/bias", Labels.Count), Inputs);
        }
    }

    public IReadOnlyList<string> Labels { get; }

    /// <summary>Numbers per row of what it reads.</summary>
    public int Inputs { get; }

    /// <summary>Numbers per row of scores: one per label and some that only fill up.</summary>
    public int Stride => PackedMatrix.Padded(Labels.Count);

    /// <summary>Scores rows, which are quantized where the layer is.</summary>
    public void Score(ReadOnlySpan<float> inputs, int rows, Span<float> scores)
    {
        if (_quantized is not null)
        {
            _kernels.Multiply(inputs, Inputs, rows, _quantized, scores);
        }
        else
        {
            _kernels.Multiply(inputs, Inputs, rows, _layer!, scores);
        }
    }

    /// <summary>The best label of a row of scores, the first of equals.</summary>
    public int BestLabel(ReadOnlySpan<float> scores) => _kernels.IndexOfMax(scores);

    /// <summary>The best label of a row of scores, the first of equals, and its probability.</summary>
    public (int Label, float Probability) Best(ReadOnlySpan<float> scores)
    {
        var best = _kernels.IndexOfMax(scores);
        return (best, 1 / _kernels.SumOfExponentials(scores, scores[best]));
    }
}
