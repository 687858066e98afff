using System.Globalization;
using System.Text;

namespace Readout.Presentation.Wording;

/// <summary>Makes a report's characters safe to show: what would steer a terminal or turn the reading direction becomes visible.</summary>
internal static class Visible
{
    /// <summary>The text on one line: each run of white space is one space.</summary>
    public static string Inline(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                Append(shown, c);
            }
            else if (shown.Length == 0 || shown[^1] != ' ')
            {
                shown.Append(' ');
            }
        }
        return shown.ToString();
    }

    /// <summary>The text with its line breaks and tabs as they are.</summary>
    public static string Exact(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c is '\t' or '\n' or '\r')
            {
                shown.Append(c);
            }
            else
            {
                Append(shown, c);
            }
        }
        return shown.ToString();
    }

    private static void Append(StringBuilder shown, char c)
    {
        if (c < ' ')
        {
            shown.Append((char)('\u2400' + c));
        }
        else if (char.IsControl(c) || TurnsDirection(c))
        {
            shown.Append(CultureInfo.InvariantCulture, $"⟨U+{(int)c:X4}⟩");
        }
        else
        {
            shown.Append(c);
        }
    }

    // Embeddings, overrides and isolates; the marks U+200E and U+200F move no other character and stay.
    private static bool TurnsDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
