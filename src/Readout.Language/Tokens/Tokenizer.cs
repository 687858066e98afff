using System.Collections.Immutable;
using Readout.Language.Sentences;
using Readout.Text;

namespace Readout.Language.Tokens;

/// <summary>Finds words, numbers and marks; a possessive "’s" is a token of its own, an abbreviation keeps its stops.</summary>
public static class Tokenizer
{
    /// <summary>Finds the tokens of each sentence.</summary>
    public static TokenizedText Tokenize(SplitText split)
    {
        ArgumentNullException.ThrowIfNull(split);
        var tokens = ImmutableArray.CreateBuilder<Token>(split.Text.Length / 5 + 1);
        var ranges = ImmutableArray.CreateBuilder<TokenRange>(split.Sentences.Length);
        int paragraph = -1;
        bool quoteOpen = false;
        foreach (Sentence sentence in split.Sentences)
        {
            // Straight marks alternate within a paragraph; a paragraph starts afresh.
            quoteOpen &= sentence.Paragraph == paragraph;
            paragraph = sentence.Paragraph;
            int first = tokens.Count;
            Scan(split.Text.Value, sentence.Span, tokens, ref quoteOpen);
            ranges.Add(new TokenRange(first, tokens.Count));
        }
        return new TokenizedText(split, tokens.ToImmutable(), ranges.MoveToImmutable());
    }

    /// <summary>The tokens of a phrase by itself, as they would be found inside a sentence.</summary>
    public static IEnumerable<string> Pieces(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var tokens = ImmutableArray.CreateBuilder<Token>();
        bool quoteOpen = false;
        Scan(phrase, new TextSpan(0, phrase.Length), tokens, ref quoteOpen);
        return tokens.Select(token => phrase.Substring(token.Span.Start, token.Span.Length));
    }

    private static void Scan(string text, TextSpan sentence, ImmutableArray<Token>.Builder tokens, ref bool quoteOpen)
    {
        int position = sentence.Start;
        while (position < sentence.End)
        {
            if (char.IsWhiteSpace(text[position]))
            {
                position++;
                continue;
            }
            int end = IsWordChar(text, position) ? WordEnd(text, position, sentence.End) : MarkEnd(text, position, sentence.End);
            int possessive = PossessiveStart(text, position, end);
            if (possessive > position)
            {
                tokens.Add(new Token(new TextSpan(position, possessive), WordKind(text, position)));
                position = possessive;
            }
            tokens.Add(new Token(new TextSpan(position, end), Kind(text, position, end, ref quoteOpen)));
            position = end;
        }
    }

    private static bool IsWordChar(string text, int i) =>
        char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]) && char.IsLetterOrDigit(text, i)
        || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static int WordEnd(string text, int start, int limit)
    {
        int i = start;
        while (i < limit)
        {
            if (IsWordChar(text, i))
            {
                i += char.IsHighSurrogate(text[i]) ? 2 : 1;
            }
            else if (Joins(text, start, i, limit))
            {
                i++;
            }
            else
            {
                break;
            }
        }
        bool abbreviation = i < limit && text[i] == '.' && text.AsSpan(start, i - start).Contains('.') && i - start <= 7
            || i < limit && text[i] == '.' && i + 1 < limit && IsTitle(text.AsSpan(start, i - start));
        return abbreviation ? i + 1 : i;
    }

    /// <summary>Whether a mark between two word characters belongs to the word: apostrophe, hyphen, "U.S", "7.5", "1,000".</summary>
    private static bool Joins(string text, int start, int i, int limit)
    {
        if (i == start || i + 1 >= limit || !char.IsLetterOrDigit(text[i + 1]))
        {
            return false;
        }
        return text[i] switch
        {
            '\'' or '’' or '-' or '\u2011' or '&' or '_' => true,
            '.' => char.IsDigit(text[i - 1]) == char.IsDigit(text[i + 1]) && (char.IsDigit(text[i - 1]) || i - start <= 2 || text.AsSpan(start, i - start).Contains('.') || char.IsLower(text[i + 1])),
            ',' or ':' => char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]),
            _ => false,
        };
    }

    private static bool IsTitle(ReadOnlySpan<char> word) =>
        word is "Mr" or "Mrs" or "Ms" or "Dr" or "Sen" or "Rep" or "Gov" or "Gen" or "Jr" or "Sr" or "Prof" or "Lt" or "Col" or "St"
            or "No" or "Amb" || word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I';

    private static int MarkEnd(string text, int position, int limit)
    {
        if (char.IsHighSurrogate(text[position]) && position + 1 < limit)
        {
            return position + 2;
        }
        int end = position + 1;
        bool doubled = text[position] is '.' or '-' or '!' or '?' or '`' || (text[position] == '\'' && end < limit && text[end] == '\'');
        while (doubled && end < limit && text[end] == text[position])
        {
            end++;
        }
        return end;
    }

    private static int PossessiveStart(string text, int start, int end) =>
        end - start > 2 && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '’' ? end - 2 : -1;

    private static TokenKind WordKind(string text, int start) => char.IsDigit(text[start]) ? TokenKind.Number : TokenKind.Word;

    private static TokenKind Kind(string text, int start, int end, ref bool quoteOpen)
    {
        switch (text[start])
        {
            case '“' or '«' or '„':
                return TokenKind.QuoteOpen;
            case '”' or '»':
                return TokenKind.QuoteClose;
            case '"':
                quoteOpen = !quoteOpen;
                return quoteOpen ? TokenKind.QuoteOpen : TokenKind.QuoteClose;
            case '`' when end - start == 2:
                return TokenKind.QuoteOpen;
            case '\'' when end - start == 2:
                return TokenKind.QuoteClose;
            case '\'' or '’' when end - start > 1:
                return TokenKind.Word; // possessive
        }
        return IsWordChar(text, start) ? WordKind(text, start) : TokenKind.Mark;
    }
}
