using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Readout.Inference;

/// <summary>Work on rows of numbers whose length is a multiple of 16. Sums are taken in sixteen parts on every width.</summary>
internal static class VectorKernel<TLanes, T> where TLanes : ILanes<T> where T : struct
{
    private const int Parts = 16;
    private const float ToBase2 = 1.44269504f, Ln2High = 0.693359375f, Ln2Low = -2.12194440e-4f, Shifter = 12582912f;

    public static void Rectify(Span<float> values)
    {
        for (var i = 0; i < values.Length; i += TLanes.Count)
        {
            TLanes.Store(TLanes.Max(Load(values, i), TLanes.Same(0)), ref values[i]);
        }
    }

    public static void Add(Span<float> values, ReadOnlySpan<float> others)
    {
        for (var i = 0; i < values.Length; i += TLanes.Count)
        {
            TLanes.Store(TLanes.Add(Load(values, i), Load(others, i)), ref values[i]);
        }
    }

    public static void AddRectified(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> sum)
    {
        for (var i = 0; i < sum.Length; i += TLanes.Count)
        {
            TLanes.Store(TLanes.Max(TLanes.Add(Load(a, i), Load(b, i)), TLanes.Same(0)), ref sum[i]);
        }
    }

    public static void Normalize(Span<float> values, ReadOnlySpan<float> scale, ReadOnlySpan<float> shift)
    {
        const float epsilon = 1e-5f;
        var mean = Sum(values) / values.Length;
        var center = TLanes.Same(mean);
        for (var i = 0; i < values.Length; i += TLanes.Count)
        {
            TLanes.Store(TLanes.Subtract(Load(values, i), center), ref values[i]);
        }
        var factor = TLanes.Same(1 / MathF.Sqrt(SumOfSquares(values) / values.Length + epsilon));
        for (var i = 0; i < values.Length; i += TLanes.Count)
        {
            var scaled = TLanes.Multiply(Load(values, i), factor);
            TLanes.Store(TLanes.MultiplyAdd(scaled, Load(scale, i), Load(shift, i)), ref values[i]);
        }
    }

    public static void Quantize(ReadOnlySpan<float> rows, ReadOnlySpan<float> factors, Span<float> quantized)
    {
        for (var row = 0; row < rows.Length; row += factors.Length)
        {
            for (var i = 0; i < factors.Length; i += TLanes.Count)
            {
                TLanes.Store(Whole(Load(rows, row + i), Load(factors, i)), ref quantized[row + i]);
            }
        }
    }

    public static void QuantizeToBytes(ReadOnlySpan<float> rows, ReadOnlySpan<float> factors, Span<byte> quantized)
    {
        for (var row = 0; row < rows.Length; row += factors.Length)
        {
            for (var i = 0; i < factors.Length; i += TLanes.Count)
            {
                TLanes.StoreBytes(TLanes.Add(Whole(Load(rows, row + i), Load(factors, i)), TLanes.Same(QuantizedMatrix.Zero)), ref quantized[row + i]);
            }
        }
    }

    /// <summary>values = values * scale + shift, number by number.</summary>
    public static void Scale(Span<float> values, ReadOnlySpan<float> scale, ReadOnlySpan<float> shift)
    {
        for (var i = 0; i < values.Length; i += TLanes.Count)
        {
            TLanes.Store(TLanes.MultiplyAdd(Load(values, i), Load(scale, i), Load(shift, i)), ref values[i]);
        }
    }

    // Adding and taking away a number this large leaves whole numbers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Whole(T value, T factor)
    {
        var scaled = TLanes.Multiply(value, factor);
        var within = TLanes.Max(TLanes.Min(scaled, TLanes.Same(QuantizedMatrix.Largest)), TLanes.Same(-QuantizedMatrix.Largest));
        return TLanes.Subtract(TLanes.Add(within, TLanes.Same(Shifter)), TLanes.Same(Shifter));
    }

    /// <summary>One step of a gated recurrence over one row of projections: candidate, keep gate, output gate.</summary>
    public static void Gate(Span<float> memory, ReadOnlySpan<float> candidate, ReadOnlySpan<float> keep, ReadOnlySpan<float> open, Span<float> state)
    {
        var one = TLanes.Same(1);
        for (var i = 0; i < memory.Length; i += TLanes.Count)
        {
            var kept = Sigmoid(Load(keep, i));
            var fresh = TLanes.Multiply(TLanes.Subtract(one, kept), Tanh(Load(candidate, i)));
            var next = TLanes.MultiplyAdd(kept, Load(memory, i), fresh);
            TLanes.Store(next, ref memory[i]);
            TLanes.Store(TLanes.MultiplyAdd(Sigmoid(Load(open, i)), next, Load(state, i)), ref state[i]);
        }
    }

    /// <summary>The place of the largest number, the first of equals.</summary>
    public static int IndexOfMax(ReadOnlySpan<float> values)
    {
        var best = Load(values, 0);
        for (var i = TLanes.Count; i < values.Length; i += TLanes.Count)
        {
            best = TLanes.Max(best, Load(values, i));
        }
        Span<float> lanes = stackalloc float[Parts];
        TLanes.Store(best, ref lanes[0]);
        var largest = lanes[0];
        for (var i = 1; i < TLanes.Count; i++)
        {
            largest = MathF.Max(largest, lanes[i]);
        }
        return Math.Max(0, values.IndexOf(largest));
    }

    public static float SumOfExponentials(ReadOnlySpan<float> values, float offset)
    {
        if (TLanes.Count == Parts)
        {
            T sums = TLanes.Same(0), less = TLanes.Same(offset);
            for (var i = 0; i < values.Length; i += Parts)
            {
                sums = TLanes.Add(sums, Exp(TLanes.Subtract(Load(values, i), less)));
            }
            return TLanes.Total(sums);
        }
        Span<float> parts = stackalloc float[Parts];
        var minus = TLanes.Same(offset);
        for (var part = 0; part < Parts; part += TLanes.Count)
        {
            var sum = TLanes.Same(0);
            for (var i = part; i < values.Length; i += Parts)
            {
                sum = TLanes.Add(sum, Exp(TLanes.Subtract(Load(values, i), minus)));
            }
            TLanes.Store(sum, ref parts[part]);
        }
        return Total(parts);
    }

    public static float Sum(ReadOnlySpan<float> values)
    {
        if (TLanes.Count == Parts)
        {
            var sums = TLanes.Same(0);
            for (var i = 0; i < values.Length; i += Parts)
            {
                sums = TLanes.Add(sums, Load(values, i));
            }
            return TLanes.Total(sums);
        }
        Span<float> parts = stackalloc float[Parts];
        for (var part = 0; part < Parts; part += TLanes.Count)
        {
            var sum = TLanes.Same(0);
            for (var i = part; i < values.Length; i += Parts)
            {
                sum = TLanes.Add(sum, Load(values, i));
            }
            TLanes.Store(sum, ref parts[part]);
        }
        return Total(parts);
    }

    private static float SumOfSquares(ReadOnlySpan<float> values)
    {
        if (TLanes.Count == Parts)
        {
            var sums = TLanes.Same(0);
            for (var i = 0; i < values.Length; i += Parts)
            {
                var value = Load(values, i);
                sums = TLanes.MultiplyAdd(value, value, sums);
            }
            return TLanes.Total(sums);
        }
        Span<float> parts = stackalloc float[Parts];
        for (var part = 0; part < Parts; part += TLanes.Count)
        {
            var sum = TLanes.Same(0);
            for (var i = part; i < values.Length; i += Parts)
            {
                var value = Load(values, i);
                sum = TLanes.MultiplyAdd(value, value, sum);
            }
            TLanes.Store(sum, ref parts[part]);
        }
        return Total(parts);
    }

    private static float Total(Span<float> parts)
    {
        for (var half = Parts / 2; half > 0; half /= 2)
        {
            for (var i = 0; i < half; i++)
            {
                parts[i] += parts[i + half];
            }
        }
        return parts[0];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Sigmoid(T x) =>
        TLanes.Divide(TLanes.Same(1), TLanes.Add(TLanes.Same(1), Exp(TLanes.Subtract(TLanes.Same(0), x))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Tanh(T x) =>
        TLanes.MultiplyAdd(TLanes.Same(2), Sigmoid(TLanes.Add(x, x)), TLanes.Same(-1));

    // e^x = 2^n * e^r with |r| <= ln(2)/2, e^r by Cephes' polynomial.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Exp(T x)
    {
        x = TLanes.Max(TLanes.Min(x, TLanes.Same(87)), TLanes.Same(-87));
        var shifted = TLanes.MultiplyAdd(x, TLanes.Same(ToBase2), TLanes.Same(Shifter));
        var whole = TLanes.Subtract(shifted, TLanes.Same(Shifter));
        var rest = TLanes.MultiplyAdd(whole, TLanes.Same(-Ln2High), x);
        rest = TLanes.MultiplyAdd(whole, TLanes.Same(-Ln2Low), rest);
        var power = TLanes.Same(1.9875691500e-4f);
        power = TLanes.MultiplyAdd(power, rest, TLanes.Same(1.3981999507e-3f));
        power = TLanes.MultiplyAdd(power, rest, TLanes.Same(8.3334519073e-3f));
        power = TLanes.MultiplyAdd(power, rest, TLanes.Same(4.1665795894e-2f));
        power = TLanes.MultiplyAdd(power, rest, TLanes.Same(1.6666665459e-1f));
        power = TLanes.MultiplyAdd(power, rest, TLanes.Same(5.0000001201e-1f));
        power = TLanes.MultiplyAdd(power, TLanes.Multiply(rest, rest), TLanes.Add(rest, TLanes.Same(1)));
        return TLanes.Multiply(power, TLanes.PowerOfTwo(shifted));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Load(ReadOnlySpan<float> values, int at) =>
        TLanes.Load(in Unsafe.Add(ref MemoryMarshal.GetReference(values), at));
}
