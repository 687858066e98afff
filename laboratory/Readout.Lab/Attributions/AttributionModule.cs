using Readout.Lab.Model;
using Readout.Language.Attributions;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Readout.Lab.Attributions;

/// <summary>Widths of the attribution model.</summary>
/// <param name="Trunk">Numbers per word in what all of it rests on.</param>
/// <param name="Layers">Gated layers over those.</param>
/// <param name="Roles">Numbers per word around a cue.</param>
/// <param name="RoleLayers">Gated layers over those.</param>
internal sealed record AttributionSize(int Trunk, int Layers, int Roles, int RoleLayers)
{
    public static AttributionSize Usual { get; } = new(160, 2, 96, 2);
}

/// <summary>Finds cues, and scores the words around each as parts of its source or content; on the engine's states, which stay as they are.</summary>
internal sealed class AttributionModule : Module
{
    /// <summary>What one step of a state's byte stands for.</summary>
    public const float StateUnit = 1 / 32f;

    private readonly Linear _inward, _inwardHead, _cues, _word, _cueHead, _cueEdge, _roles;
    private readonly Embedding _relation, _tag, _lemma, _quotation, _place, _tree, _distance, _zone;
    private readonly LayerNorm _inwardNorm, _roleNorm;
    private readonly ModuleList<GatedLayerModule> _layers, _roleLayers;
    private readonly Parameter _cueFollows, _roleFollows;
    private readonly ChannelRange _trunkRange = new();
    private readonly double _dropout;

    public AttributionModule(int stateWidth, TraitTables traits, AttributionSize size, double dropout) : base("attribution")
    {
        _dropout = dropout;
        _inward = Linear(stateWidth, size.Trunk);
        _inwardHead = Linear(stateWidth, size.Trunk, hasBias: false);
        _relation = Embedding(traits.Relations.Count + 1, size.Trunk);
        _tag = Embedding(traits.Tags.Count + 1, size.Trunk);
        _lemma = Embedding(traits.Lemmas.Count + 1, size.Trunk);
        _quotation = Embedding(QuotationMarks.Places, size.Trunk);
        _place = Embedding(WordTraits.Places, size.Trunk);
        _inwardNorm = LayerNorm(size.Trunk);
        _layers = new ModuleList<GatedLayerModule>([.. Enumerable.Range(0, size.Layers).Select(_ => new GatedLayerModule(size.Trunk, dropout))]);
        _cues = Linear(size.Trunk, Labels.Cues.Count);
        _word = Linear(size.Trunk, size.Roles);
        _cueHead = Linear(size.Trunk, size.Roles, hasBias: false);
        _cueEdge = Linear(size.Trunk, size.Roles, hasBias: false);
        _tree = Embedding(Surroundings.Trees, size.Roles);
        _distance = Embedding(Surroundings.Distances, size.Roles);
        _zone = Embedding(Surroundings.Zones, size.Roles);
        _roleNorm = LayerNorm(size.Roles);
        _roleLayers = new ModuleList<GatedLayerModule>([.. Enumerable.Range(0, size.RoleLayers).Select(_ => new GatedLayerModule(size.Roles, dropout))]);
        _roles = Linear(size.Roles, Labels.Roles.Count);
        _cueFollows = new Parameter(zeros(Labels.Cues.Count + 1, Labels.Cues.Count));
        _roleFollows = new Parameter(zeros(Labels.Roles.Count + 1, Labels.Roles.Count));
        foreach (var table in new[] { _relation, _tag, _lemma, _quotation, _place, _tree, _distance, _zone })
        {
            init.normal_(table.weight!, 0, 0.1);
        }
        RegisterComponents();
    }

    public Tensor CueFollows => _cueFollows;

    public Tensor RoleFollows => _roleFollows;

    /// <summary>Reads stretches of text: stretches x words x width.</summary>
    public Tensor Read(AttributionBatch batch)
    {
        var states = Drop(batch.States, _dropout / 2);
        var shape = states.shape;
        var heads = _inwardHead.call(states).flatten(0, 1).index_select(0, batch.Heads.flatten()).view(shape[0], shape[1], -1);
        var sum = _inward.call(states) + heads * batch.HasHead + _relation.call(batch.Relations) + _tag.call(batch.Tags) + _lemma.call(batch.Lemmas)
            + _quotation.call(batch.Quotations) + _place.call(batch.Places);
        var state = _inwardNorm.call(functional.relu(sum)) * batch.Mask;
        foreach (var layer in _layers)
        {
            state = layer.Read(state, batch.Lengths) * batch.Mask;
        }
        _trunkRange.See(state);
        return Drop(state, _dropout);
    }

    /// <summary>Scores of cue labels: stretches x words x labels.</summary>
    public Tensor Cues(Tensor trunk) => _cues.call(trunk);

    /// <summary>Scores of role labels around cues: cues x words x labels.</summary>
    public Tensor Roles(Tensor trunk, CueBatch cues)
    {
        var flat = trunk.flatten(0, 1);
        Tensor Gathered(Tensor rows, Tensor places) => rows.index_select(0, places.flatten()).view(places.shape[0], -1, rows.shape[1]);
        var cue = Gathered(_cueHead.call(flat), cues.Head) + Gathered(_cueEdge.call(flat), cues.Edge);
        var sum = Gathered(_word.call(flat), cues.Words) + cue
            + _tree.call(cues.Trees) + _distance.call(cues.Distances) + _zone.call(cues.Zones);
        var state = _roleNorm.call(functional.relu(sum)) * cues.Mask;
        foreach (var layer in _roleLayers)
        {
            state = layer.Read(state, cues.Lengths) * cues.Mask;
        }
        return _roles.call(Drop(state, _dropout));
    }

    /// <summary>The layers that the engine rounds to whole numbers: name, weight, bias, the factors of their inputs.</summary>
    public IEnumerable<(string Name, Tensor Weight, Tensor Bias, float[] Factors)> Quantized()
    {
        var states = Enumerable.Repeat(1 / StateUnit, (int)_inward.weight!.shape[1]).ToArray();
        yield return ("inward", cat([_inward.weight, _inwardHead.weight!]), cat([_inward.bias!, zeros_like(_inward.bias!)]), states);
        yield return ("roleInward", cat([_word.weight!, _cueHead.weight!, _cueEdge.weight!]), cat([_word.bias!, zeros(2 * _word.bias!.shape[0])]), _trunkRange.Factors());
        foreach (var (name, layer) in Gated())
        {
            yield return (name + "/gates", layer.Gates.weight!, layer.Gates.bias!, layer.Range.Factors());
        }
    }

    /// <summary>How large each channel of quantized layers' inputs gets, by the name under which the engine looks for it.</summary>
    public IEnumerable<(string Name, ChannelRange Range)> Ranges() =>
        Gated().Select(g => (g.Name, g.Layer.Range)).Append(("trunk", _trunkRange));

    private IEnumerable<(string Name, GatedLayerModule Layer)> Gated() =>
        _layers.Select((layer, i) => ($"layers/{i}", layer)).Concat(_roleLayers.Select((layer, i) => ($"roleLayers/{i}", layer)));

    private Tensor Drop(Tensor values, double share) => training ? LockedDropout.Apply(values, share) : values;
}
