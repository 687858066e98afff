using Readout.Inference;

namespace Readout.Language.Names;

/// <summary>The chain of labels that suits a sentence's words and each other best (Viterbi).</summary>
internal sealed class NameChain
{
    /// <summary>More labels have no room in the table of what came before.</summary>
    public const int MostLabels = 1 << 8;

    private readonly float[] _follows;
    private readonly int _labels;

    /// <param name="follows">How well each label follows each other one; last, how well each begins a sentence.</param>
    /// <param name="labels">The labels; those that go on with a name follow none but their own kind.</param>
    public NameChain(ReadOnlySpan<float> follows, IReadOnlyList<string> labels)
    {
        _follows = follows.ToArray();
        _labels = labels.Count;
        ForbidStrayContinuations(labels);
    }

    /// <summary>Chooses each word's label.</summary>
    /// <param name="scores">The words' scores, a row each.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="chosen">One label per word.</param>
    public void Best(ReadOnlySpan<float> scores, int stride, Span<int> chosen)
    {
        var came = new byte[chosen.Length * _labels];
        Span<float> total = stackalloc float[_labels], next = stackalloc float[_labels];
        for (var label = 0; label < _labels; label++)
        {
            total[label] = scores[label] + _follows[_labels * _labels + label];
        }
        for (var word = 1; word < chosen.Length; word++)
        {
            for (var label = 0; label < _labels; label++)
            {
                var (from, best) = BestBefore(total, label);
                came[word * _labels + label] = (byte)from;
                next[label] = best + scores[word * stride + label];
            }
            next.CopyTo(total);
        }
        var last = 0;
        for (var label = 1; label < _labels; label++)
        {
            last = total[label] > total[last] ? label : last;
        }
        for (var word = chosen.Length - 1; word >= 0; word--)
        {
            chosen[word] = last;
            last = came[word * _labels + last];
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
    private void ForbidStrayContinuations(IReadOnlyList<string> labels)
    {
        for (var before = 0; before <= _labels; before++)
        {
            for (var label = 0; label < _labels; label++)
            {
                if (labels[label] is ['I', .. var kind] && (before == _labels || labels[before] is not [_, .. var own] || own != kind))
                {
                    _follows[before * _labels + label] = PackedMatrix.Void;
                }
            }
        }
    }
}
