using System.Collections.Frozen;
using Readout.Extraction.Actors;
using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Statements;

/// <summary>The tokens of a named text with their mentions at hand.</summary>
internal sealed class TokenView
{
    private readonly Mention?[] _mentionFrom;
    private readonly Mention?[] _mentionUpTo;

    internal TokenView(NamedText named)
    {
        Named = named;
        Text = named.Tokens;
        _mentionFrom = new Mention?[Text.Count + 1];
        _mentionUpTo = new Mention?[Text.Count + 1];
        foreach (Mention mention in named.Mentions)
        {
            _mentionFrom[mention.First] = mention;
            _mentionUpTo[mention.End] = mention;
        }
    }

    internal NamedText Named { get; }

    internal TokenRow Text { get; }

    internal ReadOnlySpan<char> this[int token] => Text[token];

    /// <summary>The number of the quotation a token stands in, its marks included; 0 outside.</summary>
    internal int Quotation(int token) => Text.Quotation(token);

    internal Mention? MentionFrom(int token) => _mentionFrom[token];

    internal Mention? MentionUpTo(int token) => _mentionUpTo[token];

    internal TokenKind Kind(int token) => Text.Kind(token);

    /// <summary>The dictionary form of a token in small letters; empty for no token.</summary>
    internal string Lemma(int token)
    {
        if (token < 0)
        {
            return "";
        }
        string lemma = Text.Word(token).Lemma;
        foreach (char c in lemma)
        {
            if (char.IsUpper(c))
            {
                return lemma.ToLowerInvariant();
            }
        }
        return lemma;
    }

    /// <summary>Whether a phrase says when or in what medium something was said.</summary>
    internal bool IsSetting(int head, int start, int end) =>
        Is(head, WordClasses.Days) || Is(head, WordClasses.Months) || Is(head, WordClasses.Media)
        || (Text[start] is "during" or "after" or "before" or "since" or "until" && end > start);

    internal bool Is(int token, int limit, string word) =>
        token >= 0 && token < limit && Text[token].Equals(word, StringComparison.OrdinalIgnoreCase);

    internal bool Is(int token, FrozenSet<string> words) =>
        token >= 0 && token < Text.Count && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Text[token]);

    /// <summary>Whether a token is a comma, or a closing mark that stands after one ("…,” he said").</summary>
    internal bool ClosesClause(int token) =>
        token >= 0 && (Text[token] is "," || Kind(token) == TokenKind.QuoteClose || Text[token] is "—" or "–" or "--");

    internal bool EndsSentence(int token) => Text[token] is "." or "!" or "?" or "…" or "..." or ";";

    /// <summary>The trimmed span of some tokens without the marks of a quotation that they stand in as a whole, with its cue.</summary>
    /// <param name="start">The first token.</param>
    /// <param name="end">One past the last token.</param>
    /// <param name="outer">The quotation that the cue stands in; 0 for none.</param>
    internal TextSpan? Inside(int start, int end, int outer)
    {
        while (outer != 0 && end > start && Quotation(end - 1) == outer && Kind(end - 1) is TokenKind.QuoteClose or TokenKind.Mark)
        {
            end--;
        }
        start += outer != 0 && start < end && Kind(start) == TokenKind.QuoteOpen && Quotation(start) == outer ? 1 : 0;
        return Trimmed(start, end);
    }

    /// <summary>The span of some tokens without the sentence's closing stop and stray commas outside quotation marks.</summary>
    internal TextSpan? Trimmed(int start, int end)
    {
        while (end > start && Kind(end - 1) == TokenKind.Mark && Text[end - 1] is "," or "." or ";" or ":" or "—" or "–" or "-" or "--" or "…")
        {
            end--;
        }
        while (end > start && Kind(start) == TokenKind.Mark && Text[start] is "," or ":" or ";" or "—" or "–" or "-" or "--" or "•" or "*")
        {
            start++;
        }
        return end > start ? Text.Cover(start, end) : null;
    }
}
