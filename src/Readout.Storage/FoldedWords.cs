using System.Text;
using Readout.Text;

namespace Readout.Storage;

/// <summary>Words as the archive compares and indexes them: runs of letters and digits, small, Latin letters without accents.</summary>
public static class FoldedWords
{
    /// <summary>What is longer is no word, and its beginning tells it from others; an entry of PostgreSQL's index has room for so many letters of so many words.</summary>
    private const int MostLetters = 64;

    /// <summary>The words of a text, in order.</summary>
    public static IEnumerable<string> Of(string text) => Places(text).Select(place => place.Word);

    /// <summary>The words of a text with where they stand, UTF-16.</summary>
    public static IEnumerable<(int Start, int End, string Word)> Places(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (int start = 0; start < text.Length;)
        {
            int end = start;
            for (int length; (length = Letter(text, end)) > 0 && !(end == start && LatinFold.IsCombining(text[end]));)
            {
                end += length;
            }
            if (end > start)
            {
                yield return (start, end, Fold(text, start, end));
            }
            start = Math.Max(end, start + 1);
        }
    }

    /// <summary>No more than so many characters of a text, no surrogate pair cut.</summary>
    internal static ReadOnlySpan<char> Beginning(ReadOnlySpan<char> text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>How many characters a word's letter takes at a place; 0 where none is. Apostrophes of any kind part words, those that pass for letters too.</summary>
    private static int Letter(string text, int at) => at == text.Length ? 0
        : char.IsLetterOrDigit(LatinFold.Fold(text[at])) || LatinFold.IsCombining(text[at]) ? 1
        : Rune.TryGetRuneAt(text, at, out var rune) && !rune.IsBmp && Rune.IsLetterOrDigit(rune) ? 2
        : 0;

    private static string Fold(string text, int start, int end) => LatinFold.Fold(Beginning(text.AsSpan(start, end - start), MostLetters)).ToLowerInvariant();
}
