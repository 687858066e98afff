using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Readout.Scoring;

/// <summary>A token of the scorer: a run of word characters, or one other character that is not white space.</summary>
/// <param name="Start">Its first code point.</param>
/// <param name="End">One past its last code point.</param>
/// <param name="IsWord">Whether it consists of word characters.</param>
public readonly record struct Token(int Start, int End, bool IsWord);

/// <summary>A text cut as Python's <c>\w+|[^\w\s]</c> cuts it.</summary>
public sealed class Tokens
{
    private readonly ImmutableArray<Token> _tokens;

    private Tokens(ImmutableArray<Token> tokens) => _tokens = tokens;

    public int Count => _tokens.Length;

    public Token this[int number] => _tokens[number];

    public static Tokens Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = ImmutableArray.CreateBuilder<Token>();
        int at = 0;
        bool inWord = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isWord = IsWord(rune);
            if (isWord && inWord)
            {
                tokens[^1] = tokens[^1] with { End = at + 1 };
            }
            else if (isWord || !IsSpace(rune))
            {
                tokens.Add(new Token(at, at + 1, isWord));
            }
            inWord = isWord;
            at++;
        }
        return new Tokens(tokens.ToImmutable());
    }

    /// <summary>The tokens that share a character with one of the stretches.</summary>
    public TokenSet Cover(IEnumerable<Stretch> stretches) => TokenSet.Of(stretches.SelectMany(Covered));

    /// <summary>The same, without punctuation.</summary>
    public TokenSet Words(IEnumerable<Stretch> stretches) => TokenSet.Of(stretches.SelectMany(Covered).Where(token => _tokens[token].IsWord));

    private IEnumerable<int> Covered(Stretch stretch)
    {
        int first = CountWhile(token => token.End <= stretch.Start);
        int end = CountWhile(token => token.Start < stretch.End);
        return Enumerable.Range(first, Math.Max(0, end - first));
    }

    /// <summary>How many tokens at the beginning fit a condition that no token fits after one that does not.</summary>
    private int CountWhile(Predicate<Token> fits)
    {
        int low = 0, high = _tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = fits(_tokens[middle]) ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    // Python's \w: letters, everything numeric, and the underscore; marks are none.
    private static bool IsWord(Rune rune) => rune.Value == '_' || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    // Python's \s has the four information separators, too.
    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is >= 0x1C and <= 0x1F;
}
