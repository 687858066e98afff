using Readout.Inference;
using Readout.Language.Tagging;

namespace Readout.Language.Names;

/// <summary>
/// Finds names in encoded sentences: the chain of tags that suits words and each other best. A name's first word is tagged
/// <c>B-</c> and its class, the others <c>I-</c>.
/// </summary>
internal sealed class NameDecoder
{
    private readonly Kernels _kernels;
    private readonly QuantizedMatrix _inward;
    private readonly Normalization _inwardNorm;
    private readonly GatedLayer _layer;
    private readonly Classifier _classifier;
    private readonly NameChain _chain;

    public NameDecoder(Weights weights, int stateWidth, Kernels kernels)
    {
        _kernels = kernels;
        _classifier = new Classifier(weights, "names", "labels/names", weights.Shape("nameInward/bias", 1)[0], kernels);
        _inward = QuantizedLayer.Of(weights, "nameInward", stateWidth, _classifier.Inputs, kernels);
        _inwardNorm = new Normalization(weights, "nameInwardNorm", _classifier.Inputs, kernels);
        _layer = new GatedLayer(weights, "nameLayer", _classifier.Inputs, kernels);
        var labels = _classifier.Labels;
        if (labels.Count > NameChain.MostLabels)
        {
            throw new WeightsException(weights.Source, $"has {labels.Count} labels for names, more than {NameChain.MostLabels}");
        }
        _chain = new NameChain(weights.Floats("chain/follows", labels.Count + 1, labels.Count), labels);
    }

    /// <summary>Each row's tag and how sure it is; only rows of words mean something.</summary>
    public (string Tag, float Probability)[] Decode(WordBlock block)
    {
        var own = block.Room("names", _classifier.Inputs);
        _kernels.Multiply(block.QuantizedStates(_inward.Rows), _inward.Rows, block.Rows, _inward, own);
        _kernels.Rectify(own);
        _inwardNorm.Apply(own);
        _layer.Read(block, own);
        var scores = block.Room("name scores", _classifier.Stride);
        _classifier.Score(own, block.Rows, scores);
        var tags = new (string, float)[block.Rows];
        foreach (var (start, end) in block.Sentences)
        {
            Decode(scores, start, end, tags);
        }
        return tags;
    }

    private void Decode(ReadOnlySpan<float> scores, int start, int end, (string, float)[] tags)
    {
        var stride = _classifier.Stride;
        var chosen = new int[end - start];
        _chain.Best(scores.Slice(start * stride, chosen.Length * stride), stride, chosen);
        for (var word = 0; word < chosen.Length; word++)
        {
            var own = scores.Slice((start + word) * stride, stride);
            var highest = own[_classifier.BestLabel(own)];
            tags[start + word] =
                (_classifier.Labels[chosen[word]], MathF.Exp(own[chosen[word]] - highest) / _kernels.SumOfExponentials(own, highest));
        }
    }
}
