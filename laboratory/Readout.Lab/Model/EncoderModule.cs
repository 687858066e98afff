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
    private readonly ModuleList<GatedLayerModule> _layers;
    private readonly ChannelRange _convolutionRange = new();
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
        _layers = new ModuleList<GatedLayerModule>([.. Enumerable.Range(0, size.Recurrences).Select(_ => new GatedLayerModule(size.Width, dropout))]);
        foreach (var table in new[] { _form, _prefix, _suffix, _ending, _shape })
        {
            init.normal_(table.weight!, 0, 0.3);
        }
        RegisterComponents();
    }

    public EncoderSize Size { get; }

    public Tensor WordVectors => _vectors;

    /// <param name="rows">Row numbers, tables x sentences x words; the first table is the vocabulary.</param>
    /// <param name="mask">1 for words, 0 for padding: sentences x words x 1.</param>
    public override Tensor forward(Tensor rows, Tensor mask)
    {
        var shape = rows.shape[1..];
        var word = _vectors.index_select(0, rows[0].flatten()).view(shape[0], shape[1], Glove.Width);
        var input = cat([word, _form.call(rows[1]), _prefix.call(rows[2]), _suffix.call(rows[3]), _ending.call(rows[4]), _shape.call(rows[5])], -1);
        var state = _inwardNorm.call(functional.relu(_inward.call(Drop(input)))) * mask;
        state = Convolved(state) * mask;
        var lengths = Lengths(mask);
        foreach (var layer in _layers)
        {
            state = layer.Read(state, lengths) * mask;
        }
        return state;
    }

    /// <summary>The layers that the engine rounds to whole numbers, and how large their inputs get.</summary>
    public IEnumerable<(string Name, Linear Layer, ChannelRange Range, string Place)> Quantized() =>
        _layers.Select((l, i) => ($"encoder/layers/{i}/gates", l.Gates, l.Range, $"encoder/layers/{i}"))
            .Append(("encoder/convolution", _convolution, _convolutionRange, "encoder/convolution"));

    private Tensor Convolved(Tensor state)
    {
        _convolutionRange.See(state);
        var padded = functional.pad(state, [0, 0, 1, 1]);
        long words = state.shape[1];
        var window = cat([padded.narrow(1, 0, words), state, padded.narrow(1, 2, words)], -1);
        return _convolutionNorm.call(state + Drop(functional.relu(_convolution.call(window))));
    }

    /// <summary>Words of each sentence.</summary>
    public static int[] Lengths(Tensor mask)
    {
        using var lengths = mask.sum(1);
        return [.. lengths.data<float>().Select(n => (int)n)];
    }

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
