using Readout.Inference;
using Readout.Lab.Data;
using Readout.Language.Tagging;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Readout.Lab.Model;

/// <summary>The shared encoder: word, form, affix and shape embeddings, one convolution, then gated recurrences both ways.</summary>
internal sealed class EncoderModule : Module<Tensor, Tensor, Tensor>
{
    public const int Tables = 6;
    private readonly Tensor _vectors;
    private readonly Embedding _form, _prefix, _suffix, _ending, _shape;
    private readonly Linear _inward;
    private readonly LayerNorm _inwardNorm;
    private readonly Linear _convolution;
    private readonly LayerNorm _convolutionNorm;
    private readonly ModuleList<Linear> _gates;
    private readonly ModuleList<LayerNorm> _gateNorms;
    private readonly double _dropout;

    public EncoderModule(Weights vocabulary, EncoderSize size, double dropout) : base("encoder")
    {
        Size = size;
        _dropout = dropout;
        _vectors = Vectors(vocabulary);
        _form = Embedding(WordRows.Forms, EncoderSize.FormWidth);
        _prefix = Embedding(WordRows.Prefixes, EncoderSize.PrefixWidth);
        _suffix = Embedding(WordRows.Suffixes, EncoderSize.SuffixWidth);
        _ending = Embedding(WordRows.Endings, EncoderSize.EndingWidth);
        _shape = Embedding(WordRows.Shapes, EncoderSize.ShapeWidth);
        _inward = Linear(EncoderSize.InputWidth, size.Width);
        _inwardNorm = LayerNorm(size.Width);
        _convolution = Linear(3 * size.Width, size.Width);
        _convolutionNorm = LayerNorm(size.Width);
        _gates = new ModuleList<Linear>([.. Enumerable.Range(0, size.Recurrences).Select(_ => Linear(size.Width, 3 * size.Width))]);
        _gateNorms = new ModuleList<LayerNorm>([.. Enumerable.Range(0, size.Recurrences).Select(_ => LayerNorm(size.Width))]);
        foreach (var table in new[] { _form, _prefix, _suffix, _ending, _shape })
        {
            init.normal_(table.weight!, 0, 0.3);
        }
        RegisterComponents();
    }

    public EncoderSize Size { get; }

    public Tensor WordVectors => _vectors;

    /// <summary>Makes a layer that was added to trained ones start out nearly without effect.</summary>
    public void Quieten(int layer)
    {
        using var quiet = no_grad();
        _gates[layer].bias!.narrow(0, 2 * Size.Width, Size.Width).fill_(-3);
        _gateNorms[layer].weight!.copy_(_gateNorms[layer - 1].weight!);
        _gateNorms[layer].bias!.copy_(_gateNorms[layer - 1].bias!);
    }

    /// <param name="rows">Row numbers, tables x sentences x words; the first table is the vocabulary.</param>
    /// <param name="mask">1 for words, 0 for padding: sentences x words x 1.</param>
    public override Tensor forward(Tensor rows, Tensor mask)
    {
        var shape = rows.shape[1..];
        var word = _vectors.index_select(0, rows[0].flatten()).view(shape[0], shape[1], Glove.Width);
        var input = cat([word, _form.call(rows[1]), _prefix.call(rows[2]), _suffix.call(rows[3]), _ending.call(rows[4]), _shape.call(rows[5])], -1);
        var state = _inwardNorm.call(functional.relu(_inward.call(Drop(input)))) * mask;
        state = Convolved(state) * mask;
        for (var layer = 0; layer < Size.Recurrences; layer++)
        {
            state = Recurred(state, mask, layer) * mask;
        }
        return state;
    }

    private Tensor Convolved(Tensor state)
    {
        var padded = functional.pad(state, [0, 0, 1, 1]);
        long words = state.shape[1];
        var window = cat([padded.narrow(1, 0, words), state, padded.narrow(1, 2, words)], -1);
        return _convolutionNorm.call(state + Drop(functional.relu(_convolution.call(window))));
    }

    private Tensor Recurred(Tensor state, Tensor mask, int layer)
    {
        long width = Size.Width;
        var projected = _gates[layer].call(Drop(state));
        var candidate = projected.narrow(-1, 0, width).tanh();
        var keep = projected.narrow(-1, width, width).sigmoid();
        var open = projected.narrow(-1, 2 * width, width).sigmoid();
        var memory = Scanned(BackwardFlipped(keep), BackwardFlipped((1 - keep) * candidate * mask));
        return _gateNorms[layer].call(state + Drop(open * BackwardFlipped(memory)));
    }

    // The second half of the channels runs from the end of the sentence to its start.
    private Tensor BackwardFlipped(Tensor values)
    {
        long half = Size.Width / 2;
        return cat([values.narrow(-1, 0, half), values.narrow(-1, half, half).flip(1)], -1);
    }

    // memory[t] = keep[t] * memory[t-1] + input[t], for all t in log2(t) steps.
    private static Tensor Scanned(Tensor keep, Tensor input)
    {
        long words = input.shape[1];
        for (long step = 1; step < words; step *= 2)
        {
            input = input + keep * Shifted(input, step, words);
            keep = keep * Shifted(keep, step, words);
        }
        return input;
    }

    private static Tensor Shifted(Tensor values, long step, long words) =>
        functional.pad(values.narrow(1, 0, words - step), [0, 0, step, 0]);

    private Tensor Drop(Tensor values) => training ? LockedDropout.Apply(values, _dropout) : values;

    private static Tensor Vectors(Weights vocabulary)
    {
        var scales = vocabulary.Floats("vocabulary/scales");
        var bytes = vocabulary.Raw<sbyte>("vocabulary/vectors", WeightKind.SmallInteger);
        var floats = new float[bytes.Length];
        for (var i = 0; i < floats.Length; i++)
        {
            floats[i] = bytes[i] * scales[i / Glove.Width];
        }
        return tensor(floats, scales.Length, Glove.Width);
    }
}
