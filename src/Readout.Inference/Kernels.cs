using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Readout.Inference;

/// <summary>The arithmetic of a layer, at one width of registers. All widths give the same bytes.</summary>
/// <remarks>Rows of numbers have lengths that are multiples of 16.</remarks>
public abstract class Kernels
{
    /// <summary>The widest that this machine runs well.</summary>
    public static Kernels Best { get; } =
        Vector512.IsHardwareAccelerated ? new Width<Lanes512, Vector512<float>>(ByteKernel.IsSupported)
        : Vector256.IsHardwareAccelerated ? new Width<Lanes256, Vector256<float>>(ByteKernel.IsSupported)
        : new Width<Lanes1, float>(false);

    /// <summary>All ways that this machine can go, one number at a time first.</summary>
    public static IReadOnlyList<Kernels> All { get; } =
    [
        new Width<Lanes1, float>(false), new Width<Lanes256, Vector256<float>>(false), new Width<Lanes512, Vector512<float>>(false),
        .. ByteKernel.IsSupported
            ? new Kernels[] { new Width<Lanes1, float>(true), new Width<Lanes256, Vector256<float>>(true), new Width<Lanes512, Vector512<float>>(true) }
            : [],
    ];

    /// <summary>Numbers per step.</summary>
    public abstract int Lanes { get; }

    /// <summary>Whether quantized rows are bytes here, not whole numbers in single precision.</summary>
    public abstract bool MultipliesBytes { get; }

    /// <summary>Multiplies rows by a matrix, starting from its bias.</summary>
    /// <param name="inputs">The rows.</param>
    /// <param name="inputStride">From one row's start to the next one's; less than the matrix's rows where windows overlap.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="matrix">The matrix.</param>
    /// <param name="outputs">Rows of <see cref="PackedMatrix.PaddedColumns"/> numbers.</param>
    public void Multiply(ReadOnlySpan<float> inputs, int inputStride, int rows, PackedMatrix matrix, Span<float> outputs)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        Multiply(inputs, inputStride, rows, matrix.Rows, matrix.Panels, matrix.Bias, outputs);
    }

    /// <summary>Multiplies rows of <paramref name="left"/> by rows of <paramref name="right"/>, each with each.</summary>
    /// <param name="left">Rows.</param>
    /// <param name="leftRows">How many.</param>
    /// <param name="right">Rows.</param>
    /// <param name="rightRows">How many.</param>
    /// <param name="depth">Their length.</param>
    /// <param name="room">Room for the right rows in panels: their padded number times their length.</param>
    /// <param name="outputs">For each left row, one number per right row, padded to whole panels.</param>
    public void MultiplyRows(
        ReadOnlySpan<float> left, int leftRows, ReadOnlySpan<float> right, int rightRows, int depth, Span<float> room, Span<float> outputs)
    {
        var padded = PackedMatrix.Padded(rightRows);
        PackedMatrix.PackOutputs(right, depth, rightRows, depth, room);
        Multiply(left, depth, leftRows, depth, room, s_zeros.AsSpan(0, padded), outputs);
    }

    /// <summary>Makes whole numbers from -127 to 127 of rows: each number times its column's factor, rounded to the nearest, to even of two.</summary>
    /// <param name="rows">Rows as long as <paramref name="factors"/>.</param>
    /// <param name="factors">One per column.</param>
    /// <param name="quantized">Room for as many numbers; only <see cref="Multiply(ReadOnlySpan{float}, int, int, QuantizedMatrix, Span{float})"/> reads it.</param>
    public abstract void Quantize(ReadOnlySpan<float> rows, ReadOnlySpan<float> factors, Span<float> quantized);

    /// <summary>Writes quantized numbers as bytes, counted from 128, the same on every machine.</summary>
    /// <param name="quantized">What <see cref="Quantize"/> made.</param>
    /// <param name="first">The first number to write.</param>
    /// <param name="stored">Room for as many bytes as are to be written.</param>
    public abstract void Store(ReadOnlySpan<float> quantized, int first, Span<byte> stored);

    /// <summary>Reads quantized numbers that <see cref="Store"/> wrote.</summary>
    /// <param name="stored">The bytes.</param>
    /// <param name="quantized">Quantized rows.</param>
    /// <param name="first">The first number to write.</param>
    public abstract void Fetch(ReadOnlySpan<byte> stored, Span<float> quantized, int first);

    /// <summary>Multiplies quantized rows by a matrix, and adds its bias.</summary>
    /// <param name="quantized">What <see cref="Quantize"/> made.</param>
    /// <param name="inputStride">Numbers from one row's start to the next one's; less than the matrix's rows where windows overlap.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="matrix">The matrix.</param>
    /// <param name="outputs">Rows of <see cref="QuantizedMatrix.PaddedColumns"/> numbers.</param>
    public abstract void Multiply(ReadOnlySpan<float> quantized, int inputStride, int rows, QuantizedMatrix matrix, Span<float> outputs);

    /// <summary>Sets negative numbers to zero.</summary>
    public abstract void Rectify(Span<float> values);

    /// <summary>Adds numbers to others in place.</summary>
    public abstract void Add(Span<float> values, ReadOnlySpan<float> others);

    /// <summary>Adds two rows and sets negative sums to zero.</summary>
    public abstract void AddRectified(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> sum);

    /// <summary>Layer normalization of one row in place.</summary>
    public abstract void Normalize(Span<float> values, ReadOnlySpan<float> scale, ReadOnlySpan<float> shift);

    /// <summary>One step of a gated recurrence: memory = keep * memory + (1 - keep) * candidate; state += open * memory.</summary>
    public abstract void Gate(Span<float> memory, ReadOnlySpan<float> candidate, ReadOnlySpan<float> keep, ReadOnlySpan<float> open, Span<float> state);

    /// <summary>The place of the largest number, the first of equals.</summary>
    public abstract int IndexOfMax(ReadOnlySpan<float> values);

    /// <summary>Sum of e to the power of each number less <paramref name="offset"/>.</summary>
    public abstract float SumOfExponentials(ReadOnlySpan<float> values, float offset);

    internal const int MostRightRows = 512;
    private static readonly float[] s_zeros = new float[PackedMatrix.Padded(MostRightRows)];

    internal abstract void Multiply(
        ReadOnlySpan<float> inputs, int inputStride, int rows, int depth, ReadOnlySpan<float> panels, ReadOnlySpan<float> bias, Span<float> outputs);

    private sealed class Width<TLanes, T>(bool bytes) : Kernels where TLanes : ILanes<T> where T : struct
    {
        public override int Lanes => TLanes.Count;

        public override bool MultipliesBytes => bytes;

        public override void Quantize(ReadOnlySpan<float> rows, ReadOnlySpan<float> factors, Span<float> quantized)
        {
            if (bytes)
            {
                VectorKernel<TLanes, T>.QuantizeToBytes(rows, factors, MemoryMarshal.AsBytes(quantized));
            }
            else
            {
                VectorKernel<TLanes, T>.Quantize(rows, factors, quantized);
            }
        }

        public override void Store(ReadOnlySpan<float> quantized, int first, Span<byte> stored)
        {
            if (bytes)
            {
                MemoryMarshal.AsBytes(quantized).Slice(first, stored.Length).CopyTo(stored);
                return;
            }
            for (var i = 0; i < stored.Length; i++)
            {
                stored[i] = (byte)(quantized[first + i] + QuantizedMatrix.Zero);
            }
        }

        public override void Fetch(ReadOnlySpan<byte> stored, Span<float> quantized, int first)
        {
            if (bytes)
            {
                stored.CopyTo(MemoryMarshal.AsBytes(quantized)[first..]);
                return;
            }
            for (var i = 0; i < stored.Length; i++)
            {
                quantized[first + i] = stored[i] - QuantizedMatrix.Zero;
            }
        }

        public override void Multiply(ReadOnlySpan<float> quantized, int inputStride, int rows, QuantizedMatrix matrix, Span<float> outputs)
        {
            ArgumentNullException.ThrowIfNull(matrix);
            if (bytes)
            {
                ByteKernel.Multiply(MemoryMarshal.AsBytes(quantized)[..quantized.Length], inputStride, rows, matrix, outputs);
                return;
            }
            Multiply(quantized, inputStride, rows, matrix.Numbers, outputs);
            for (var at = 0; at < rows * matrix.PaddedColumns; at += matrix.PaddedColumns)
            {
                VectorKernel<TLanes, T>.Scale(outputs.Slice(at, matrix.PaddedColumns), matrix.Scales, matrix.Bias);
            }
        }

        public override void Rectify(Span<float> values) => VectorKernel<TLanes, T>.Rectify(values);

        public override void Add(Span<float> values, ReadOnlySpan<float> others) => VectorKernel<TLanes, T>.Add(values, others);

        public override void AddRectified(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> sum) =>
            VectorKernel<TLanes, T>.AddRectified(a, b, sum);

        public override void Normalize(Span<float> values, ReadOnlySpan<float> scale, ReadOnlySpan<float> shift) =>
            VectorKernel<TLanes, T>.Normalize(values, scale, shift);

        public override void Gate(
            Span<float> memory, ReadOnlySpan<float> candidate, ReadOnlySpan<float> keep, ReadOnlySpan<float> open, Span<float> state) =>
            VectorKernel<TLanes, T>.Gate(memory, candidate, keep, open, state);

        public override int IndexOfMax(ReadOnlySpan<float> values) => VectorKernel<TLanes, T>.IndexOfMax(values);

        public override float SumOfExponentials(ReadOnlySpan<float> values, float offset) =>
            VectorKernel<TLanes, T>.SumOfExponentials(values, offset);

        internal override void Multiply(
            ReadOnlySpan<float> inputs, int inputStride, int rows, int depth, ReadOnlySpan<float> panels, ReadOnlySpan<float> bias, Span<float> outputs) =>
            MatrixKernel<TLanes, T>.Multiply(inputs, inputStride, rows, depth, panels, bias, outputs);
    }
}
