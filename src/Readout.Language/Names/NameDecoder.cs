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
    private readonly float[] _follows;
    private readonly int _labels;

    public NameDecoder(Weights weights, int stateWidth, Kernels kernels)
    {
        _kernels = kernels;
        _classifier = new Classifier(weights, "names", "labels/names", kernels);
        _labels = _classifier.Labels.Count;
        _inward = QuantizedLayer.Of(weights, "nameInward", stateWidth, _classifier.Inputs, kernels);
        _inwardNorm = new Normalization(weights, "nameInwardNorm", _classifier.Inputs, kernels);
        _layer = new GatedLayer(weights, "nameLayer", _classifier.Inputs, kernels);
        _follows = weights.Floats("chain/follows", _labels + 1, _labels);
        ForbidStrayContinuations();
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
        var came = new byte[(end - start) * _labels];
        Span<float> total = stackalloc float[_labels], next = stackalloc float[_labels];
        for (var label = 0; label < _labels; label++)
        {
            total[label] = scores[start * stride + label] + _follows[_labels * _labels + label];
        }
        for (var row = start + 1; row < end; row++)
        {
            for (var label = 0; label < _labels; label++)
            {
                var (from, best) = BestBefore(total, label);
                came[(row - start) * _labels + label] = (byte)from;
                next[label] = best + scores[row * stride + label];
            }
            next.CopyTo(total);
        }
        var chosen = 0;
        for (var label = 1; label < _labels; label++)
        {
            chosen = total[label] > total[chosen] ? label : chosen;
        }
        for (var row = end - 1; row >= start; row--)
        {
            var own = scores.Slice(row * stride, stride);
            var highest = own[_classifier.BestLabel(own)];
            tags[row] = (_classifier.Labels[chosen], MathF.Exp(own[chosen] - highest) / _kernels.SumOfExponentials(own, highest));
            chosen = came[(row - start) * _labels + chosen];
        }
    }

    private (int From, float Score) BestBefore(ReadOnlySpan<float> total, int label)
    {
        var (from, best) = (0, float.NegativeInfinity);
        for (var before = 0; before < total.Length; before++)
        {
            var score = total[before] + _follows[before * _labels + label];
            if (score > best)
            {
                (from, best) = (before, score);
            }
        }
        return (from, best);
    }

    // A name goes on only with its own class.
    private void ForbidStrayContinuations()
    {
        for (var before = 0; before <= _labels; before++)
        {
            for (var label = 0; label < _labels; label++)
            {
                var tag = _classifier.Labels[label];
                if (tag[0] == 'I' && (before == _labels || !_classifier.Labels[before].AsSpan(1).SequenceEqual(tag.AsSpan(1))))
                {
                    _follows[before * _labels + label] = PackedMatrix.Void;
                }
            }
        }
    }
}
