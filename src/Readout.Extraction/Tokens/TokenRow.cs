using System.Collections.Immutable;
using Readout.Language.Parsing;
using Readout.Text;

namespace Readout.Extraction.Tokens;

/// <summary>What a token is to the rules.</summary>
public enum TokenKind
{
    /// <summary>Letters, or the hyphen that joins two words.</summary>
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

/// <summary>Some tokens: indices into a <see cref="TokenRow"/>, end exclusive.</summary>
/// <param name="Start">The first token.</param>
/// <param name="End">One past the last token.</param>
public readonly record struct TokenRange(int Start, int End)
{
    /// <summary>How many tokens.</summary>
    public int Length => End - Start;
}

/// <summary>The words and marks of a parsed text in one row, with its sentences, quotations and names as stretches of that row.</summary>
public sealed class TokenRow
{
    private readonly ImmutableArray<ParsedWord> _words;
    private readonly TokenKind[] _kinds;
    private readonly int[] _quotations;
    private readonly NameSpan?[] _names;
    private readonly int[] _heads;

    /// <summary>Puts the words of all sentences side by side.</summary>
    public TokenRow(ParsedText parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        Text = parsed.Text;
        _words = [.. parsed.Sentences.SelectMany(sentence => sentence.Words)];
        _kinds = new TokenKind[_words.Length];
        _quotations = new int[_words.Length];
        _names = new NameSpan?[_words.Length];
        _heads = new int[_words.Length];
        var sentences = ImmutableArray.CreateBuilder<TokenRange>(parsed.Sentences.Count);
        int last = 0, open = 0, opened = 0, start = 0;
        foreach (ParsedSentence sentence in parsed.Sentences)
        {
            open = sentence.StartsParagraph ? 0 : open; // a quotation that never closes ends with its paragraph
            var range = new TokenRange(start, start + sentence.Words.Count);
            for (int token = range.Start; token < range.End; token++)
            {
                _heads[token] = _words[token].Head > 0 ? range.Start + _words[token].Head - 1 : -1;
                _kinds[token] = KindOf(token, open > 0 ? _words[opened].Form : null);
                (open, opened) = _kinds[token] == TokenKind.QuoteOpen && open == 0 ? (++last, token) : (open, opened);
                _quotations[token] = open;
                open = _kinds[token] == TokenKind.QuoteClose ? 0 : open;
            }
            foreach (NameSpan name in NameSpan.In(_words, range))
            {
                Array.Fill(_names, name, name.First, name.End - name.First);
            }
            int body = TokenFrom(Dateline.End(Text, sentence.Span));
            if (body > range.Start)
            {
                sentences.Add(range with { End = body });
            }
            sentences.Add(range with { Start = body });
            start = range.End;
        }
        Sentences = sentences.ToImmutable();
    }

    /// <summary>The exact text.</summary>
    public ReportText Text { get; }

    /// <summary>How many tokens.</summary>
    public int Count => _words.Length;

    /// <summary>For each sentence, its tokens; never empty. A dateline stands apart.</summary>
    public ImmutableArray<TokenRange> Sentences { get; }

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> this[int token] => _words[token].Form;

    /// <summary>What the language engine says of a token.</summary>
    public ParsedWord Word(int token) => _words[token];

    /// <summary>The token that a token hangs on; -1 for a root and where there is no parse.</summary>
    public int Head(int token) => _heads[token];

    /// <summary>Where a token stands.</summary>
    public TextSpan Span(int token) => _words[token].Span;

    /// <summary>What a token is.</summary>
    public TokenKind Kind(int token) => _kinds[token];

    /// <summary>The number of the quotation a token stands in, its marks included; 0 outside.</summary>
    public int Quotation(int token) => _quotations[token];

    /// <summary>The name that a token is part of.</summary>
    public NameSpan? Name(int token) => _names[token];

    /// <summary>Whether nothing stands between a token and the one before it.</summary>
    public bool IsGlued(int token) => token > 0 && token < Count && _words[token].Span.Start == _words[token - 1].Span.End;

    /// <summary>Whether a token is a hyphen that joins the word before it with the one after it ("president-elect").</summary>
    public bool IsHyphen(int token) => token >= 0 && token < Count && _kinds[token] == TokenKind.Word && this[token] is "-" or "\u2011";

    /// <summary>The span from the first to the last of some tokens.</summary>
    /// <param name="start">The first token.</param>
    /// <param name="end">One past the last token; greater than <paramref name="start"/>.</param>
    public TextSpan Cover(int start, int end) => TextSpan.Covering(Span(start), Span(end - 1));

    /// <summary>The characters of a sentence.</summary>
    public TextSpan SentenceSpan(int sentence) => Cover(Sentences[sentence].Start, Sentences[sentence].End);

    /// <summary>The first of some tokens that depends on none of them: the head of a phrase.</summary>
    /// <param name="start">The first token.</param>
    /// <param name="end">One past the last token; greater than <paramref name="start"/>.</param>
    public int Top(int start, int end)
    {
        int token = start;
        while (token < end - 1 && _heads[token] >= start && _heads[token] < end)
        {
            token++;
        }
        return token;
    }

    /// <summary>The head of the phrase that fills a span.</summary>
    public int Top(TextSpan phrase)
    {
        int first = Math.Min(TokenFrom(phrase.Start), Count - 1);
        return Top(first, Math.Max(TokenFrom(phrase.End), first + 1));
    }

    /// <summary>The first token that begins at a character or after it, in O(log n).</summary>
    public int TokenFrom(int position)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Span(middle).Start < position ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    /// <summary>The last sentence that begins at a character or before it, in O(log n); 0 before the first.</summary>
    public int SentenceAt(int position)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            (low, high) = Span(Sentences[middle].Start).Start <= position ? (middle, high) : (low, middle - 1);
        }
        return low;
    }

    private static bool HasLetterOrDigit(string form)
    {
        foreach (char letter in form)
        {
            if (char.IsLetterOrDigit(letter))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A straight mark opens and closes by turns; “ closes what „ opened.</summary>
    /// <param name="token">The token.</param>
    /// <param name="opening">The mark that opened the quotation it stands in; <c>null</c> outside.</param>
    private TokenKind KindOf(int token, string? opening)
    {
        string form = _words[token].Form;
        switch (form)
        {
            case "“" when opening is "„":
                return TokenKind.QuoteClose;
            case "“" or "«" or "„" or "``":
                return TokenKind.QuoteOpen;
            case "”" or "»":
                return TokenKind.QuoteClose;
            case "\"" or "''":
                return opening is not null ? TokenKind.QuoteClose : TokenKind.QuoteOpen;
            case "-" or "\u2011" when IsGlued(token) && IsGlued(token + 1):
                return TokenKind.Word;
        }
        return char.IsDigit(form[0]) ? TokenKind.Number : HasLetterOrDigit(form) ? TokenKind.Word : TokenKind.Mark;
    }
}
