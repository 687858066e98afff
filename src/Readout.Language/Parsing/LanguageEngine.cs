using Readout.Inference;
using Readout.Language.Names;
using Readout.Language.Tagging;

namespace Readout.Language.Parsing;

/// <summary>Reads English: sentences, words, tags, lemmas, syntax and names. One engine serves any number of threads.</summary>
public sealed class LanguageEngine
{
    /// <summary>The file that holds the tagger, the parser and the names.</summary>
    public const string FileName = "parser.weights";

    private const int WordsPerBlock = 256;
    private readonly Encoder _encoder;
    private readonly Classifier _morph, _scripts;
    private readonly NameDecoder _names;
    private readonly DependencyScorer _dependencies;
    private readonly MorphTag[] _tags;
    private readonly LemmaScript[] _lemmas;

    /// <summary>Makes an engine of trained weights.</summary>
    /// <exception cref="WeightsException">They are not this engine's.</exception>
    public LanguageEngine(Weights weights, Kernels kernels)
    {
        _encoder = new Encoder(weights, kernels);
        _morph = new Classifier(weights, "morph", "labels/morph", kernels);
        _scripts = new Classifier(weights, "scripts", "labels/scripts", kernels);
        _names = new NameDecoder(new Classifier(weights, "names", "labels/names", kernels));
        _dependencies = new DependencyScorer(weights, kernels);
        _tags = [.. _morph.Labels.Select(MorphTag.Parse)];
        _lemmas = [.. _scripts.Labels.Select(LemmaScript.Parse)];
    }

    /// <summary>Loads an engine from a folder of weights.</summary>
    /// <exception cref="WeightsException">A file is missing, damaged or foreign.</exception>
    public static LanguageEngine Load(string folder) =>
        new(WeightFile.Read(Path.Combine(folder, FileName)), Kernels.Best);

    /// <summary>Analyses given sentences and words anew; their spans stay, what they said of tags and syntax goes.</summary>
    public ParsedText Parse(ParsedText given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var parsed = new ParsedSentence[given.Sentences.Count];
        var block = new WordBlock();
        for (var first = 0; first < parsed.Length;)
        {
            block.Clear();
            var last = first;
            while (last < parsed.Length && (last == first || block.Rows + given.Sentences[last].Words.Count < WordsPerBlock))
            {
                block.Add(given.Sentences[last++].Words.Select(w => w.Form));
            }
            var words = Analyse(block, [.. given.Sentences.Skip(first).Take(last - first).SelectMany(s => s.Words)]);
            for (var at = 0; first < last; first++)
            {
                var count = given.Sentences[first].Words.Count;
                parsed[first] = given.Sentences[first] with { Words = words[at..(at + count)] };
                at += count;
            }
        }
        return given with { Sentences = parsed };
    }

    private ParsedWord[] Analyse(WordBlock block, ParsedWord[] words)
    {
        _encoder.Encode(block);
        var states = block.States(_encoder.Width);
        var morph = Scores(block, states, _morph, "morph");
        var scripts = Scores(block, states, _scripts, "scripts");
        var names = _names.Decode(block, states);
        var wordOfRow = new int[block.Rows];
        var next = 0;
        foreach (var (start, end) in block.Sentences)
        {
            for (var row = start; row < end; row++)
            {
                var (tag, sure) = _morph.Best(morph.Slice(row * _morph.Stride, _morph.Stride));
                var (script, _) = _scripts.Best(scripts.Slice(row * _scripts.Stride, _scripts.Stride));
                wordOfRow[row] = next;
                words[next] = words[next] with
                {
                    Upos = _tags[tag].Upos,
                    Xpos = _tags[tag].Xpos,
                    Feats = _tags[tag].Feats,
                    TagProbability = sure,
                    Lemma = _lemmas[script].Apply(words[next].Form),
                    NameTag = names[row].Tag,
                    NameProbability = names[row].Probability,
                };
                next++;
            }
        }
        _dependencies.Parse(block, _encoder.Width, (row, head, relation, sure) => words[wordOfRow[row]] =
            words[wordOfRow[row]] with { Head = head, Deprel = relation, HeadProbability = sure });
        return words;
    }

    private static Span<float> Scores(WordBlock block, ReadOnlySpan<float> states, Classifier classifier, string room)
    {
        var scores = block.Room(room, classifier.Stride);
        classifier.Score(states, block.Rows, scores);
        return scores;
    }
}
