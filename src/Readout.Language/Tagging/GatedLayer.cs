using Readout.Inference;

namespace Readout.Language.Tagging;

/// <summary>
/// One gated recurrence in both directions, added to what it reads and normalized: half of the channels run from the start of
/// each sentence, half from its end. Its gates look at one word each, so the costly part is one product for all words.
/// After "Simple Recurrent Units" (Lei et al. 2018, arXiv 1709.02755).
/// </summary>
internal sealed class GatedLayer
{
    private const int MostLayers = 64;
    private readonly Kernels _kernels;
    private readonly int _width;
    private readonly float[] _factors;
    private readonly QuantizedMatrix _gates;
    private readonly Normalization _normalization;

    public GatedLayer(Weights weights, string name, int width, Kernels kernels)
    {
        _kernels = kernels;
        _width = width;
        _factors = weights.Floats($"{name}/factors", width);
        _gates = QuantizedLayer.Of(weights, $"{name}/gates", width, 3 * width, kernels);
        _normalization = new Normalization(weights, $"{name}/norm", width, kernels);
    }

    /// <summary>All layers of a stack, <c>NAME/0</c>, <c>NAME/1</c> and so on.</summary>
    public static GatedLayer[] All(Weights weights, string name, int width, Kernels kernels) =>
        [.. Enumerable.Range(0, MostLayers).TakeWhile(i => weights.HasAny($"{name}/{i}/")).Select(i => new GatedLayer(weights, $"{name}/{i}", width, kernels))];

    /// <summary>Reads a block's states, rows of this layer's width, in place.</summary>
    public void Read(WordBlock block, Span<float> states)
    {
        var quantized = block.Room("quantized", _width);
        _kernels.Quantize(states, _factors, quantized);
        var projected = block.Room("projected", 3 * _width);
        _kernels.Multiply(quantized, _width, block.Rows, _gates, projected);
        Span<float> memory = stackalloc float[_width / 2];
        foreach (var (start, end) in block.Sentences)
        {
            memory.Clear();
            for (var row = start; row < end; row++)
            {
                Step(row, 0, projected, states, memory);
            }
            memory.Clear();
            for (var row = end - 1; row >= start; row--)
            {
                Step(row, memory.Length, projected, states, memory);
            }
        }
        _normalization.Apply(states);
    }

    private void Step(int row, int channel, ReadOnlySpan<float> projected, Span<float> states, Span<float> memory)
    {
        var own = projected.Slice(row * 3 * _width + channel);
        _kernels.Gate(
            memory, own[..memory.Length], own.Slice(_width, memory.Length), own.Slice(2 * _width, memory.Length),
            states.Slice(row * _width + channel, memory.Length));
    }
}
