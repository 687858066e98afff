using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Readout.Lab.Model;

/// <summary>One gated recurrence in both directions, added to what it reads and normalized.</summary>
internal sealed class GatedLayerModule : Module
{
    private readonly Linear _gates;
    private readonly LayerNorm _norm;
    private readonly double _dropout;

    public GatedLayerModule(int width, double dropout) : base("gated")
    {
        _dropout = dropout;
        _gates = Linear(width, 3 * width);
        _norm = LayerNorm(width);
        RegisterComponents();
    }

    public Linear Gates => _gates;

    public ChannelRange Range { get; } = new();

    /// <param name="state">Sentences x words x width.</param>
    /// <param name="lengths">Words of each sentence; the rest is padding.</param>
    public Tensor Read(Tensor state, int[] lengths)
    {
        Range.See(state);
        return _norm.call(state + Drop(GatedScan.apply(_gates.call(Drop(state)), lengths)));
    }

    private Tensor Drop(Tensor values) => training ? LockedDropout.Apply(values, _dropout) : values;
}
