
namespace Readout.Inference;

/// <summary>
/// A matrix of whole numbers from -127 to 127 with one scale per column, for products with rows of such numbers. Its sums stay
/// below two to the power of 24, so that single precision holds them exactly: bytes and floats give the same product.
/// </summary>
public sealed class QuantizedMatrix
{
    /// <summary>The largest of its numbers.</summary>
    public const int Largest = 127;

    /// <summary>The longest rows whose products are exact.</summary>
    public const int MostRows = (1 << 24) / (Largest * Largest);

    internal const int BytesPerGroup = 4, PanelWidth = 16, Zero = 128;

    private readonly PackedMatrix? _numbers;
    private readonly sbyte[] _bytes;
    private readonly int[] _offsets;

    /// <summary>Packs weights stored as a linear layer's are: one row per output.</summary>
    /// <param name="weights">Outputs x inputs.</param>
    /// <param name="scales">What one stands for, per output.</param>
    /// <param name="bias">One number per output.</param>
    /// <param name="kernels">Which arithmetic it is packed for.</param>
    /// <exception cref="ArgumentException">The rows are too long for exact products, or no multiple of four; the numbers are no matrix, or one is -128.</exception>
    public QuantizedMatrix(ReadOnlySpan<sbyte> weights, ReadOnlySpan<float> scales, ReadOnlySpan<float> bias, Kernels kernels)
    {
        ArgumentNullException.ThrowIfNull(kernels);
        Columns = scales.Length;
        Rows = weights.Length / Math.Max(1, Columns);
        if (Rows > MostRows || Rows % BytesPerGroup != 0 || Rows * Columns != weights.Length || weights.Contains(sbyte.MinValue))
        {
            throw new ArgumentException(
                $"A quantized matrix of {Rows} rows and {Columns} columns: rows must be a multiple of {BytesPerGroup}, at most {MostRows}, and numbers at least -{Largest}.");
        }
        Scales = new float[PaddedColumns];
        scales.CopyTo(Scales);
        Bias = new float[PaddedColumns];
        Bias.AsSpan(Columns).Fill(PackedMatrix.Void);
        bias.CopyTo(Bias);
        _bytes = [];
        _offsets = [];
        if (kernels.MultipliesBytes)
        {
            _bytes = new sbyte[PaddedColumns * Rows];
            _offsets = new int[PaddedColumns];
            PackBytes(weights);
        }
        else
        {
            var numbers = new float[weights.Length];
            for (var i = 0; i < numbers.Length; i++)
            {
                numbers[i] = weights[i];
            }
            _numbers = PackedMatrix.OfOutputs(numbers, new float[Columns], Rows);
        }
    }

    /// <summary>Rows: the length of what it multiplies.</summary>
    public int Rows { get; }

    /// <summary>Columns: the length of the product.</summary>
    public int Columns { get; }

    /// <summary>Columns with those that only fill up: the room that a product's row takes.</summary>
    public int PaddedColumns => PackedMatrix.Padded(Columns);

    internal float[] Scales { get; }

    internal float[] Bias { get; }

    /// <summary>Panels of 16 columns; in each, groups of four inputs; in each, the columns' four bytes.</summary>
    internal ReadOnlySpan<sbyte> Bytes => _bytes;

    /// <summary>What products start from, since the bytes of a row are counted from 128: minus 128 times a column's sum.</summary>
    internal ReadOnlySpan<int> Offsets => _offsets;

    internal PackedMatrix Numbers => _numbers!;

    private void PackBytes(ReadOnlySpan<sbyte> weights)
    {
        for (var column = 0; column < Columns; column++)
        {
            var panel = _bytes.AsSpan(column / PanelWidth * PanelWidth * Rows);
            for (var input = 0; input < Rows; input++)
            {
                var weight = weights[column * Rows + input];
                panel[(input / BytesPerGroup * PanelWidth + column % PanelWidth) * BytesPerGroup + input % BytesPerGroup] = weight;
                _offsets[column] -= Zero * weight;
            }
        }
    }
}
