using Readout.Language.Names;
using static TorchSharp.torch;

namespace Readout.Lab.Attributions;

/// <summary>Finds attributions with a model in training, or with several whose scores are averaged.</summary>
internal sealed class AttributionFinder
{
    private const int PassagesAtOnce = 16;
    private readonly IReadOnlyList<AttributionModule> _models;
    private readonly AttributionData _data;
    private readonly NameChain _cues, _roles;

    public AttributionFinder(IReadOnlyList<AttributionModule> models, AttributionData data)
    {
        (_models, _data) = (models, data);
        _cues = new NameChain([.. Mean(models.Select(model => model.CueFollows)).data<float>()], Labels.Cues);
        _roles = new NameChain([.. Mean(models.Select(model => model.RoleFollows)).data<float>()], Labels.Roles);
    }

    /// <summary>How much surer a cue must be, in log odds.</summary>
    public float Reserve { get; init; }

    public List<GoldAttribution> Find(Article article)
    {
        var found = new List<GoldAttribution>();
        foreach (var passages in _data.Passages(article, 0).Chunk(PassagesAtOnce))
        {
            using var scope = NewDisposeScope();
            var batch = new AttributionBatch(passages, traits => traits);
            var trunks = _models.Select(model => model.Read(batch)).ToList();
            var places = Cues(batch, Mean(_models.Zip(trunks, (model, trunk) => model.Cues(trunk))));
            if (places.Count > 0)
            {
                var cues = new CueBatch(batch, places);
                found.AddRange(Roles(cues, Mean(_models.Zip(trunks, (model, trunk) => model.Roles(trunk, cues)))));
            }
        }
        return found;
    }

    private List<CuePlace> Cues(AttributionBatch batch, Tensor scored)
    {
        var scores = scored.contiguous().data<float>().ToArray();
        for (var i = 0; i < scores.Length; i += Labels.Cues.Count)
        {
            scores[i + Labels.Begin] -= Reserve;
        }
        var places = new List<CuePlace>();
        for (var p = 0; p < batch.Passages.Count; p++)
        {
            var labels = new int[batch.Lengths[p]];
            _cues.Best(scores.AsSpan(p * batch.Longest * Labels.Cues.Count), Labels.Cues.Count, labels);
            places.AddRange(Stretches(labels, Labels.Begin).Select(s => new CuePlace(p, batch.Passages[p].Start + s.Start, batch.Passages[p].Start + s.End)));
        }
        return places;
    }

    private static Tensor Mean(IEnumerable<Tensor> scores) => stack(scores).mean([0]).contiguous();

    private IEnumerable<GoldAttribution> Roles(CueBatch cues, Tensor scored)
    {
        var (longest, scores) = ((int)scored.shape[1], scored.contiguous().data<float>().ToArray());
        for (var c = 0; c < cues.Cues.Count; c++)
        {
            var labels = new int[cues.Lengths[c]];
            _roles.Best(scores.AsSpan(c * longest * Labels.Roles.Count), Labels.Roles.Count, labels);
            var origin = cues.Windows[c].Start;
            var content = Stretches(labels, Labels.ContentBegin).Select(s => (s.Start + origin, s.End + origin)).ToList();
            if (content.Count > 0)
            {
                yield return new GoldAttribution((cues.Cues[c].Start, cues.Cues[c].End), [.. Stretches(labels, Labels.SourceBegin).Select(s => (s.Start + origin, s.End + origin))], content);
            }
        }
    }

    private static IEnumerable<(int Start, int End)> Stretches(int[] labels, int begin)
    {
        for (var at = 0; at < labels.Length; at++)
        {
            if (labels[at] != begin)
            {
                continue;
            }
            var start = at;
            while (at + 1 < labels.Length && labels[at + 1] == begin + 1)
            {
                at++;
            }
            yield return (start, at + 1);
        }
    }
}
