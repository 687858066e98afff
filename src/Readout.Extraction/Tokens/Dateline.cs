using System.Text.RegularExpressions;
using Readout.Text;

namespace Readout.Extraction.Tokens;

/// <summary>"GENEVA, June 16 (Agency) —": where a report was filed, which is no part of what it says.</summary>
internal static partial class Dateline
{
    /// <summary>Where the dateline that a sentence begins with ends, white space included; the sentence's start where there is none.</summary>
    internal static int End(ReportText text, TextSpan sentence) =>
        sentence.Start + Pattern().Match(text.Value, sentence.Start, sentence.Length).Length;

    [GeneratedRegex(
        @"\A\p{Lu}[\p{Lu}.’' -]{2,30}(?:,\s\p{L}+\.?(?:\s\d{1,2})?){0,2}\s(?:\([^()\n]{2,40}\)\s)?[-–—]{1,2}\s+(?=\S)|\A\([\p{Lu}][^()\n]{1,40}\)\s[-–—]{1,2}\s+(?=\S)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
