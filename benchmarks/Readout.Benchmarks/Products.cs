using BenchmarkDotNet.Attributes;
using Readout.Inference;

namespace Readout.Benchmarks;

/// <summary>The engine's matrix products at their real shapes, a block of words at a time, on each register width.</summary>
[Config(typeof(WithGigaflops))]
public class Products : IMultiplies
{
    private Kernels _kernels = Kernels.Best;
    private PackedMatrix _matrix = PackedMatrix.OfOutputs(new float[1], [], 1);
    private float[] _inputs = [], _outputs = [];

    /// <summary>What a word's row becomes: its length, and the product's.</summary>
    public static IEnumerable<Layer> Layers { get; } =
        [new("inward", 308, 192), new("convolution", 576, 192), new("gates", 192, 576), new("tags", 192, 376), new("heads", 192, 128)];

    [ParamsSource(nameof(Layers))]
    public Layer Layer { get; set; } = new("none", 1, 1);

    [Params(1, 8, 16)]
    public int Lanes { get; set; }

    public double Operations => 2.0 * Layer.BlockRows * Layer.Inputs * Layer.Outputs;

    [GlobalSetup]
    public void Fill()
    {
        _kernels = Kernels.All.First(kernels => kernels.Lanes == Lanes);
        _matrix = PackedMatrix.OfOutputs(Numbers.Some(Layer.Inputs * Layer.Outputs), Numbers.Some(Layer.Outputs), Layer.Inputs);
        _inputs = Numbers.Some(Layer.BlockRows * Layer.Inputs);
        _outputs = new float[Layer.BlockRows * _matrix.PaddedColumns];
    }

    [Benchmark]
    public void Multiply() => _kernels.Multiply(_inputs, Layer.Inputs, Layer.BlockRows, _matrix, _outputs);
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
