using Readout.Text;

namespace Readout.Storage;

/// <summary>Words as the archive compares and indexes them: runs of letters and digits, small, Latin letters without accents.</summary>
public static class FoldedWords
{
    /// <summary>The words of a text, in order.</summary>
    public static IEnumerable<string> Of(string text) => Places(text).Select(place => place.Word);

    /// <summary>The words of a text with where they stand, UTF-16.</summary>
    public static IEnumerable<(int Start, int End, string Word)> Places(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || LatinFold.IsCombining(text[i]) || char.IsSurrogate(text[i]));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                yield return (start, i, LatinFold.Fold(text.AsSpan(start, i - start)).ToLowerInvariant());
                start = -1;
            }
        }
    }
}
