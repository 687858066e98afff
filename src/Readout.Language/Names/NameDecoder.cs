using Readout.Inference;
using Readout.Language.Tagging;

namespace Readout.Language.Names;

/// <summary>Finds names in encoded sentences. A name's first word is tagged <c>B-</c> and its class, the others <c>I-</c>.</summary>
internal sealed class NameDecoder(Classifier classifier)
{
    /// <summary>Each row's tag and how sure it is; only rows of words mean something.</summary>
    public (string Tag, float Probability)[] Decode(WordBlock block, ReadOnlySpan<float> states)
    {
        var stride = classifier.Stride;
        var scores = block.Room("names", stride);
        classifier.Score(states, block.Rows, scores);
        var tags = new (string, float)[block.Rows];
        foreach (var (start, end) in block.Sentences)
        {
            var before = "O";
            for (var row = start; row < end; row++)
            {
                var own = scores.Slice(row * stride, stride);
                for (var label = 0; label < classifier.Labels.Count; label++)
                {
                    if (!May(before, classifier.Labels[label]))
                    {
                        own[label] = PackedMatrix.Void;
                    }
                }
                var (best, probability) = classifier.Best(own);
                before = classifier.Labels[best];
                tags[row] = (before, probability);
            }
        }
        return tags;
    }

    // A name goes on only with its own class.
    private static bool May(string before, string tag) =>
        tag[0] != 'I' || (before.Length > 1 && before.AsSpan(1).SequenceEqual(tag.AsSpan(1)));
}
