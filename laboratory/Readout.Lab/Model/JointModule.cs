using Readout.Inference;
using Readout.Lab.Data;
using Readout.Language.Parsing;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Readout.Lab.Model;

/// <summary>What the joint model says of a batch: scores of every label for every word.</summary>
internal sealed record JointScores(Tensor State, Tensor Morph, Tensor Tags, Tensor Scripts, Tensor Names, Tensor Arcs);

/// <summary>The encoder with its heads: tags, lemmas, names, and arcs scored by a bilinear form.</summary>
internal sealed class JointModule : Module<Tensor, Tensor, JointScores>
{
    public const int ArcWidth = 128, RelationWidth = 96, NameWidth = 128, FarthestHead = DependencyScorer.FarthestHead;
    private readonly EncoderModule _encoder;
    private readonly Linear _morph, _tags, _scripts, _nameInward, _names, _arcDependent, _arcHead, _relationDependent, _relationHead, _relation;
    private readonly LayerNorm _nameInwardNorm;
    private readonly GatedLayerModule _nameLayer;
    private readonly Parameter _arcForm, _arcHeadBias, _arcDistance, _root;
    private readonly ChannelRange _stateRange = new();
    private readonly double _dropout;

    public JointModule(Weights vocabulary, EncoderSize size, TaskLabels labels, double dropout) : base("joint")
    {
        _dropout = dropout;
        _encoder = new EncoderModule(vocabulary, size, dropout);
        _morph = Linear(size.Width, labels.Morph.Count);
        _tags = Linear(size.Width, labels.Tags.Count);
        _scripts = Linear(size.Width, labels.Scripts.Count);
        _nameInward = Linear(size.Width, NameWidth);
        _nameInwardNorm = LayerNorm(NameWidth);
        _nameLayer = new GatedLayerModule(NameWidth, dropout);
        _names = Linear(NameWidth, labels.Names.Count);
        Chain = new LabelChain(labels.Names.Count);
        _arcDependent = Linear(size.Width, ArcWidth);
        _arcHead = Linear(size.Width, ArcWidth);
        _relationDependent = Linear(size.Width, RelationWidth);
        _relationHead = Linear(size.Width, RelationWidth);
        _relation = Linear(RelationWidth, labels.Relations.Count);
        _arcForm = new Parameter(randn(ArcWidth, ArcWidth) * (1.0 / ArcWidth));
        _arcHeadBias = new Parameter(zeros(ArcWidth));
        _arcDistance = new Parameter(zeros(2 * FarthestHead + 1));
        _root = new Parameter(randn(size.Width) * 0.5);
        register_module("chain", Chain);
        RegisterComponents();
    }

    public EncoderModule Encoder => _encoder;

    public LabelChain Chain { get; }

    public override JointScores forward(Tensor rows, Tensor mask)
    {
        var state = Drop(_encoder.call(rows, mask));
        _stateRange.See(state);
        return new JointScores(
            state, _morph.call(state), _tags.call(state), _scripts.call(state), Names(state, mask), Arcs(state, mask));
    }

    /// <summary>Scores of every relation between each word and one head of its own.</summary>
    public Tensor Relations(Tensor state, Tensor heads)
    {
        var head = _relationHead.call(WithRoot(state));
        var chosen = head.gather(1, heads.clamp_min(0).unsqueeze(-1).expand(-1, -1, RelationWidth));
        return _relation.call(Drop(functional.relu(_relationDependent.call(state) + chosen)));
    }

    // Names have a layer of their own: their corpora are others than the parser's.
    private Tensor Names(Tensor state, Tensor mask)
    {
        var inward = _nameInwardNorm.call(functional.relu(_nameInward.call(state)));
        return _names.call(Drop(_nameLayer.Read(inward, EncoderModule.Lengths(mask))));
    }

    /// <summary>The layers that the engine rounds to whole numbers, with the factors of their inputs.</summary>
    public IEnumerable<(string Name, Linear Layer, float[] Factors)> Quantized()
    {
        var ofState = new[]
        {
            ("morph", _morph), ("scripts", _scripts), ("nameInward", _nameInward), ("arcDependent", _arcDependent), ("arcHead", _arcHead),
            ("relationDependent", _relationDependent), ("relationHead", _relationHead),
        };
        return ofState.Select(l => (l.Item1, l.Item2, _stateRange.Factors()))
            .Concat(_encoder.Quantized().Select(l => (l.Name, l.Layer, l.Range.Factors())))
            .Append(("nameLayer/gates", _nameLayer.Gates, _nameLayer.Range.Factors()));
    }

    /// <summary>How large the inputs of those layers get, by the name of their place.</summary>
    public IEnumerable<(string Place, ChannelRange Range)> Ranges() =>
        _encoder.Quantized().Select(l => (l.Place, l.Range)).Append(("nameLayer", _nameLayer.Range)).Append(("states", _stateRange));

    /// <summary>What the root looks like to words that might hang on it: as an arc's head, as a relation's.</summary>
    public (float[] Arc, float[] Relation) RootHeads()
    {
        using var scope = NewDisposeScope();
        return ([.. functional.relu(_arcHead.call(_root)).data<float>()], [.. _relationHead.call(_root).data<float>()]);
    }

    private Tensor Arcs(Tensor state, Tensor mask)
    {
        var dependent = Drop(functional.relu(_arcDependent.call(state)));
        var head = Drop(functional.relu(_arcHead.call(WithRoot(state))));
        var scores = dependent.matmul(_arcForm).matmul(head.transpose(1, 2)) + head.matmul(_arcHeadBias).unsqueeze(1) + Distances(mask.shape[1]);
        var allowed = cat([ones_like(mask.narrow(1, 0, 1)), mask], 1).transpose(1, 2);
        return scores - (1 - allowed) * 1e4;
    }

    // How far away heads are wont to be, by direction: words x (root and words). The root is nowhere.
    private Tensor Distances(long words)
    {
        var places = arange(words);
        var apart = (places.unsqueeze(0) - places.unsqueeze(1)).clamp(-FarthestHead, FarthestHead) + FarthestHead;
        return cat([zeros(words, 1), _arcDistance.index_select(0, apart.flatten()).view(words, words)], 1);
    }

    // The root is a word before the first one.
    private Tensor WithRoot(Tensor state) =>
        cat([_root.view(1, 1, -1).expand(state.shape[0], 1, -1), state], 1);

    private Tensor Drop(Tensor values) => training ? LockedDropout.Apply(values, _dropout) : values;
}
