using Readout.Inference;

namespace Readout.Language.Segmentation;

/// <summary>Sums the weights of the features present, for each of a few classes. Features are hashes; some share a weight.</summary>
internal sealed class LinearModel
{
    private readonly float[] _weights;
    private readonly uint _mask;

    public LinearModel(float[] weights, int classes)
    {
        _weights = weights;
        Classes = classes;
        _mask = (uint)(weights.Length / classes) - 1;
    }

    public int Classes { get; }

    public static LinearModel From(Weights weights, string name, int classes)
    {
        var shape = weights.Shape(name, 2);
        return int.IsPow2(shape[0]) && shape[1] == classes
            ? new LinearModel(weights.Floats(name), classes)
            : throw new WeightsException(weights.Source, $"array '{name}' is no table of features for {classes} classes");
    }

    public int Row(uint feature) => (int)(feature & _mask) * Classes;

    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var row = Row(feature);
            for (var c = 0; c < scores.Length; c++)
            {
                scores[c] += _weights[row + c];
            }
        }
    }
}
