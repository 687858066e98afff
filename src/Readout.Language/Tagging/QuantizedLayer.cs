using Readout.Inference;

namespace Readout.Language.Tagging;

/// <summary>Layers whose weights the file holds as whole numbers: <c>NAME/weight</c>, <c>NAME/scale</c>, <c>NAME/bias</c>.</summary>
internal static class QuantizedLayer
{
    /// <summary>Whether the file holds a layer in this form.</summary>
    public static bool IsIn(Weights weights, string name) => weights.Has(name + "/scale");

    /// <summary>Takes a layer from a weight file.</summary>
    /// <exception cref="WeightsException">An array is missing or of another shape, or longer than exact products can be.</exception>
    public static QuantizedMatrix Of(Weights weights, string name, int inputs, int outputs, Kernels kernels)
    {
        var numbers = weights.Raw<sbyte>(name + "/weight", WeightKind.SmallInteger, outputs, inputs);
        if (inputs % PackedMatrix.PanelWidth != 0 || inputs > QuantizedMatrix.MostRows || numbers.Contains(sbyte.MinValue))
        {
            throw new WeightsException(
                weights.Source, $"array '{name}/weight' takes {inputs} inputs, not a multiple of {PackedMatrix.PanelWidth} up to {QuantizedMatrix.MostRows}, or holds {sbyte.MinValue}");
        }
        return new QuantizedMatrix(numbers, weights.Floats(name + "/scale", outputs), weights.Floats(name + "/bias", outputs), kernels);
    }

    /// <summary>Takes a layer from a weight file, as wide as it is there; products' rows are as wide, without filling.</summary>
    /// <exception cref="WeightsException">An array is missing or of another shape.</exception>
    public static QuantizedMatrix Of(Weights weights, string name, int inputs, Kernels kernels)
    {
        var outputs = weights.Shape(name + "/bias", 1)[0];
        return outputs % PackedMatrix.PanelWidth == 0
            ? Of(weights, name, inputs, outputs, kernels)
            : throw new WeightsException(weights.Source, $"array '{name}/weight' has {outputs} rows, not a multiple of {PackedMatrix.PanelWidth}");
    }
}
