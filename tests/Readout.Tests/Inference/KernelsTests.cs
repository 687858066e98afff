using System.Runtime.InteropServices;
using CsCheck;
using Readout.Inference;
using Xunit;

namespace Readout.Tests.Inference;

/// <summary>Every register width gives the same bytes, and they are right.</summary>
public sealed class KernelsTests
{
    private static readonly Kernels Oracle = Kernels.All[0];

    public static TheoryData<int> Wider() => [.. Enumerable.Range(1, Kernels.All.Count - 1)];

    [Theory]
    [MemberData(nameof(Wider))]
    public void Products_have_the_oracles_bytes(int way) =>
        Gen.Select(Gen.Int[1, 20], Gen.Int[1, 70], Gen.Int[1, 90], Gen.Int[0, int.MaxValue]).Sample((rows, depth, columns, seed) =>
        {
            var numbers = new Random(seed);
            float[] inputs = Numbers(numbers, rows * depth);
            var matrix = PackedMatrix.OfOutputs(Numbers(numbers, columns * depth), Numbers(numbers, columns), depth);
            Assert.Equal(Product(Oracle, inputs, rows, matrix), Product(Kernels.All[way], inputs, rows, matrix));
        }, iter: 200);

    [Fact]
    public void Products_are_right_to_rounding() =>
        Gen.Select(Gen.Int[1, 15], Gen.Int[1, 60], Gen.Int[1, 60], Gen.Int[0, int.MaxValue]).Sample((rows, depth, columns, seed) =>
        {
            var numbers = new Random(seed);
            float[] inputs = Numbers(numbers, rows * depth), weights = Numbers(numbers, columns * depth), bias = Numbers(numbers, columns);
            var matrix = PackedMatrix.OfOutputs(weights, bias, depth);
            float[] product = MemoryMarshal.Cast<byte, float>(Product(Kernels.Best, inputs, rows, matrix)).ToArray();
            for (int row = 0; row < rows; row++)
            {
                for (int column = 0; column < columns; column++)
                {
                    double exact = bias[column] + Enumerable.Range(0, depth).Sum(i => (double)inputs[row * depth + i] * weights[column * depth + i]);
                    Assert.Equal(exact, product[row * matrix.PaddedColumns + column], 1e-4);
                }
            }
        }, iter: 100);

    [Theory]
    [MemberData(nameof(Wider))]
    public void Rows_times_rows_have_the_oracles_bytes(int way) =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 40], Gen.Int[0, int.MaxValue]).Sample((left, right, seed) =>
        {
            const int depth = 32;
            var numbers = new Random(seed);
            float[] a = Numbers(numbers, left * depth), b = Numbers(numbers, right * depth);
            byte[] Each(Kernels kernels)
            {
                float[] outputs = new float[left * PackedMatrix.Padded(right)];
                kernels.MultiplyRows(a, left, b, right, depth, new float[PackedMatrix.Padded(right) * depth], outputs);
                return Bytes(outputs);
            }
            Assert.Equal(Each(Oracle), Each(Kernels.All[way]));
        }, iter: 100);

    [Theory]
    [MemberData(nameof(Wider))]
    public void Gates_and_norms_have_the_oracles_bytes(int way) =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, int.MaxValue]).Sample((parts, seed) =>
            Assert.Equal(Layer(Oracle, 16 * parts, seed), Layer(Kernels.All[way], 16 * parts, seed)), iter: 200);

    [Fact]
    public void A_gate_is_right_to_rounding()
    {
        float[] memory = [.. Enumerable.Repeat(0.5f, 16)], state = new float[16];
        float[] candidate = [.. Enumerable.Repeat(0.3f, 16)], keep = [.. Enumerable.Repeat(-1.2f, 16)], open = [.. Enumerable.Repeat(2f, 16)];
        Kernels.Best.Gate(memory, candidate, keep, open, state);
        double kept = 1 / (1 + Math.Exp(1.2));
        double next = kept * 0.5 + (1 - kept) * Math.Tanh(0.3);
        Assert.Equal(next, memory[7], 1e-6);
        Assert.Equal(next / (1 + Math.Exp(-2)), state[7], 1e-6);
    }

    [Theory]
    [MemberData(nameof(Wider))]
    public void The_first_of_equal_largest_numbers_is_found(int way)
    {
        float[] values = new float[64];
        (values[21], values[40]) = (3, 3);
        Assert.Equal(21, Oracle.IndexOfMax(values));
        Assert.Equal(21, Kernels.All[way].IndexOfMax(values));
    }

    [Theory]
    [MemberData(nameof(Wider))]
    public void Quantized_products_have_the_oracles_bytes(int way) =>
        Gen.Select(Gen.Int[1, 20], Gen.Int[1, 16], Gen.Int[1, 90], Gen.Int[0, int.MaxValue]).Sample((rows, parts, columns, seed) =>
            Assert.Equal(Quantized(Oracle, rows, 16 * parts, columns, seed), Quantized(Kernels.All[way], rows, 16 * parts, columns, seed)), iter: 200);

    [Theory]
    [MemberData(nameof(Wider))]
    public void Stored_rows_are_the_same_bytes_everywhere_and_come_back_as_they_were(int way)
    {
        float[] rows = Numbers(new Random(7), 3 * 32), factors = Numbers(new Random(8), 32);
        byte[]? expected = null;
        foreach (var kernels in new[] { Oracle, Kernels.All[way] })
        {
            float[] quantized = new float[rows.Length], again = new float[rows.Length];
            kernels.Quantize(rows, factors, quantized);
            byte[] stored = new byte[rows.Length], storedAgain = new byte[rows.Length];
            kernels.Store(quantized, 0, stored.AsSpan(0, 32));
            kernels.Store(quantized, 32, stored.AsSpan(32));
            kernels.Fetch(stored.AsSpan(0, 64), again, 0);
            kernels.Fetch(stored.AsSpan(64), again, 64);
            kernels.Store(again, 0, storedAgain);
            Assert.Equal(expected ??= stored, stored);
            Assert.Equal(stored, storedAgain);
        }
    }

    [Theory]
    [MemberData(nameof(Wider))]
    public void The_largest_quantized_sums_are_exact(int way)
    {
        const int depth = 1040;
        sbyte[] weights = [.. Enumerable.Repeat((sbyte)-127, depth)];
        float[] inputs = [.. Enumerable.Repeat(1e9f, depth)], factors = [.. Enumerable.Repeat(1f, depth)];
        foreach (var kernels in new[] { Oracle, Kernels.All[way] })
        {
            var matrix = new QuantizedMatrix(weights, [1f], [0.5f], kernels);
            float[] quantized = new float[depth], outputs = new float[matrix.PaddedColumns];
            kernels.Quantize(inputs, factors, quantized);
            kernels.Multiply(quantized, depth, 1, matrix, outputs);
            Assert.Equal(-127f * 127f * depth + 0.5f, outputs[0]);
        }
    }

    [Fact]
    public void Rows_too_long_for_exact_sums_are_refused() =>
        Assert.Throws<ArgumentException>(() => new QuantizedMatrix(new sbyte[QuantizedMatrix.MostRows + 4], [1f], [0f], Oracle));

    private static byte[] Quantized(Kernels kernels, int rows, int depth, int columns, int seed)
    {
        var numbers = new Random(seed);
        var weights = new sbyte[columns * depth];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = (sbyte)numbers.Next(-127, 128);
        }
        var matrix = new QuantizedMatrix(weights, Numbers(numbers, columns), Numbers(numbers, columns), kernels);
        float[] inputs = Numbers(numbers, rows * depth), quantized = new float[inputs.Length], outputs = new float[rows * matrix.PaddedColumns];
        kernels.Quantize(inputs, [.. Numbers(numbers, depth).Select(n => 60 * n)], quantized);
        kernels.Multiply(quantized, depth, rows, matrix, outputs);
        return Bytes(outputs);
    }

    private static byte[] Layer(Kernels kernels, int width, int seed)
    {
        var numbers = new Random(seed);
        float[] memory = Numbers(numbers, width), state = Numbers(numbers, width);
        kernels.Gate(memory, Numbers(numbers, width), Numbers(numbers, width), Numbers(numbers, width), state);
        kernels.Normalize(state, Numbers(numbers, width), Numbers(numbers, width));
        kernels.AddRectified(memory, state, memory);
        kernels.Add(state, memory);
        float total = kernels.SumOfExponentials(state, state[kernels.IndexOfMax(state)]);
        kernels.Rectify(state);
        return Bytes([.. memory, .. state, total]);
    }

    private static byte[] Product(Kernels kernels, float[] inputs, int rows, PackedMatrix matrix)
    {
        float[] outputs = new float[rows * matrix.PaddedColumns];
        kernels.Multiply(inputs, matrix.Rows, rows, matrix, outputs);
        return Bytes(outputs);
    }

    private static byte[] Bytes(float[] numbers) => MemoryMarshal.AsBytes<float>(numbers).ToArray();

    private static float[] Numbers(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() * 4 - 2))];
}
