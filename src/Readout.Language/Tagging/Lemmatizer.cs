using Readout.Inference;

namespace Readout.Language.Tagging;

/// <summary>Finds lemmas: of known forms with their tags in a table, of all others by scoring how the form changes.</summary>
internal sealed class Lemmatizer
{
    private const int MostTries = 4;
    private readonly Encoder _encoder;
    private readonly Classifier _classifier;
    private readonly LemmaScript[] _scripts;
    private readonly Vocabulary _known;
    private readonly ushort[] _knownScripts;

    public Lemmatizer(Weights weights, Encoder encoder, Kernels kernels)
    {
        _encoder = encoder;
        _classifier = new Classifier(weights, "scripts", "labels/scripts", encoder.Width, kernels);
        _scripts = weights.Parsed("labels/scripts", LemmaScript.Parse);
        _known = new Vocabulary(weights.Raw<ulong>("lexicon/forms", WeightKind.Key));
        var scripts = weights.Raw<byte>("lexicon/scripts", WeightKind.Byte, 2 * _known.Count);
        _knownScripts = new ushort[_known.Count + 1];
        for (var i = 0; i < _known.Count; i++)
        {
            _knownScripts[i + 1] = (ushort)(scripts[2 * i] | scripts[2 * i + 1] << 8);
            if (_knownScripts[i + 1] >= _scripts.Length)
            {
                throw new WeightsException(weights.Source, "its lexicon names scripts that it does not hold");
            }
        }
    }

    /// <summary>What finds a form with a tag in the table.</summary>
    public static ulong Key(ReadOnlySpan<char> form, ulong tagHash) => StableHash.Mix(StableHash.Of(form) * 31 + tagHash);

    /// <summary>The lemma of each row of a block.</summary>
    /// <param name="block">Encoded words.</param>
    /// <param name="tagHashes">The hash of each row's tag.</param>
    public string[] Lemmas(WordBlock block, ReadOnlySpan<ulong> tagHashes)
    {
        var lemmas = new string[block.Rows];
        var width = _encoder.Width;
        var states = block.States(width);
        var unknown = new List<int>();
        var gathered = block.Room("unknown forms", width);
        for (var row = 0; row < block.Rows; row++)
        {
            if (block.Form(row) is not { } form)
            {
                continue;
            }
            var key = Key(form, tagHashes[row]);
            if (block.Lemmas.Recall(key, form) is { } remembered)
            {
                lemmas[row] = remembered;
                continue;
            }
            if (_known.Row(key) is > 0 and var place)
            {
                lemmas[row] = _scripts[_knownScripts[place]].Apply(form);
                block.Lemmas.Learn(key, form, lemmas[row]);
                continue;
            }
            states.Slice(row * width, width).CopyTo(gathered[(unknown.Count * width)..]);
            unknown.Add(row);
        }
        var quantized = block.Room("quantized", width);
        _encoder.Quantize(gathered[..(unknown.Count * width)], quantized);
        var scores = block.Room("scripts", _classifier.Stride);
        _classifier.Score(quantized, unknown.Count, scores);
        for (var i = 0; i < unknown.Count; i++)
        {
            lemmas[unknown[i]] = Lemma(block.Form(unknown[i])!, scores.Slice(i * _classifier.Stride, _classifier.Stride));
        }
        return lemmas;
    }

    // A common word's lemma is a word that one meets: of the best scripts, the first that makes one ("reiterate", not "reiterat").
    private string Lemma(string form, Span<float> scores)
    {
        var best = _scripts[_classifier.BestLabel(scores)].Apply(form);
        if (_encoder.Knows(best) || !_encoder.Knows(form))
        {
            return best;
        }
        for (var tries = 1; tries < MostTries; tries++)
        {
            scores[_classifier.BestLabel(scores)] = PackedMatrix.Void;
            var next = _scripts[_classifier.BestLabel(scores)].Apply(form);
            if (_encoder.Knows(next))
            {
                return next;
            }
        }
        return best;
    }
}
