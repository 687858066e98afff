using System.Collections.Immutable;
using Readout.Records;

namespace Readout.Extraction.Comparison;

/// <summary>A word of a text: its stem, and its letters in UTF-16.</summary>
/// <param name="Stem">What its forms share; an abbreviation in capitals begins with a caret, so that "US" is not "us".</param>
/// <param name="Start">Its first letter.</param>
/// <param name="End">One past its last letter.</param>
internal readonly record struct Word(string Stem, int Start, int End)
{
    /// <summary>What an abbreviation's stem begins with.</summary>
    internal const char Abbreviation = '^';
}

/// <summary>Finds the words of a text.</summary>
internal static class Words
{
    private const int LongestAbbreviation = 6;
    private const int Beginning = 80;
    private const int First = 4;

    /// <summary>Every word in order; a possessive's ending is not part of it.</summary>
    internal static ImmutableArray<Word> In(string text)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        int at = 0;
        while (at < text.Length)
        {
            int start = at;
            while (at < text.Length && Continues(text, start, at))
            {
                at++;
            }
            if (at == start)
            {
                at++;
                continue;
            }
            int end = text[at - 1] is '-' or '.' or ',' ? at - 1 : at;
            words.Add(new Word(StemOf(text[start..end]), start, end));
            if (at + 1 < text.Length && text[at] is '\'' or '’' && text[at + 1] is 's')
            {
                at += 2;
            }
        }
        return words.ToImmutable();
    }

    /// <summary>Whether a known phrase stands among the first words of a text.</summary>
    internal static bool Begins<T>(StemPhrases<T> phrases, string text)
    {
        ImmutableArray<Word> words = In(text.Length > Beginning ? text[..Beginning] : text);
        return Enumerable.Range(0, Math.Min(words.Length, First)).Any(at => phrases.Match(words, at, out _) > 0);
    }

    /// <summary>Some words of a span, as a span of the same report.</summary>
    internal static Span Cut(Span span, int start, int end)
    {
        int before = CodePoints(span.Text.AsSpan(0, start)), length = CodePoints(span.Text.AsSpan(start, end - start));
        return new Span(span.Start + before, span.Start + before + length, span.Text[start..end]);
    }

    private static bool Continues(string text, int start, int at) => char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at])
        || (at > start && at + 1 < text.Length && text[at] switch
        {
            '-' or '‑' => char.IsLetterOrDigit(text[at + 1]),
            '.' => char.IsLetterOrDigit(text[at - 1]) && (char.IsDigit(text[at - 1]) ? char.IsDigit(text[at + 1]) : at - 1 == start || text[at - 2] == '.'),
            ',' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
            '\'' or '’' => text[at + 1] == 't' && (at + 2 == text.Length || !char.IsLetter(text[at + 2])),
            _ => false,
        });

    private static string StemOf(string word)
    {
        string letters = word.Contains('.', StringComparison.Ordinal) && !char.IsDigit(word[0]) ? word.Replace(".", "", StringComparison.Ordinal) : word;
        bool abbreviation = letters.Length is > 1 and <= LongestAbbreviation && letters.All(letter => char.IsUpper(letter) || char.IsDigit(letter)) && letters.Any(char.IsUpper);
        return abbreviation ? Word.Abbreviation + letters.ToLowerInvariant() : Comparison.Stem.Of(letters.ToLowerInvariant().Replace('’', '\''));
    }

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char letter in text)
        {
            count += char.IsLowSurrogate(letter) ? 0 : 1;
        }
        return count;
    }
}
