using Readout.Inference;

namespace Readout.Language.Tagging;

/// <summary>
/// Reads words in their sentences: embeddings, one convolution over neighbours, then gated recurrences in both directions.
/// What it makes of each word serves tags, lemmas, parser and names alike.
/// </summary>
public sealed class Encoder
{
    private readonly Kernels _kernels;
    private readonly Embeddings _embeddings;
    private readonly PackedMatrix _inward;
    private readonly QuantizedMatrix _convolution;
    private readonly float[] _convolutionFactors, _stateFactors;
    private readonly Normalization _inwardNorm, _convolutionNorm;
    private readonly GatedLayer[] _layers;

    /// <summary>Takes the encoder's arrays from a weight file.</summary>
    /// <exception cref="WeightsException">An array is missing or of another shape.</exception>
    public Encoder(Weights weights, Kernels kernels)
    {
        ArgumentNullException.ThrowIfNull(weights);
        _kernels = kernels;
        _embeddings = new Embeddings(weights);
        Width = weights.Shape("encoder/inward/bias", 1)[0];
        _inward = PackedMatrix.OfOutputs(
            weights.Floats("encoder/inward/weight", Width, _embeddings.Width), weights.Floats("encoder/inward/bias", Width), _embeddings.Width);
        _inwardNorm = new Normalization(weights, "encoder/inwardNorm", Width, kernels);
        _convolutionFactors = weights.Floats("encoder/convolution/factors", Width);
        _convolution = QuantizedLayer.Of(weights, "encoder/convolution", 3 * Width, Width, kernels);
        _convolutionNorm = new Normalization(weights, "encoder/convolutionNorm", Width, kernels);
        _layers = GatedLayer.All(weights, "encoder/layers", Width, kernels);
        _stateFactors = weights.Floats("states/factors", Width);
    }

    /// <summary>Numbers per word.</summary>
    public int Width { get; }

    /// <summary>Whether a word is common enough to have a vector of its own.</summary>
    internal bool Knows(ReadOnlySpan<char> word) => _embeddings.Knows(word);

    /// <summary>Encodes the sentences of a block; the result lies in its <see cref="WordBlock.States"/>, and quantized beside it.</summary>
    public void Encode(WordBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var states = block.States(Width);
        ReadWords(block, states);
        Convolve(block, states);
        foreach (var layer in _layers)
        {
            layer.Read(block, states);
        }
        block.ClearGaps(states, Width);
        _kernels.Quantize(states, _stateFactors, block.QuantizedStates(Width));
    }

    /// <summary>Quantizes rows of states that were gathered.</summary>
    internal void Quantize(ReadOnlySpan<float> states, Span<float> quantized) => _kernels.Quantize(states, _stateFactors, quantized);

    // What a word is before its neighbours are looked at depends on its form alone, so forms met before are remembered.
    private void ReadWords(WordBlock block, Span<float> states)
    {
        var inputs = block.Room(WordBlock.Scratch, _embeddings.Width);
        var fresh = block.Room("fresh words", Width);
        var missing = block.Remembered.Recall(block, states);
        for (var i = 0; i < missing.Count; i++)
        {
            _embeddings.LookUp(block.Form(missing[i])!, inputs.Slice(i * _embeddings.Width, _embeddings.Width));
        }
        fresh = fresh[..(missing.Count * Width)];
        _kernels.Multiply(inputs, _embeddings.Width, missing.Count, _inward, fresh);
        _kernels.Rectify(fresh);
        _inwardNorm.Apply(fresh);
        block.Remembered.Learn(block, missing, fresh, states);
        block.ClearGaps(states, Width);
    }

    // A word's row with its two neighbours' is one stretch of memory; gaps of zeros part the sentences.
    private void Convolve(WordBlock block, Span<float> states)
    {
        var quantized = block.Room("quantized", Width);
        _kernels.Quantize(states, _convolutionFactors, quantized);
        var mixed = block.Room(WordBlock.Scratch, Width)[..((block.Rows - 2) * Width)];
        _kernels.Multiply(quantized, Width, block.Rows - 2, _convolution, mixed);
        _kernels.Rectify(mixed);
        _kernels.Add(states.Slice(Width, mixed.Length), mixed);
        _convolutionNorm.Apply(states);
        block.ClearGaps(states, Width);
    }
}
