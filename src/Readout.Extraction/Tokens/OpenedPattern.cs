using System.Buffers;
using System.Text.RegularExpressions;

namespace Readout.Extraction.Tokens;

/// <summary>Finds a pattern's matches in a text by trying it only where one of the strings stands that it may begin with.</summary>
/// <remarks>A pattern of many alternatives tried at every character costs more than all the rest of its stage.</remarks>
/// <param name="pattern">The pattern; it begins with <c>\G</c>, so that it matches only where it is tried.</param>
/// <param name="openings">Strings of which each match begins with one; ordinal.</param>
/// <param name="digits">Whether a match may begin with a digit, too.</param>
internal sealed class OpenedPattern(Regex pattern, SearchValues<string> openings, bool digits = false)
{
    /// <summary>All matches, in order; they do not overlap.</summary>
    internal IEnumerable<Match> In(string text)
    {
        int word = -1, digit = digits ? -1 : text.Length;
        for (int at = 0; at < text.Length;)
        {
            word = word < at ? From(at, text.AsSpan(at).IndexOfAny(openings)) : word;
            digit = digit < at ? From(at, text.AsSpan(at).IndexOfAnyInRange('0', '9')) : digit;
            at = Math.Min(word, digit);
            if (at < text.Length)
            {
                Match match = pattern.Match(text, at);
                if (match.Success)
                {
                    yield return match;
                }
                at += Math.Max(1, match.Length);
            }
        }

        int From(int start, int found) => found < 0 ? text.Length : start + found;
    }
}
