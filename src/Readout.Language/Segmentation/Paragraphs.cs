using Readout.Text;

namespace Readout.Language.Segmentation;

/// <summary>Parts a text at blank lines.</summary>
internal static class Paragraphs
{
    public static IEnumerable<TextSpan> Of(ReportText text)
    {
        var value = text.Value;
        var start = 0;
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] == '\n' && StartsBlankLine(value, at + 1))
            {
                yield return new TextSpan(start, at);
                start = at + 1;
            }
        }
        yield return new TextSpan(start, value.Length);
    }

    private static bool StartsBlankLine(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\u00A0')
        {
            at++;
        }
        return at < text.Length && text[at] == '\n';
    }
}
