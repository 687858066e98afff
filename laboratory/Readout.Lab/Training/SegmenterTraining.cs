using Readout.Inference;
using Readout.Lab.Data;
using Readout.Language.Parsing;
using Readout.Language.Segmentation;

namespace Readout.Lab.Training;

/// <summary>Trains the segmenter on the treebanks' raw text, with paragraph breaks lost here and there.</summary>
internal sealed class SegmenterTraining
{
    private const int WordRows = 1 << 17, SentenceRows = 1 << 18, Seed = 20250701;
    private const double LostBreaks = 0.15, KeptNewlines = 0.4, HardWrapped = 0.08, Wrapped = 0.04;
    private static readonly string[] s_before = ["", "(", "\u201C", "\"", "["], s_after = ["", ")", "\u201D", "\"", "]", ",", ").", "),", "\u201D,", ".\u201D", ".\""];
    private readonly Random _random = new(Seed);
    private readonly List<ParsedText> _treebanks = [.. Treebank.TrainingFiles.Select(Treebank.Read)];
    private readonly HashSet<ulong> _splittable = [];

    public static void Run(string[] args) => new SegmenterTraining().Train(Options.Of(args));

    private void Train(Options options)
    {
        var words = new LinearTrainer(WordRows, WordSplitter.Classes, 0.2f, options.Number("worddrop", 40) / 100.0, _random);
        var sentences = new LinearTrainer(SentenceRows, 1, 0.1f, options.Number("sentencedrop", 30) / 100.0, _random);
        var chunks = _treebanks.SelectMany(Chunks).ToArray();
        foreach (var chunk in chunks.Where(c => c.Labels.Any(l => l != WordSplitter.Inside) && c.Text.All(char.IsLetter)))
        {
            _splittable.Add(WordSplitter.ChunkKey(chunk.Text));
        }
        for (var epoch = 1; epoch <= options.Number("epochs", 8); epoch++)
        {
            _random.Shuffle(chunks);
            var wrongWords = chunks.Sum(c => Learn(words, _random.NextDouble() < Wrapped ? InMarks(c) : c));
            var paragraphs = _treebanks.SelectMany(NoisyParagraphs).ToArray();
            _random.Shuffle(paragraphs);
            var wrongSentences = paragraphs.Sum(p => Learn(sentences, p));
            Console.WriteLine($"epoch {epoch}: wrong word ends {wrongWords}, wrong sentence ends {wrongSentences}");
        }
        var path = Paths.Checkpoint(Segmenter.FileName);
        WeightFile.Write(path, new Weights(
            [
                WeightArray.OfKeys("words/splittable", _splittable.Order().ToArray()),
                WeightArray.OfHalves("words/weights", words.Weights, WordRows, WordSplitter.Classes),
                WeightArray.OfHalves("sentences/weights", sentences.Weights, SentenceRows, 1),
            ], path));
    }

    private sealed record Chunk(string Text, int[] Labels, char Next);

    // The treebanks show each word with few of the marks that may stand around it.
    private Chunk InMarks(Chunk chunk)
    {
        if (!char.IsLetterOrDigit(chunk.Text[0]) || !(char.IsLetterOrDigit(chunk.Text[^1]) || chunk.Text[^1] == '%'))
        {
            return chunk;
        }
        var before = s_before[_random.Next(s_before.Length)];
        var after = s_after[_random.Next(s_after.Length)];
        var labels = new int[before.Length + chunk.Labels.Length + after.Length];
        chunk.Labels.CopyTo(labels, before.Length);
        for (var at = 1; at < labels.Length; at++)
        {
            if (at <= before.Length || at >= before.Length + chunk.Labels.Length)
            {
                labels[at] = WordSplitter.TokenEnds;
            }
        }
        return new Chunk(before + chunk.Text + after, labels, chunk.Next);
    }

    private static IEnumerable<Chunk> Chunks(ParsedText treebank)
    {
        var text = treebank.Text.Value;
        var words = treebank.Sentences.SelectMany(s => s.Words).ToList();
        for (var first = 0; first < words.Count;)
        {
            var last = first;
            while (last + 1 < words.Count && words[last + 1].Span.Start == words[last].Span.End)
            {
                last++;
            }
            int start = words[first].Span.Start, end = words[last].Span.End;
            var labels = new int[end - start];
            for (var w = first + 1; w <= last; w++)
            {
                labels[words[w].Span.Start - start] = words[w].ContinuesToken ? WordSplitter.WordEnds : WordSplitter.TokenEnds;
            }
            var next = end < text.Length && text[end] == ' ' ? text[end + 1] : '\0';
            yield return new Chunk(text[start..end], labels, next);
            first = last + 1;
        }
    }

    private int Learn(LinearTrainer trainer, Chunk chunk)
    {
        if (WordSplitter.IsPlain(chunk.Text, _splittable))
        {
            return 0;
        }
        int wrong = 0, wordStart = 0;
        Span<uint> room = stackalloc uint[BoundaryFeatures.Most];
        for (var at = 1; at < chunk.Labels.Length; at++)
        {
            var features = new FeatureList(room);
            BoundaryFeatures.Gather(chunk.Text, wordStart, at, BoundaryFeatures.Kind(chunk.Next), ref features);
            wrong += trainer.Learn(features.Features, chunk.Labels[at]) ? 0 : 1;
            wordStart = chunk.Labels[at] == WordSplitter.Inside ? wordStart : at;
        }
        return wrong;
    }

    private sealed record Paragraph(SentenceFeatures.Word[] Words, bool[] Ends, bool[] Fixed);

    private IEnumerable<Paragraph> NoisyParagraphs(ParsedText treebank)
    {
        var gathered = new List<ParsedSentence>();
        foreach (var sentence in treebank.Sentences)
        {
            var breaks = sentence.StartsDocument || (sentence.StartsParagraph && _random.NextDouble() >= LostBreaks);
            if (breaks && gathered.Count > 0)
            {
                yield return Noisy(treebank, gathered);
                gathered.Clear();
            }
            gathered.Add(sentence);
        }
        yield return Noisy(treebank, gathered);
    }

    private Paragraph Noisy(ParsedText treebank, List<ParsedSentence> sentences)
    {
        var pieces = sentences.SelectMany(s => s.Words).Select(w => new Piece(w.Span, w.ContinuesToken)).ToArray();
        var words = SentenceSplitter.Words(treebank.Text.Value, pieces);
        var ends = new bool[words.Length];
        var at = 0;
        foreach (var sentence in sentences)
        {
            at += sentence.Words.Count;
            ends[at - 1] = true;
        }
        var wrapped = _random.NextDouble() < HardWrapped;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Gap == 3)
            {
                words[i] = words[i] with { Gap = _random.NextDouble() < KeptNewlines ? 3 : 1 };
            }
            else if (words[i].Gap == 1 && wrapped && _random.Next(12) == 0)
            {
                words[i] = words[i] with { Gap = 3 };
            }
        }
        return new Paragraph(words, ends, [.. pieces.Select((_, i) => i + 1 < pieces.Length && pieces[i + 1].ContinuesToken)]);
    }

    private static int Learn(LinearTrainer trainer, Paragraph paragraph)
    {
        var (words, ends, joined) = paragraph;
        var punctuated = SentenceSplitter.Punctuated(words);
        var passage = new SentenceFeatures.Passage();
        var wrong = 0;
        Span<uint> room = stackalloc uint[SentenceFeatures.Most];
        for (var at = 0; at + 1 < words.Length; at++)
        {
            passage.Take(words[at]);
            if (!joined[at])
            {
                var features = new FeatureList(room);
                SentenceFeatures.Gather(words, at, passage, punctuated, ref features);
                wrong += trainer.Learn(features.Features, ends[at] ? 1 : 0) ? 0 : 1;
            }
            passage = ends[at] ? default : passage;
        }
        return wrong;
    }
}
