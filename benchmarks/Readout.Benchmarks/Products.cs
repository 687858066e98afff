using BenchmarkDotNet.Attributes;
using Readout.Inference;

namespace Readout.Benchmarks;

/// <summary>The engine's matrix products at their real shapes, a block of words at a time: floats, and whole numbers in bytes or floats.</summary>
[Config(typeof(WithGigaflops))]
public class Products : IMultiplies
{
    private Kernels _kernels = Kernels.Best;
    private PackedMatrix _matrix = PackedMatrix.OfOutputs(new float[1], [], 1);
    private QuantizedMatrix _quantized = new(new sbyte[4], [1], [0], Kernels.Best);
    private float[] _inputs = [], _factors = [], _whole = [], _outputs = [];

    /// <summary>What a word's row becomes: its length, and the product's.</summary>
    public static IEnumerable<Layer> Layers { get; } =
        [new("convolution", 768, 256), new("gates", 256, 768), new("tags", 256, 376), new("heads", 256, 128)];

    [ParamsSource(nameof(Layers))]
    public Layer Layer { get; set; } = new("none", 1, 1);

    /// <summary>The ways that this machine can go: scalar, 256 bits, 512 bits, and bytes where AVX-VNNI is.</summary>
    public static IEnumerable<int> Ways { get; } = Enumerable.Range(0, Kernels.All.Count);

    [ParamsSource(nameof(Ways))]
    public int Way { get; set; }

    public double Operations => 2.0 * Layer.BlockRows * Layer.Inputs * Layer.Outputs;

    [GlobalSetup]
    public void Fill()
    {
        _kernels = Kernels.All[Way];
        _matrix = PackedMatrix.OfOutputs(Numbers.Some(Layer.Inputs * Layer.Outputs), Numbers.Some(Layer.Outputs), Layer.Inputs);
        _quantized = new QuantizedMatrix(
            Array.ConvertAll(Numbers.Some(Layer.Inputs * Layer.Outputs), n => (sbyte)(127 * n)), Numbers.Some(Layer.Outputs), Numbers.Some(Layer.Outputs), _kernels);
        _inputs = Numbers.Some(Layer.BlockRows * Layer.Inputs);
        _factors = new float[Layer.Inputs];
        Array.Fill(_factors, QuantizedMatrix.Largest);
        _whole = new float[_inputs.Length];
        _kernels.Quantize(_inputs, _factors, _whole);
        _outputs = new float[Layer.BlockRows * _matrix.PaddedColumns];
    }

    [Benchmark]
    public void Multiply() => _kernels.Multiply(_inputs, Layer.Inputs, Layer.BlockRows, _matrix, _outputs);

    [Benchmark]
    public void MultiplyWholeNumbers() => _kernels.Multiply(_whole, Layer.Inputs, Layer.BlockRows, _quantized, _outputs);
}

/// <summary>A layer's name and shape.</summary>
public sealed record Layer(string Name, int Inputs, int Outputs)
{
    /// <summary>As many rows as a block of sentences has.</summary>
    public const int BlockRows = 258;

    public override string ToString() => $"{Name} {Inputs}x{Outputs}";
}

/// <summary>Repeatable numbers.</summary>
internal static class Numbers
{
    public static float[] Some(int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() * 2 - 1))];
    }
}
