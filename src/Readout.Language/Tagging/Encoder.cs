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
    private readonly PackedMatrix _inward, _convolution;
    private readonly PackedMatrix[] _gates;
    private readonly (float[] Scale, float[] Shift) _inwardNorm, _convolutionNorm;
    private readonly (float[] Scale, float[] Shift)[] _gateNorms;

    /// <summary>Takes the encoder's arrays from a weight file.</summary>
    /// <exception cref="WeightsException">An array is missing or of another shape.</exception>
    public Encoder(Weights weights, Kernels kernels)
    {
        ArgumentNullException.ThrowIfNull(weights);
        _kernels = kernels;
        _embeddings = new Embeddings(weights);
        Width = weights.Shape("encoder/inward/bias", 1)[0];
        _inward = Layer(weights, "encoder/inward", _embeddings.Width, Width);
        _inwardNorm = Norm(weights, "encoder/inwardNorm");
        _convolution = Layer(weights, "encoder/convolution", 3 * Width, Width);
        _convolutionNorm = Norm(weights, "encoder/convolutionNorm");
        var layers = Enumerable.Range(0, 64).TakeWhile(i => weights.Has($"encoder/gates/{i}/weight")).ToArray();
        _gates = [.. layers.Select(i => Layer(weights, $"encoder/gates/{i}", Width, 3 * Width))];
        _gateNorms = [.. layers.Select(i => Norm(weights, $"encoder/gateNorms/{i}"))];
    }

    /// <summary>Numbers per word.</summary>
    public int Width { get; }

    /// <summary>Encodes the sentences of a block; the result lies in its <see cref="WordBlock.States"/>.</summary>
    public void Encode(WordBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var states = block.States(Width);
        ReadWords(block, states);
        Convolve(block, states);
        for (var layer = 0; layer < _gates.Length; layer++)
        {
            Recur(block, states, layer);
        }
        block.ClearGaps(states, Width);
    }

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
        Normalize(fresh, _inwardNorm);
        block.Remembered.Learn(block, missing, fresh, states);
        block.ClearGaps(states, Width);
    }

    // A word's row with its two neighbours' is one stretch of memory; gaps of zeros part the sentences.
    private void Convolve(WordBlock block, Span<float> states)
    {
        var mixed = block.Room(WordBlock.Scratch, Width)[..((block.Rows - 2) * Width)];
        _kernels.Multiply(states, Width, block.Rows - 2, _convolution, mixed);
        _kernels.Rectify(mixed);
        _kernels.Add(states.Slice(Width, mixed.Length), mixed);
        Normalize(states, _convolutionNorm);
        block.ClearGaps(states, Width);
    }

    private void Recur(WordBlock block, Span<float> states, int layer)
    {
        var half = Width / 2;
        var projected = block.Room(WordBlock.Scratch, 3 * Width);
        Span<float> memory = stackalloc float[half];
        _kernels.Multiply(states, Width, block.Rows, _gates[layer], projected);
        foreach (var (start, end) in block.Sentences)
        {
            memory.Clear();
            for (var row = start; row < end; row++)
            {
                Step(row, 0, projected, states, memory);
            }
            memory.Clear();
            for (var row = end - 1; row >= start; row--)
            {
                Step(row, half, projected, states, memory);
            }
        }
        Normalize(states, _gateNorms[layer]);
    }

    private void Step(int row, int channel, ReadOnlySpan<float> projected, Span<float> states, Span<float> memory)
    {
        var own = projected.Slice(row * 3 * Width + channel);
        _kernels.Gate(
            memory, own[..memory.Length], own.Slice(Width, memory.Length), own.Slice(2 * Width, memory.Length),
            states.Slice(row * Width + channel, memory.Length));
    }

    private void Normalize(Span<float> states, (float[] Scale, float[] Shift) norm)
    {
        for (var at = 0; at < states.Length; at += Width)
        {
            _kernels.Normalize(states.Slice(at, Width), norm.Scale, norm.Shift);
        }
    }

    private static PackedMatrix Layer(Weights weights, string name, int inputs, int outputs) => PackedMatrix.OfOutputs(
        weights.Floats(name + "/weight", outputs, inputs), weights.Floats(name + "/bias", outputs), inputs);

    private (float[], float[]) Norm(Weights weights, string name) =>
        (weights.Floats(name + "/weight", Width), weights.Floats(name + "/bias", Width));
}
