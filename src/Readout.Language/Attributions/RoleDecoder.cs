using Readout.Inference;
using Readout.Language.Names;
using Readout.Language.Tagging;

namespace Readout.Language.Attributions;

/// <summary>Finds the source and the content of each cue among the words around it.</summary>
internal sealed class RoleDecoder
{
    private const int SourceBegin = 1, ContentBegin = 3, WordsAtOnce = 600;
    private readonly Kernels _kernels;
    private readonly int _width;
    private readonly float[] _factors, _trees, _distances, _zones;
    private readonly QuantizedMatrix _inward;
    private readonly Normalization _norm;
    private readonly GatedLayer[] _layers;
    private readonly Classifier _classifier;
    private readonly NameChain _chain;
    private readonly Calibration _calibration;

    public RoleDecoder(Weights weights, int trunkWidth, Kernels kernels)
    {
        _kernels = kernels;
        _width = weights.Shape("roleNorm/bias", 1)[0];
        _factors = weights.Floats("trunk/factors", trunkWidth);
        _inward = QuantizedLayer.Of(weights, "roleInward", trunkWidth, 3 * _width, kernels);
        _norm = new Normalization(weights, "roleNorm", _width, kernels);
        _layers = GatedLayer.All(weights, "roleLayers", _width, kernels);
        _classifier = new Classifier(weights, "roles", "labels/roles", _width, kernels);
        _chain = new NameChain(weights.Floats("roleFollows", _classifier.Labels.Count + 1, _classifier.Labels.Count), _classifier.Labels);
        _trees = weights.Floats("tree/weight", Surroundings.Trees, _width);
        _distances = weights.Floats("distance/weight", Surroundings.Distances, _width);
        _zones = weights.Floats("zone/weight", Surroundings.Zones, _width);
        _calibration = new Calibration(weights);
    }

    /// <summary>The attributions of a stretch's cues; a cue without content makes none.</summary>
    /// <param name="block">Holds the stretch.</param>
    /// <param name="trunk">What the trunk made of it.</param>
    /// <param name="cues">Its cues.</param>
    /// <param name="room">Room for the words around cues.</param>
    /// <param name="surroundings">How words stand to cues.</param>
    /// <param name="start">The stretch's first word in the text.</param>
    /// <param name="end">One past its last word.</param>
    public List<Attribution> Decode(WordBlock block, ReadOnlySpan<float> trunk, List<FoundCue> cues, WordBlock room, Surroundings surroundings, int start, int end)
    {
        var quantized = block.Stretch("quantized trunk", trunk.Length);
        _kernels.Quantize(trunk, _factors, quantized);
        var projected = block.Room("role inward", 3 * _width);
        _kernels.Multiply(quantized, trunk.Length / block.Rows, block.Rows, _inward, projected);
        projected = projected[(block.Sentences[0].Start * 3 * _width)..];
        var found = new List<Attribution>();
        for (int first = 0, next; first < cues.Count; first = next)
        {
            room.Clear();
            var windows = new List<WordRange>();
            for (next = first; next < cues.Count && (next == first || room.Rows < WordsAtOnce); next++)
            {
                var window = surroundings.Window(start + cues[next].Start, start + cues[next].End, start, end);
                windows.Add(new WordRange(window.Start, window.End));
                room.Add(window.End - window.Start);
            }
            Decode(projected, cues.Slice(first, next - first), windows, room, surroundings, start, found);
        }
        return found;
    }

    private void Decode(
        ReadOnlySpan<float> projected, List<FoundCue> cues, List<WordRange> windows, WordBlock room, Surroundings surroundings, int origin, List<Attribution> found)
    {
        var states = room.Room("roles", _width);
        room.ClearGaps(states, _width);
        for (var c = 0; c < cues.Count; c++)
        {
            var first = room.Sentences[c].Start;
            Gather(projected, cues[c], windows[c], surroundings, origin, states[(first * _width)..]);
        }
        _kernels.Rectify(states);
        _norm.Apply(states);
        foreach (var layer in _layers)
        {
            layer.Read(room, states);
        }
        var scores = room.Room("role scores", _classifier.Stride);
        _classifier.Score(states, room.Rows, scores);
        for (var c = 0; c < cues.Count; c++)
        {
            var (first, end) = room.Sentences[c];
            if (Read(scores[(first * _classifier.Stride)..(end * _classifier.Stride)], cues[c], windows[c].Start, origin) is { } attribution)
            {
                found.Add(attribution);
            }
        }
    }

    private void Gather(ReadOnlySpan<float> projected, FoundCue cue, WordRange window, Surroundings surroundings, int origin, Span<float> states)
    {
        var standings = new Standing[window.End - window.Start];
        surroundings.Describe(origin + cue.Start, origin + cue.End, window.Start, window.End, standings);
        var head = surroundings.HeadOf(origin + cue.Start, origin + cue.End) - origin;
        Span<float> shared = stackalloc float[_width];
        projected.Slice((3 * head + 1) * _width, _width).CopyTo(shared);
        _kernels.Add(shared, projected.Slice((3 * (cue.End - 1) + 2) * _width, _width));
        for (var word = 0; word < standings.Length; word++)
        {
            var own = states.Slice(word * _width, _width);
            projected.Slice(3 * (window.Start - origin + word) * _width, _width).CopyTo(own);
            _kernels.Add(own, shared);
            _kernels.Add(own, _trees.AsSpan(standings[word].Tree * _width, _width));
            _kernels.Add(own, _distances.AsSpan(standings[word].Distance * _width, _width));
            _kernels.Add(own, _zones.AsSpan(standings[word].Zone * _width, _width));
        }
    }

    private Attribution? Read(Span<float> scores, FoundCue cue, int windowStart, int origin)
    {
        var stride = _classifier.Stride;
        var labels = new int[scores.Length / stride];
        _chain.Best(scores, stride, labels);
        var content = TagStretches.Of(labels, ContentBegin);
        if (content.Count == 0)
        {
            return null;
        }
        var source = TagStretches.Of(labels, SourceBegin);
        var sureness = new Sureness(
            cue.Sureness, OfSource(scores, labels, source), OfEdges(scores, labels, content),
            TagStretches.Sureness(_kernels, scores, stride, labels, content[0].Start, content[^1].End), source.Count, content.Count);
        return new Attribution(
            source.Count > 0 ? Moved(new WordRange(source[0].Start, source[^1].End), windowStart) : null, Moved(new WordRange(cue.Start, cue.End), origin),
            [.. content.Select(stretch => Moved(stretch, windowStart))], _calibration.Of(sureness))
        {
            Sureness = sureness,
        };
    }

    private static WordRange Moved(WordRange range, int by) => new(range.Start + by, range.End + by);

    // Where there is no source, what speaks against one anywhere.
    private float OfSource(ReadOnlySpan<float> scores, int[] labels, List<WordRange> source) => source.Count == 0
        ? TagStretches.Sureness(_kernels, scores, _classifier.Stride, labels, 0, labels.Length)
        : TagStretches.Sureness(_kernels, scores, _classifier.Stride, labels, Math.Max(0, source[0].Start - 1), Math.Min(labels.Length, source[^1].End + 1));

    private float OfEdges(ReadOnlySpan<float> scores, int[] labels, List<WordRange> content)
    {
        var least = float.PositiveInfinity;
        foreach (var (start, end) in content)
        {
            least = MathF.Min(least, TagStretches.Sureness(_kernels, scores, _classifier.Stride, labels, Math.Max(0, start - 1), start + 1));
            least = MathF.Min(least, TagStretches.Sureness(_kernels, scores, _classifier.Stride, labels, end - 1, Math.Min(labels.Length, end + 1)));
        }
        return least;
    }
}
