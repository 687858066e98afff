using Readout.Inference;
using Readout.Language.Parsing;
using Readout.Language.Tagging;

namespace Readout.Language.Attributions;

/// <summary>
/// What cues, sources and contents rest on: each word's state and its head's, rows of tables for its traits, then gated recurrences
/// over whole paragraphs.
/// </summary>
internal sealed class Trunk
{
    private readonly Kernels _kernels;
    private readonly QuantizedMatrix _inward;
    private readonly Normalization _norm;
    private readonly GatedLayer[] _layers;
    private readonly float[] _relations, _tags, _lemmas, _quotations, _places;

    public Trunk(Weights weights, TraitTables traits, Kernels kernels)
    {
        _kernels = kernels;
        Width = weights.Shape("inwardNorm/bias", 1)[0];
        _inward = QuantizedLayer.Of(weights, "inward", weights.Shape("inward/weight", 2)[1], 2 * Width, kernels);
        _norm = new Normalization(weights, "inwardNorm", Width, kernels);
        _layers = GatedLayer.All(weights, "layers", Width, kernels);
        _relations = weights.Floats("relation/weight", traits.Relations.Count + 1, Width);
        _tags = weights.Floats("tag/weight", traits.Tags.Count + 1, Width);
        _lemmas = weights.Floats("lemma/weight", traits.Lemmas.Count + 1, Width);
        _quotations = weights.Floats("quotation/weight", QuotationMarks.Places, Width);
        _places = weights.Floats("place/weight", WordTraits.Places, Width);
    }

    /// <summary>Numbers per word.</summary>
    public int Width { get; }

    /// <summary>Reads a block's one stretch of words.</summary>
    /// <param name="block">The block.</param>
    /// <param name="states">The states of all words of the text.</param>
    /// <param name="traits">The words' traits.</param>
    /// <param name="heads">The words' heads, as places in the text.</param>
    /// <param name="origin">The first word's place in the text.</param>
    public Span<float> Read(WordBlock block, WordStates states, ReadOnlySpan<WordTraits> traits, ReadOnlySpan<int> heads, int origin)
    {
        var (first, count) = (block.Sentences[0].Start, traits.Length);
        var quantized = block.Stretch("states", count * _inward.Rows);
        for (var word = 0; word < count;)
        {
            var rows = states.Rows(origin + word, count - word);
            _kernels.Fetch(rows, quantized, word * _inward.Rows);
            word += rows.Length / _inward.Rows;
        }
        var projected = block.Stretch("inward", count * 2 * Width);
        _kernels.Multiply(quantized, _inward.Rows, count, _inward, projected);
        var trunk = block.Room("trunk", Width);
        block.ClearGaps(trunk, Width);
        for (var word = 0; word < count; word++)
        {
            var own = trunk.Slice((first + word) * Width, Width);
            projected.Slice(word * 2 * Width, Width).CopyTo(own);
            var head = heads[word] - origin;
            if (head >= 0 && head < count)
            {
                _kernels.Add(own, projected.Slice((2 * head + 1) * Width, Width));
            }
            Add(own, _relations, traits[word].Relation);
            Add(own, _tags, traits[word].Tag);
            Add(own, _lemmas, traits[word].Lemma);
            Add(own, _quotations, traits[word].Quotation);
            Add(own, _places, traits[word].Place);
        }
        _kernels.Rectify(trunk);
        _norm.Apply(trunk);
        foreach (var layer in _layers)
        {
            layer.Read(block, trunk);
        }
        return trunk;
    }

    private void Add(Span<float> sum, float[] table, int row) => _kernels.Add(sum, table.AsSpan(row * Width, Width));
}
