using System.Collections.Concurrent;
using System.Security.Cryptography;
using Readout.Inference;
using Readout.Language.Layout;
using Readout.Language.Names;
using Readout.Language.Segmentation;
using Readout.Language.Tagging;
using Readout.Text;

namespace Readout.Language.Parsing;

/// <summary>Reads English: sentences, words, tags, lemmas, syntax and names. One engine serves any number of threads.</summary>
public sealed class LanguageEngine
{
    /// <summary>The file that holds the tagger, the parser and the names.</summary>
    public const string FileName = "parser.weights";

    private const int WordsPerBlock = 256;

    // Longer sentences are read in stretches, so that time grows with length and not its square.
    private const int LongestStretch = 320;

    // Room for computing, used again and again; what is in it never reaches a result.
    private readonly ConcurrentBag<WordBlock> _blocks = [];
    private readonly Segmenter _segmenter;
    private readonly Kernels _kernels;
    private readonly Encoder _encoder;
    private readonly Classifier _morph;
    private readonly Lemmatizer _lemmatizer;
    private readonly NameDecoder _names;
    private readonly DependencyScorer _dependencies;
    private readonly MorphTag[] _tags;

    /// <summary>Makes an engine of trained weights.</summary>
    /// <exception cref="WeightsException">They are not this engine's.</exception>
    public LanguageEngine(Segmenter segmenter, Weights weights, Kernels kernels)
    {
        ArgumentNullException.ThrowIfNull(segmenter);
        ArgumentNullException.ThrowIfNull(weights);
        Hash = segmenter.Hash is null || weights.Hash is null
            ? null
            : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(segmenter.Hash + weights.Hash)));
        _segmenter = segmenter;
        _kernels = kernels;
        _encoder = new Encoder(weights, kernels);
        _morph = new Classifier(weights, "morph", "labels/morph", _encoder.Width, kernels);
        _lemmatizer = new Lemmatizer(weights, _encoder, kernels);
        _names = new NameDecoder(weights, _encoder.Width, kernels);
        _dependencies = new DependencyScorer(weights, _encoder.Width, kernels);
        _tags = weights.Parsed("labels/morph", MorphTag.Parse);
    }

    /// <summary>Loads an engine from a folder of weights.</summary>
    /// <exception cref="WeightsException">A file is missing, damaged or foreign.</exception>
    public static LanguageEngine Load(string folder)
    {
        Task<Segmenter> segmenter = Task.Run(() => new Segmenter(WeightFile.Read(Path.Combine(folder, Segmenter.FileName))));
        Weights weights = WeightFile.Read(Path.Combine(folder, FileName));
        return new LanguageEngine(segmenter.GetAwaiter().GetResult(), weights, Kernels.Best);
    }

    /// <summary><c>sha256:</c> and the hash of its weight files' hashes, the segmenter's first; <c>null</c> for weights that no file held.</summary>
    public string? Hash { get; }

    /// <summary>Reads a text.</summary>
    public ParsedText Parse(ReportText text) => Parse(LayoutReader.Read(text));

    /// <summary>Reads a text whose paragraphs are known.</summary>
    public ParsedText Parse(LaidOutText layout) => Parse(_segmenter.Segment(layout));

    /// <summary>Reads a text whose paragraphs are known, and keeps what the encoder made of its words.</summary>
    public ParsedText ParseWithStates(LaidOutText layout) => ParseWithStates(_segmenter.Segment(layout));

    /// <summary>Analyses given sentences and words anew, and keeps what the encoder made of the words.</summary>
    public ParsedText ParseWithStates(ParsedText given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return Parse(given, new WordStates(given.Sentences.Sum(sentence => sentence.Words.Count), _encoder.Width));
    }

    /// <summary>Analyses given sentences and words anew; their spans stay, what they said of tags and syntax goes.</summary>
    public ParsedText Parse(ParsedText given) => Parse(given, null);

    private ParsedText Parse(ParsedText given, WordStates? states)
    {
        ArgumentNullException.ThrowIfNull(given);
        var parsed = given.Sentences.Select(sentence => new ParsedWord[sentence.Words.Count]).ToArray();
        var block = _blocks.TryTake(out var used) ? used : new WordBlock();
        var stretches = new List<Stretch>();
        var kept = 0;
        block.Clear();
        foreach (var stretch in Stretches(given.Sentences))
        {
            if (stretches.Count > 0 && block.Rows + stretch.Count >= WordsPerBlock)
            {
                Analyse(block, stretches, given.Sentences, parsed);
                Keep(block, states, ref kept);
                stretches.Clear();
                block.Clear();
            }
            block.Add(given.Sentences[stretch.Sentence].Words, stretch.First, stretch.Count);
            stretches.Add(stretch);
        }
        if (stretches.Count > 0)
        {
            Analyse(block, stretches, given.Sentences, parsed);
            Keep(block, states, ref kept);
        }
        _blocks.Add(block);
        return given with { Sentences = [.. given.Sentences.Select((sentence, i) => sentence with { Words = parsed[i] })], States = states };
    }

    private void Keep(WordBlock block, WordStates? states, ref int kept)
    {
        if (states is null)
        {
            return;
        }
        var quantized = block.QuantizedStates(states.Width);
        foreach (var (start, end) in block.Sentences)
        {
            for (var row = start; row < end;)
            {
                var room = states.Room(kept, end - row);
                _kernels.Store(quantized, row * states.Width, room);
                row += room.Length / states.Width;
                kept += room.Length / states.Width;
            }
        }
    }

    private static IEnumerable<Stretch> Stretches(IReadOnlyList<ParsedSentence> sentences)
    {
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var first = 0; first < sentences[s].Words.Count; first += LongestStretch)
            {
                yield return new Stretch(s, first, Math.Min(LongestStretch, sentences[s].Words.Count - first));
            }
        }
    }

    private void Analyse(WordBlock block, List<Stretch> stretches, IReadOnlyList<ParsedSentence> given, ParsedWord[][] parsed)
    {
        _encoder.Encode(block);
        var (tags, sure) = Tags(block);
        var lemmas = _lemmatizer.Lemmas(block, Array.ConvertAll(tags, tag => _tags[tag].Hash));
        var names = _names.Decode(block);
        var arcs = _dependencies.Parse(block);
        for (var p = 0; p < stretches.Count; p++)
        {
            var (sentence, first, count) = stretches[p];
            var start = block.Sentences[p].Start;
            var words = given[sentence].Words;
            PunctuationHeads.Settle(words, first, arcs.AsSpan(start, count));
            for (var i = 0; i < count; i++)
            {
                var row = start + i;
                parsed[sentence][first + i] = Word(
                    words[first + i], _tags[tags[row]], sure[row], lemmas[row], names[row], InSentence(arcs[row], first));
            }
        }
    }

    // The root of a later stretch hangs on the sentence's first word.
    private static Arc InSentence(Arc arc, int first) =>
        first == 0 ? arc
        : arc.Head > 0 ? arc with { Head = arc.Head + first }
        : arc with { Head = 1, Relation = "parataxis" };

    private static ParsedWord Word(
        ParsedWord given, MorphTag tag, float sure, string lemma, (string Tag, float Probability) name, Arc arc) => new()
        {
            Span = given.Span,
            Form = given.Form,
            ContinuesToken = given.ContinuesToken,
            Upos = tag.Upos,
            Xpos = tag.Xpos,
            Feats = tag.Feats,
            TagProbability = sure,
            Lemma = lemma,
            NameTag = name.Tag,
            NameProbability = name.Probability,
            Head = arc.Head,
            Deprel = arc.Relation,
            HeadProbability = arc.Probability,
        };

    private (int[] Tags, float[] Sure) Tags(WordBlock block)
    {
        var scores = block.Room("morph", _morph.Stride);
        _morph.Score(block.QuantizedStates(_encoder.Width), block.Rows, scores);
        var (tags, sure) = (new int[block.Rows], new float[block.Rows]);
        for (var row = 0; row < block.Rows; row++)
        {
            (tags[row], sure[row]) = _morph.Best(scores.Slice(row * _morph.Stride, _morph.Stride));
        }
        return (tags, sure);
    }

    private readonly record struct Stretch(int Sentence, int First, int Count);
}
