using System.Collections.Immutable;
using Readout.Language.Layout;
using Readout.Language.Sentences;
using Readout.Text;

namespace Readout.Language.Tokens;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, with the marks inside them.</summary>
    Word,

    /// <summary>Digits, with the marks inside them.</summary>
    Number,

    /// <summary>A mark that opens a quotation.</summary>
    QuoteOpen,

    /// <summary>A mark that closes a quotation.</summary>
    QuoteClose,

    /// <summary>Any other mark or symbol.</summary>
    Mark,
}

/// <summary>A word, number or mark.</summary>
/// <param name="Span">Its characters, never empty, within one sentence.</param>
/// <param name="Kind">What it is made of.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind);

/// <summary>The tokens of one sentence: indices into <see cref="TokenizedText.Tokens"/>, end exclusive.</summary>
/// <param name="Start">The first token.</param>
/// <param name="End">One past the last token.</param>
public readonly record struct TokenRange(int Start, int End)
{
    /// <summary>How many tokens.</summary>
    public int Length => End - Start;
}

/// <summary>A split text with its tokens, in order and apart from each other.</summary>
/// <param name="Split">The sentences.</param>
/// <param name="Tokens">The tokens of all sentences.</param>
/// <param name="Ranges">For each sentence, its tokens.</param>
public sealed record TokenizedText(SplitText Split, ImmutableArray<Token> Tokens, ImmutableArray<TokenRange> Ranges)
{
    /// <summary>The exact text.</summary>
    public ReportText Text => Split.Text;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> this[int token] => Text[Tokens[token].Span];

    /// <summary>The span from the first to the last of some tokens.</summary>
    /// <param name="start">The first token.</param>
    /// <param name="end">One past the last token; greater than <paramref name="start"/>.</param>
    public TextSpan Cover(int start, int end) => TextSpan.Covering(Tokens[start].Span, Tokens[end - 1].Span);

    /// <summary>The first token that begins at a character or after it, in O(log n).</summary>
    public int TokenFrom(int position)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Tokens[middle].Span.Start < position ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    /// <summary>The last sentence that begins at a character or before it, in O(log n); 0 before the first.</summary>
    public int SentenceAt(int position)
    {
        int low = 0, high = Split.Sentences.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            (low, high) = Split.Sentences[middle].Span.Start <= position ? (middle, high) : (low, middle - 1);
        }
        return low;
    }

    /// <summary>Whether a sentence is a heading.</summary>
    public bool IsHeading(int sentence) =>
        Split.Layout.Paragraphs[Split.Sentences[sentence].Paragraph].Kind == ParagraphKind.Heading;
}
