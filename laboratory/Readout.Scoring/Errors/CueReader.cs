using System.Collections.Immutable;
using Readout.Language.Layout;
using Readout.Language.Parsing;
using Readout.Text;

namespace Readout.Scoring.Errors;

/// <summary>A cue as errors are sorted by.</summary>
/// <param name="Class">Its kind in words, such as "noun".</param>
/// <param name="Lemma">The dictionary form of its head; what stands for it where there is no word.</param>
public sealed record CueForm(string Class, string Lemma);

/// <summary>Tells cues apart by their head's part of speech and lemma.</summary>
public sealed class CueReader
{
    // These two lists only name sections of the error report; nothing is found or scored by them.
    private static readonly HashSet<string> Saying = new(StringComparer.Ordinal)
    {
        "say", "tell", "add", "state", "report", "announce", "claim", "write", "note", "argue", "explain", "ask", "reply", "respond", "declare",
        "tweet", "post", "insist", "contend", "assert", "allege", "acknowledge", "admit", "confirm", "deny", "warn", "suggest", "remark", "recall",
        "stress", "emphasize", "mention", "comment", "quip", "joke", "testify", "stipulate", "conclude", "quote", "cite", "accord", "describe",
    };

    private static readonly HashSet<string> Attitude = new(StringComparer.Ordinal)
    {
        "think", "believe", "feel", "know", "want", "hope", "wish", "fear", "expect", "worry", "doubt", "like", "love", "hate", "prefer", "support",
        "oppose", "agree", "disagree", "consider", "understand", "realize", "regret", "intend", "plan", "favor", "trust", "appreciate", "regard",
        "approve", "disapprove", "dislike", "care", "assume", "suspect", "imagine", "wonder", "view", "welcome", "embrace", "reject",
    };

    private readonly ReportText _text;
    private readonly ImmutableArray<TextSpan> _headings;
    private readonly ImmutableArray<(ParsedSentence Sentence, ParsedWord Word)> _words;

    private CueReader(LaidOutText layout, ParsedText parsed)
    {
        _text = layout.Text;
        _headings = [.. layout.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Heading).Select(paragraph => paragraph.Span)];
        _words = [.. parsed.Sentences.SelectMany(sentence => sentence.Words.Select(word => (sentence, word)))];
    }

    public static CueReader Of(ReportText text, LanguageEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        var layout = LayoutReader.Read(text);
        return new CueReader(layout, engine.Parse(layout));
    }

    public CueForm Read(Attribution attribution)
    {
        ArgumentNullException.ThrowIfNull(attribution);
        ImmutableArray<TextSpan> cue = [.. attribution.Cue.Select(_text.FromFile)];
        var head = Head([.. _words.Where(word => word.Word.Upos is not ("PUNCT" or "SYM") && cue.Any(word.Word.Span.Overlaps))]);
        string lemma = head?.Lemma ?? (cue.IsEmpty ? "(none)" : string.Join(' ', cue.Select(_text.Slice)));
        return new CueForm(InHeading(attribution) ? "in a heading" : Class(head), lemma);
    }

    private bool InHeading(Attribution attribution) =>
        attribution.Content.Concat(attribution.Cue).Select(_text.FromFile).Any(span => _headings.Any(span.Overlaps));

    // The words that hang on none of the others; of several, a verb.
    private static ParsedWord? Head(ImmutableArray<(ParsedSentence Sentence, ParsedWord Word)> cue) => cue
        .Where(word => word.Word.Head <= 0 || !cue.Any(other => ReferenceEquals(other.Word, word.Sentence.Words[word.Word.Head - 1])))
        .Select(word => word.Word).OrderBy(word => word.Upos is "VERB" ? 0 : 1).FirstOrDefault();

    private static string Class(ParsedWord? head) => head switch
    {
        null => "no cue word",
        { Upos: "VERB", Lemma: var lemma } when Saying.Contains(lemma) => "verb of saying",
        { Upos: "VERB", Lemma: var lemma } when Attitude.Contains(lemma) => "verb of attitude",
        { Upos: "VERB" or "AUX" } => "weak verb",
        { Upos: "NOUN" or "PROPN" or "PRON" } => "noun",
        { Upos: "ADJ" } => "adjective",
        _ => "preposition or particle",
    };
}
