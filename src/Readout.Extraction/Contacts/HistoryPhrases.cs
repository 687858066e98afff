using System.Buffers;
using System.Text.RegularExpressions;
using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Contacts;

/// <summary>Finds the words that speak of earlier contacts: "first … since September 2022", "have not spoken since", "third call this month".</summary>
internal static partial class HistoryPhrases
{
    private static readonly OpenedPattern Phrases = new(
        Pattern(),
        SearchValues.Create(
            ["their", "the", "his", "her", "its", "first", "second", "third", "fourth", "fifth", "last", "latest", "for the", "had", "have", "has", "previously"],
            StringComparison.Ordinal));

    internal static IEnumerable<TextSpan> In(ReportText text)
    {
        foreach (Match match in Phrases.In(text.Value))
        {
            yield return new TextSpan(match.Index, match.Index + match.Length);
        }
    }

    private const string Gap = @"(?:\s+[^\s.;”""]+){0,9}?";
    private const string Contact = @"(?:call|calls|conversation|conversations|meeting|meetings|talks|contact|contacts|visit|summit|encounter|discussion|exchange|time)";
    private const string When = @"\s+[^.,;”""\n]{3,60}?(?=[.,;”""\n]|\s(?:and|when|after|before|the Kremlin|officials|according)\b|$)";

    [GeneratedRegex(
        @"\G(?:\b(?:(?:their|the|his|her|its)\s+)?(?:first|second|third|fourth|fifth|last|latest)\b" + Gap + @"\s+" + Contact + @"\b" + Gap + @"\s+(?:since|in (?:almost|nearly|about|over|more than)?\s*(?:an?|two|three|four|five|six|seven|eight|nine|ten|\d+|several)\s+(?:years?|months?|weeks?|days?))\b(?:(?<=since)" + When + @")?(?:,\s+having\s+last\s+(?:talked|spoken|met|spoke)\s+(?:in|on)" + When + @")?"
        + @"|\bfor the (?:first|second|third|fourth|fifth) time\b" + Gap + @"\s+(?:since" + When + @"|this (?:week|month|year)|in (?:almost|nearly|about|over|more than)?\s*(?:an?|two|three|four|five|six|seven|eight|nine|ten|\d+|several)\s+(?:years?|months?|weeks?))"
        + @"|\b(?:their|the)\s+(?:second|third|fourth|fifth|sixth|seventh)\b" + Gap + @"\s+" + Contact + @"\b" + Gap + @"\s+(?:this|in (?:as many|the (?:past|last)))\s+\w+"
        + @"|\b(?:had|have|has)(?:\s+not|n['’]t)\s+(?:spoken|talked|met)\b" + Gap + @"\s+since" + When
        + @"|\b(?:last|previously)\s+(?:spoke|spoken|talked|met)\b" + Gap + @"\s+(?:in|on)" + When + ")",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
