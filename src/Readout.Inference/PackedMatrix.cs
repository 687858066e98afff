namespace Readout.Inference;

/// <summary>
/// A matrix laid out for the product in <see cref="Kernels"/>: its columns in panels of <see cref="PanelWidth"/>, each panel row by
/// row; and a number per column that products start from. Columns that only fill the last panel come out as <see cref="Void"/>.
/// </summary>
public sealed class PackedMatrix
{
    /// <summary>Columns per panel.</summary>
    public const int PanelWidth = 32;

    /// <summary>What stands in a product's columns beyond the matrix: never the largest.</summary>
    public const float Void = -1e30f;

    private PackedMatrix(int rows, int columns, float[] panels, float[] bias)
    {
        Rows = rows;
        Columns = columns;
        Panels = panels;
        Bias = bias;
    }

    /// <summary>Rows: the length of what it multiplies.</summary>
    public int Rows { get; }

    /// <summary>Columns: the length of the product.</summary>
    public int Columns { get; }

    /// <summary>Columns with those that fill the last panel: the room that a product's row takes.</summary>
    public int PaddedColumns => Padded(Columns);

    internal float[] Panels { get; }

    internal float[] Bias { get; }

    /// <summary>A number of columns, rounded up to whole panels.</summary>
    public static int Padded(int columns) => (columns + PanelWidth - 1) / PanelWidth * PanelWidth;

    /// <summary>Packs a matrix stored as a linear layer's weights are: one row per output.</summary>
    /// <param name="weights">Outputs x inputs.</param>
    /// <param name="bias">One number per output; empty for none.</param>
    /// <param name="inputs">Length of the input.</param>
    public static PackedMatrix OfOutputs(ReadOnlySpan<float> weights, ReadOnlySpan<float> bias, int inputs)
    {
        var outputs = weights.Length / inputs;
        var panels = new float[Padded(outputs) * inputs];
        PackOutputs(weights, inputs, outputs, inputs, panels);
        return new PackedMatrix(inputs, outputs, panels, PaddedBias(bias, outputs));
    }

    /// <summary>Packs a matrix stored row by row: one row per input.</summary>
    /// <param name="weights">Inputs x outputs.</param>
    /// <param name="bias">One number per output; empty for none.</param>
    /// <param name="inputs">Length of the input.</param>
    public static PackedMatrix OfInputs(ReadOnlySpan<float> weights, ReadOnlySpan<float> bias, int inputs)
    {
        var outputs = weights.Length / inputs;
        var turned = new float[weights.Length];
        for (var i = 0; i < inputs; i++)
        {
            for (var o = 0; o < outputs; o++)
            {
                turned[o * inputs + i] = weights[i * outputs + o];
            }
        }
        return OfOutputs(turned, bias, inputs);
    }

    internal static void PackOutputs(ReadOnlySpan<float> weights, int stride, int outputs, int inputs, Span<float> panels)
    {
        for (var o = 0; o < outputs; o++)
        {
            var row = weights.Slice(o * stride, inputs);
            var target = panels[(o / PanelWidth * PanelWidth * inputs + o % PanelWidth)..];
            for (var i = 0; i < row.Length; i++)
            {
                target[i * PanelWidth] = row[i];
            }
        }
    }

    private static float[] PaddedBias(ReadOnlySpan<float> bias, int outputs)
    {
        var padded = new float[Padded(outputs)];
        padded.AsSpan(outputs).Fill(Void);
        bias.CopyTo(padded);
        return padded;
    }
}
