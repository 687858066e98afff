using Readout.Inference;
using Readout.Language.Tagging;

namespace Readout.Language.Parsing;

/// <summary>Finds each word's head and the relation to it in encoded sentences.</summary>
internal sealed class DependencyScorer
{
    /// <summary>Heads farther away than this many words count as this far.</summary>
    public const int FarthestHead = 48;

    private readonly Kernels _kernels;
    private readonly QuantizedMatrix _arcDependent, _arcHead, _relationDependent, _relationHead;
    private readonly PackedMatrix _arcForm;
    private readonly Classifier _relation;
    private readonly float[] _rootArcHead, _rootRelationHead, _distance;

    public DependencyScorer(Weights weights, int stateWidth, Kernels kernels)
    {
        _kernels = kernels;
        _arcDependent = QuantizedLayer.Of(weights, "arcDependent", stateWidth, kernels);
        _arcHead = QuantizedLayer.Of(weights, "arcHead", stateWidth, kernels);
        _arcForm = PackedMatrix.OfInputs(
            weights.Floats("arcForm", _arcDependent.Columns, _arcHead.Columns), weights.Floats("arcHeadBias", _arcHead.Columns), _arcDependent.Columns);
        _relationDependent = QuantizedLayer.Of(weights, "relationDependent", stateWidth, kernels);
        _relationHead = QuantizedLayer.Of(weights, "relationHead", stateWidth, _relationDependent.Columns, kernels);
        _relation = new Classifier(weights, "relation", "labels/relations", _relationDependent.Columns, kernels);
        _distance = weights.Floats("arcDistance", 2 * FarthestHead + 1);
        _rootArcHead = weights.Floats("root/arcHead", _arcHead.Columns);
        _rootRelationHead = weights.Floats("root/relationHead", _relationHead.Columns);
    }

    /// <summary>Parses a block's encoded sentences: for each row the number of its head in its sentence, and its relation.</summary>
    public Arc[] Parse(WordBlock block)
    {
        var states = block.QuantizedStates(_arcHead.Rows);
        var dependents = Rectified(block, states, _arcDependent, "arc dependents");
        var asked = block.Room("arc questions", _arcForm.PaddedColumns);
        _kernels.Multiply(dependents, _arcDependent.PaddedColumns, block.Rows, _arcForm, asked);
        var heads = Rectified(block, states, _arcHead, "arc heads");
        var arcs = new Arc[block.Rows];
        foreach (var (start, end) in block.Sentences)
        {
            ChooseHeads(block, start, end, asked, heads, arcs);
        }
        NameRelations(block, states, arcs);
        return arcs;
    }

    private Span<float> Rectified(WordBlock block, ReadOnlySpan<float> states, QuantizedMatrix layer, string room)
    {
        var values = block.Room(room, layer.PaddedColumns);
        _kernels.Multiply(states, layer.Rows, block.Rows, layer, values);
        _kernels.Rectify(values);
        return values;
    }

    private void ChooseHeads(
        WordBlock block, int start, int end, ReadOnlySpan<float> asked, ReadOnlySpan<float> heads, Arc[] arcs)
    {
        var depth = _arcHead.PaddedColumns;
        var words = end - start;
        var stride = PackedMatrix.Padded(words + 1);
        var candidates = block.Stretch("candidates", (words + 1) * depth);
        _rootArcHead.CopyTo(candidates);
        heads.Slice(start * depth, words * depth).CopyTo(candidates[depth..]);
        var scores = block.Stretch("arc scores", words * stride);
        _kernels.MultiplyRows(asked.Slice(start * depth, words * depth), words, candidates, words + 1, depth, block.Stretch("panels", stride * depth), scores);
        for (var word = 0; word < words; word++)
        {
            var row = scores.Slice(word * stride, stride);
            AddDistances(row[1..(words + 1)], word);
            row[(words + 1)..].Fill(PackedMatrix.Void);
            row[word + 1] = PackedMatrix.Void;
        }
        var tree = SpanningTree.Best(scores, stride, words);
        for (var word = 0; word < words; word++)
        {
            var row = scores.Slice(word * stride, stride);
            var best = row[_kernels.IndexOfMax(row)];
            var sure = MathF.Exp(row[tree[word]] - best) / _kernels.SumOfExponentials(row, best);
            arcs[start + word] = new Arc(tree[word], "root", sure);
        }
    }

    // How far away heads are wont to be, by direction; the farthest stand for all beyond.
    private void AddDistances(Span<float> heads, int word)
    {
        for (var head = 0; head < heads.Length; head++)
        {
            heads[head] += _distance[Math.Clamp(head - word, -FarthestHead, FarthestHead) + FarthestHead];
        }
    }

    private void NameRelations(WordBlock block, ReadOnlySpan<float> states, Arc[] arcs)
    {
        var depth = _relationHead.PaddedColumns;
        var dependents = block.Room("relation dependents", depth);
        _kernels.Multiply(states, _relationDependent.Rows, block.Rows, _relationDependent, dependents);
        var heads = block.Room("relation heads", depth);
        _kernels.Multiply(states, _relationHead.Rows, block.Rows, _relationHead, heads);
        foreach (var (start, end) in block.Sentences)
        {
            for (var row = start; row < end; row++)
            {
                var head = arcs[row].Head == 0 ? _rootRelationHead : heads.Slice((start + arcs[row].Head - 1) * depth, depth);
                var own = dependents.Slice(row * depth, depth);
                _kernels.AddRectified(own, head, own);
            }
        }
        var scores = block.Room("relation scores", _relation.Stride);
        _relation.Score(dependents, block.Rows, scores);
        foreach (var (start, end) in block.Sentences)
        {
            for (var row = start; row < end; row++)
            {
                arcs[row] = arcs[row] with { Relation = Relation(scores.Slice(row * _relation.Stride, _relation.Stride), arcs[row].Head) };
            }
        }
    }

    // Only the root is called root.
    private string Relation(Span<float> scores, int head)
    {
        if (head == 0)
        {
            return "root";
        }
        var label = _relation.BestLabel(scores);
        if (_relation.Labels[label] == "root")
        {
            scores[label] = PackedMatrix.Void;
            label = _relation.BestLabel(scores);
        }
        return _relation.Labels[label];
    }
}

/// <summary>A word's head (its number in the sentence, 0 for the root), the relation, and how sure the head is.</summary>
internal readonly record struct Arc(int Head, string Relation, float Probability);
