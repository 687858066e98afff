using Readout.Inference;
using Readout.Language.Names;
using Readout.Language.Tagging;

namespace Readout.Language.Attributions;

/// <summary>A cue in a stretch of words.</summary>
/// <param name="Start">Its first word, counted from the stretch's.</param>
/// <param name="End">One past its last word.</param>
/// <param name="Sureness">What speaks for the least sure of its tags, in log odds.</param>
internal readonly record struct FoundCue(int Start, int End, float Sureness);

/// <summary>Finds cues in what the trunk made of words.</summary>
internal sealed class CueDecoder
{
    private const int Begin = 1;
    private readonly Kernels _kernels;
    private readonly Classifier _classifier;
    private readonly NameChain _chain;
    private readonly float _reserve;

    public CueDecoder(Weights weights, int width, Kernels kernels)
    {
        _kernels = kernels;
        _classifier = new Classifier(weights, "cues", "labels/cues", width, kernels);
        _chain = new NameChain(weights.Floats("cueFollows", _classifier.Labels.Count + 1, _classifier.Labels.Count), _classifier.Labels);
        _reserve = weights.Floats("reserve", 1)[0];
    }

    /// <summary>The cues of a block's one stretch.</summary>
    public List<FoundCue> Decode(WordBlock block, ReadOnlySpan<float> trunk)
    {
        var (start, end) = block.Sentences[0];
        var stride = _classifier.Stride;
        var scores = block.Room("cues", stride);
        _classifier.Score(trunk, block.Rows, scores);
        scores = scores[(start * stride)..(end * stride)];
        var labels = new int[end - start];
        for (var at = Begin; at < scores.Length; at += stride)
        {
            scores[at] -= _reserve;
        }
        _chain.Best(scores, stride, labels);
        var cues = new List<FoundCue>();
        foreach (var cue in TagStretches.Of(labels, Begin))
        {
            cues.Add(new FoundCue(cue.Start, cue.End, TagStretches.Sureness(_kernels, scores, stride, labels, cue.Start, cue.End)));
        }
        return cues;
    }
}
