using System.Runtime.InteropServices;
using Readout.Inference;
using Readout.Language.Layout;
using Readout.Language.Parsing;

namespace Readout.Language.Segmentation;

/// <summary>Finds the sentences and words of raw text.</summary>
public sealed class Segmenter
{
    /// <summary>The file that holds the trained weights.</summary>
    public const string FileName = "segmenter.weights";

    /// <summary>The SHA-256 of the weights' file; <c>null</c> for weights that no file held.</summary>
    public string? Hash { get; }

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
        var sentences = new List<ParsedSentence>();
        var pieces = new List<Piece>();
        foreach (var paragraph in layout.Paragraphs.Select(p => p.Span))
        {
            pieces.Clear();
            _words.Split(text.Value, paragraph.Start, paragraph.End, pieces);
            var start = 0;
            foreach (var end in _sentences.Split(text.Value, CollectionsMarshal.AsSpan(pieces)))
            {
                var words = pieces[start..end].Select(p => new ParsedWord
                {
                    Span = p.Span,
                    Form = text.Slice(p.Span),
                    ContinuesToken = p.ContinuesToken,
                });
                sentences.Add(new ParsedSentence([.. words], StartsParagraph: start == 0));
                start = end;
            }
        }
        return new ParsedText(text, sentences);
    }
}
