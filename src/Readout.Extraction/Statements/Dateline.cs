using System.Text.RegularExpressions;
using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Statements;

/// <summary>"GENEVA, June 16 (Agency) —": where a report was filed, which is no part of what it says.</summary>
internal static partial class Dateline
{
    /// <summary>A sentence without the dateline it begins with.</summary>
    internal static TokenRange Skip(TokenRow tokens, TokenRange sentence)
    {
        TextSpan span = tokens.Cover(sentence.Start, sentence.End);
        Match dateline = Pattern().Match(tokens.Text.Value, span.Start, span.Length);
        return dateline.Success ? sentence with { Start = tokens.TokenFrom(span.Start + dateline.Length) } : sentence;
    }

    [GeneratedRegex(
        @"\A\p{Lu}[\p{Lu}.’' -]{2,30}(?:,\s\p{L}+\.?(?:\s\d{1,2})?){0,2}\s(?:\([^()\n]{2,40}\)\s)?[-–—]{1,2}\s+(?=\S)|\A\([\p{Lu}][^()\n]{1,40}\)\s[-–—]{1,2}\s+(?=\S)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
