using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Readout.Inference;
using Readout.Language.Layout;
using Readout.Language.Parsing;
using Readout.Text;

namespace Readout.Language.Segmentation;

/// <summary>Finds the sentences and words of raw text.</summary>
public sealed class Segmenter
{
    /// <summary>The file that holds the trained weights.</summary>
    public const string FileName = "segmenter.weights";

    /// <summary>The SHA-256 of the weights' file; <c>null</c> for weights that no file held.</summary>
    public string? Hash { get; }

    // What is in them never reaches a result.
    private readonly ConcurrentBag<ChunkMemory> _memories = [];
    private readonly WordSplitter _words;
    private readonly SentenceSplitter _sentences;

    /// <summary>Makes a segmenter of trained weights.</summary>
    /// <exception cref="WeightsException">They are not a segmenter's.</exception>
    public Segmenter(Weights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        Hash = weights.Hash;
        var splittable = weights.Raw<ulong>("words/splittable", WeightKind.Key).ToArray().ToHashSet();
        _words = new WordSplitter(LinearModel.From(weights, "words/weights", WordSplitter.Classes), splittable);
        _sentences = new SentenceSplitter(LinearModel.From(weights, "sentences/weights", 1));
    }

    /// <summary>The words and sentences of a text's paragraphs; no sentence crosses from one into the next.</summary>
    public ParsedText Segment(LaidOutText layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        var text = layout.Text;
        var memory = _memories.TryTake(out var used) ? used : new ChunkMemory();
        var sentences = new List<ParsedSentence>();
        var pieces = new List<Piece>();
        foreach (var paragraph in layout.Paragraphs)
        {
            pieces.Clear();
            _words.Split(text.Value, paragraph.Span.Start, paragraph.Span.End, memory, pieces);
            var start = 0;
            foreach (var end in _sentences.Split(text.Value, CollectionsMarshal.AsSpan(pieces)))
            {
                sentences.Add(new ParsedSentence(Words(text, CollectionsMarshal.AsSpan(pieces)[start..end]), StartsParagraph: start == 0));
                start = end;
            }
        }
        _memories.Add(memory);
        return new ParsedText(text, sentences);
    }

    private static ParsedWord[] Words(ReportText text, ReadOnlySpan<Piece> pieces)
    {
        var words = new ParsedWord[pieces.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = new ParsedWord { Span = pieces[i].Span, Form = text.Slice(pieces[i].Span), ContinuesToken = pieces[i].ContinuesToken };
        }
        return words;
    }
}
