using Readout.Inference;

namespace Readout.Language.Tagging;

/// <summary>Layer normalization with its scale and shift (Ba et al. 2016, arXiv 1607.06450).</summary>
internal sealed class Normalization(Weights weights, string name, int width, Kernels kernels)
{
    private readonly float[] _scale = weights.Floats(name + "/weight", width);
    private readonly float[] _shift = weights.Floats(name + "/bias", width);

    /// <summary>Normalizes each row in place.</summary>
    public void Apply(Span<float> rows)
    {
        for (var at = 0; at < rows.Length; at += width)
        {
            kernels.Normalize(rows.Slice(at, width), _scale, _shift);
        }
    }
}
