using BenchmarkDotNet.Attributes;
using Readout.Language.Names;
using Readout.Language.Parsing;

namespace Readout.Benchmarks;

/// <summary>Choosing names and trees from scores, for a sentence of so many words.</summary>
[MinColumn]
public class Decoding
{
    private const int Stride = 32;
    private static readonly string[] Labels = ["O", .. new[] { "PER", "ORG", "LOC", "NORP", "MISC" }.SelectMany(kind => new[] { $"B-{kind}", $"I-{kind}" })];
    private readonly NameChain _chain = new(Numbers.Some((Labels.Length + 1) * Labels.Length), Labels);
    private float[] _names = [], _heads = [];
    private int[] _chosen = [];

    [Params(25, 320)]
    public int Words { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        _names = Numbers.Some(Words * Stride);
        _heads = Numbers.Some(Words * (Words + 1));
        _chosen = new int[Words];
    }

    [Benchmark]
    public void Viterbi() => _chain.Best(_names, Stride, _chosen);

    /// <summary>Over random scores, which make more cycles than any sentence.</summary>
    [Benchmark]
    public int[] Tree() => SpanningTree.Best(_heads, Words + 1, Words);
}
