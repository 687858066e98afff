using BenchmarkDotNet.Attributes;
using Readout.Inference;

namespace Readout.Benchmarks;

/// <summary>What is done to a block's rows of numbers besides products, on each register width.</summary>
[MinColumn]
public class RowWork
{
    private const int Rows = Layer.BlockRows, Width = 256, Half = Width / 2, Labels = 384;
    private readonly float[] _states = Numbers.Some(Rows * Width), _projected = Numbers.Some(Rows * 3 * Width), _memory = new float[Half];
    private readonly float[] _scores = Numbers.Some(Rows * Labels), _scale = Numbers.Some(Width), _shift = Numbers.Some(Width);
    private Kernels _kernels = Kernels.Best;

    [ParamsSource(typeof(Products), nameof(Products.Ways))]
    public int Way { get; set; }

    [GlobalSetup]
    public void Choose() => _kernels = Kernels.All[Way];

    /// <summary>One direction of a gated recurrence.</summary>
    [Benchmark]
    public void Gate()
    {
        for (int row = 0; row < Rows; row++)
        {
            var own = _projected.AsSpan(row * 3 * Width);
            _kernels.Gate(_memory, own[..Half], own.Slice(Width, Half), own.Slice(2 * Width, Half), _states.AsSpan(row * Width, Half));
        }
    }

    [Benchmark]
    public void Normalize()
    {
        for (int row = 0; row < Rows; row++)
        {
            _kernels.Normalize(_states.AsSpan(row * Width, Width), _scale, _shift);
        }
    }

    [Benchmark]
    public void Quantize() => _kernels.Quantize(_states, _scale, _projected.AsSpan(0, _states.Length));

    /// <summary>The best of the labels and its probability.</summary>
    [Benchmark]
    public float BestAndSoftmax()
    {
        float sure = 0;
        for (int row = 0; row < Rows; row++)
        {
            var scores = _scores.AsSpan(row * Labels, Labels);
            sure += 1 / _kernels.SumOfExponentials(scores, scores[_kernels.IndexOfMax(scores)]);
        }
        return sure;
    }
}
