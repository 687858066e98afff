using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Readout.Inference;

/// <summary>The product of quantized rows and a quantized matrix by AVX-VNNI: four products and their sum in each lane at once.</summary>
internal static class ByteKernel
{
    private const int TileRows = 6, Lanes = 8;

    public static bool IsSupported => AvxVnni.IsSupported;

    /// <param name="inputs">Rows of bytes, counted from 128.</param>
    /// <param name="inputStride">From one row's start to the next one's.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="matrix">The matrix.</param>
    /// <param name="outputs">Rows of padded columns.</param>
    public static void Multiply(ReadOnlySpan<byte> inputs, int inputStride, int rows, QuantizedMatrix matrix, Span<float> outputs)
    {
        var stride = matrix.PaddedColumns;
        if (rows > 0 && (inputs.Length < (rows - 1) * inputStride + matrix.Rows || outputs.Length < rows * stride))
        {
            throw new ArgumentException("The spans are too short for the product's shape.");
        }
        for (var column = 0; column < stride; column += QuantizedMatrix.PanelWidth)
        {
            ref readonly var panel = ref matrix.Bytes[column * matrix.Rows];
            // The last tile may take rows again that the one before it took: quicker than rows one by one.
            for (var row = 0; row < rows && rows >= TileRows; row += TileRows)
            {
                var at = Math.Min(row, rows - TileRows);
                Tile(in inputs[at * inputStride], inputStride, matrix, in panel, column, ref outputs[at * stride + column], stride);
            }
            for (var row = 0; row < rows && rows < TileRows; row++)
            {
                Row(in inputs[row * inputStride], matrix, in panel, column, ref outputs[row * stride + column]);
            }
        }
    }

    // Compiled once and fully: a first, slow version of these loops would take longer than a short text needs for all the rest.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile(
        ref readonly byte input, int inputStride, QuantizedMatrix matrix, ref readonly sbyte panel, int column, ref float output, int stride)
    {
        Vector256<int> left = Start(matrix, column), right = Start(matrix, column + Lanes);
        Vector256<int> a0 = left, a1 = left, a2 = left, a3 = left, a4 = left, a5 = left;
        Vector256<int> b0 = right, b1 = right, b2 = right, b3 = right, b4 = right, b5 = right;
        ref readonly var row0 = ref input;
        ref readonly var row1 = ref At(in input, inputStride);
        ref readonly var row2 = ref At(in input, 2 * inputStride);
        ref readonly var row3 = ref At(in input, 3 * inputStride);
        ref readonly var row4 = ref At(in input, 4 * inputStride);
        ref readonly var row5 = ref At(in input, 5 * inputStride);
        for (nint i = 0; i < matrix.Rows; i += QuantizedMatrix.BytesPerGroup)
        {
            var l = Weights(in panel, i * QuantizedMatrix.PanelWidth);
            var r = Weights(in panel, i * QuantizedMatrix.PanelWidth + Vector256<sbyte>.Count);
            var x = Group(in row0, i);
            a0 = AvxVnni.MultiplyWideningAndAdd(a0, x, l);
            b0 = AvxVnni.MultiplyWideningAndAdd(b0, x, r);
            x = Group(in row1, i);
            a1 = AvxVnni.MultiplyWideningAndAdd(a1, x, l);
            b1 = AvxVnni.MultiplyWideningAndAdd(b1, x, r);
            x = Group(in row2, i);
            a2 = AvxVnni.MultiplyWideningAndAdd(a2, x, l);
            b2 = AvxVnni.MultiplyWideningAndAdd(b2, x, r);
            x = Group(in row3, i);
            a3 = AvxVnni.MultiplyWideningAndAdd(a3, x, l);
            b3 = AvxVnni.MultiplyWideningAndAdd(b3, x, r);
            x = Group(in row4, i);
            a4 = AvxVnni.MultiplyWideningAndAdd(a4, x, l);
            b4 = AvxVnni.MultiplyWideningAndAdd(b4, x, r);
            x = Group(in row5, i);
            a5 = AvxVnni.MultiplyWideningAndAdd(a5, x, l);
            b5 = AvxVnni.MultiplyWideningAndAdd(b5, x, r);
        }
        Keep(a0, b0, matrix, column, ref output);
        Keep(a1, b1, matrix, column, ref Unsafe.Add(ref output, stride));
        Keep(a2, b2, matrix, column, ref Unsafe.Add(ref output, 2 * stride));
        Keep(a3, b3, matrix, column, ref Unsafe.Add(ref output, 3 * stride));
        Keep(a4, b4, matrix, column, ref Unsafe.Add(ref output, 4 * stride));
        Keep(a5, b5, matrix, column, ref Unsafe.Add(ref output, 5 * stride));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row(ref readonly byte input, QuantizedMatrix matrix, ref readonly sbyte panel, int column, ref float output)
    {
        Vector256<int> a = Start(matrix, column), b = Start(matrix, column + Lanes);
        for (nint i = 0; i < matrix.Rows; i += QuantizedMatrix.BytesPerGroup)
        {
            var x = Group(in input, i);
            a = AvxVnni.MultiplyWideningAndAdd(a, x, Weights(in panel, i * QuantizedMatrix.PanelWidth));
            b = AvxVnni.MultiplyWideningAndAdd(b, x, Weights(in panel, i * QuantizedMatrix.PanelWidth + Vector256<sbyte>.Count));
        }
        Keep(a, b, matrix, column, ref output);
    }

    private static Vector256<int> Start(QuantizedMatrix matrix, int column) => Vector256.LoadUnsafe(in matrix.Offsets[column]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<sbyte> Weights(ref readonly sbyte panel, nint offset) =>
        Vector256.LoadUnsafe(in Unsafe.Add(ref Unsafe.AsRef(in panel), offset));

    // The same four inputs in every lane.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Group(ref readonly byte row, nint offset) =>
        Vector256.Create(Unsafe.ReadUnaligned<int>(in At(in row, offset))).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Keep(Vector256<int> a, Vector256<int> b, QuantizedMatrix matrix, int column, ref float output)
    {
        Scaled(a, matrix, column).StoreUnsafe(ref output);
        Scaled(b, matrix, column + Lanes).StoreUnsafe(ref Unsafe.Add(ref output, Lanes));
    }

    private static Vector256<float> Scaled(Vector256<int> sums, QuantizedMatrix matrix, int column) =>
        Vector256.FusedMultiplyAdd(
            Vector256.ConvertToSingle(sums), Vector256.LoadUnsafe(in matrix.Scales[column]), Vector256.LoadUnsafe(in matrix.Bias[column]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref readonly byte At(ref readonly byte start, nint offset) => ref Unsafe.Add(ref Unsafe.AsRef(in start), offset);
}
