using System.Runtime.CompilerServices;

namespace Readout.Inference;

/// <summary>The matrix product in tiles of six rows and two registers of columns; sums run over inputs in order.</summary>
internal static class MatrixKernel<TLanes, T> where TLanes : ILanes<T> where T : struct
{
    private const int TileRows = 6;

    public static void Multiply(
        ReadOnlySpan<float> inputs, int inputStride, int rows, int depth, ReadOnlySpan<float> panels, ReadOnlySpan<float> bias, Span<float> outputs)
    {
        const int width = PackedMatrix.PanelWidth;
        var outputStride = bias.Length;
        if (rows > 0 && (inputs.Length < (rows - 1) * inputStride + depth || outputs.Length < rows * outputStride || panels.Length < depth * outputStride))
        {
            throw new ArgumentException("The spans are too short for the product's shape.");
        }
        for (var column = 0; column < outputStride; column += 2 * TLanes.Count)
        {
            ref readonly var panel = ref panels[column / width * width * depth + column % width];
            ref readonly var start = ref bias[column];
            // The last tile may take rows again that the one before it took: quicker than rows one by one.
            for (var row = 0; row < rows && rows >= TileRows; row += TileRows)
            {
                var at = Math.Min(row, rows - TileRows);
                Tile(in inputs[at * inputStride], inputStride, depth, in panel, in start, ref outputs[at * outputStride + column], outputStride);
            }
            for (var row = 0; row < rows && rows < TileRows; row++)
            {
                Row(in inputs[row * inputStride], depth, in panel, in start, ref outputs[row * outputStride + column]);
            }
        }
    }

    // Compiled once and fully: a first, slow version of these loops would take longer than a short text needs for all the rest.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile(
        ref readonly float input, int inputStride, int depth, ref readonly float panel, ref readonly float bias, ref float output, int outputStride)
    {
        var second = TLanes.Count;
        T left = TLanes.Load(in bias), right = TLanes.Load(in At(in bias, second));
        T a0 = left, a1 = left, a2 = left, a3 = left, a4 = left, a5 = left;
        T b0 = right, b1 = right, b2 = right, b3 = right, b4 = right, b5 = right;
        ref readonly var row0 = ref input;
        ref readonly var row1 = ref At(in input, inputStride);
        ref readonly var row2 = ref At(in input, 2 * inputStride);
        ref readonly var row3 = ref At(in input, 3 * inputStride);
        ref readonly var row4 = ref At(in input, 4 * inputStride);
        ref readonly var row5 = ref At(in input, 5 * inputStride);
        for (nint i = 0; i < depth; i++)
        {
            left = TLanes.Load(in At(in panel, i * PackedMatrix.PanelWidth));
            right = TLanes.Load(in At(in panel, i * PackedMatrix.PanelWidth + second));
            var x = TLanes.Same(At(in row0, i));
            a0 = TLanes.MultiplyAdd(x, left, a0);
            b0 = TLanes.MultiplyAdd(x, right, b0);
            x = TLanes.Same(At(in row1, i));
            a1 = TLanes.MultiplyAdd(x, left, a1);
            b1 = TLanes.MultiplyAdd(x, right, b1);
            x = TLanes.Same(At(in row2, i));
            a2 = TLanes.MultiplyAdd(x, left, a2);
            b2 = TLanes.MultiplyAdd(x, right, b2);
            x = TLanes.Same(At(in row3, i));
            a3 = TLanes.MultiplyAdd(x, left, a3);
            b3 = TLanes.MultiplyAdd(x, right, b3);
            x = TLanes.Same(At(in row4, i));
            a4 = TLanes.MultiplyAdd(x, left, a4);
            b4 = TLanes.MultiplyAdd(x, right, b4);
            x = TLanes.Same(At(in row5, i));
            a5 = TLanes.MultiplyAdd(x, left, a5);
            b5 = TLanes.MultiplyAdd(x, right, b5);
        }
        Keep(a0, b0, ref output);
        Keep(a1, b1, ref Unsafe.Add(ref output, outputStride));
        Keep(a2, b2, ref Unsafe.Add(ref output, 2 * outputStride));
        Keep(a3, b3, ref Unsafe.Add(ref output, 3 * outputStride));
        Keep(a4, b4, ref Unsafe.Add(ref output, 4 * outputStride));
        Keep(a5, b5, ref Unsafe.Add(ref output, 5 * outputStride));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row(ref readonly float input, int depth, ref readonly float panel, ref readonly float bias, ref float output)
    {
        var second = TLanes.Count;
        T a = TLanes.Load(in bias), b = TLanes.Load(in At(in bias, second));
        for (nint i = 0; i < depth; i++)
        {
            var x = TLanes.Same(At(in input, i));
            a = TLanes.MultiplyAdd(x, TLanes.Load(in At(in panel, i * PackedMatrix.PanelWidth)), a);
            b = TLanes.MultiplyAdd(x, TLanes.Load(in At(in panel, i * PackedMatrix.PanelWidth + second)), b);
        }
        Keep(a, b, ref output);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Keep(T a, T b, ref float output)
    {
        TLanes.Store(a, ref output);
        TLanes.Store(b, ref Unsafe.Add(ref output, TLanes.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref readonly float At(ref readonly float start, nint offset) => ref Unsafe.Add(ref Unsafe.AsRef(in start), offset);
}
