using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Readout.Text;

namespace Readout.Extraction.Times;

/// <summary>Finds lengths of time in hours and minutes: "two-hour", "an hour and 40 minutes", "more than an hour and a half".</summary>
internal static partial class DurationFinder
{
    private const string Count = @"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|forty-five|fifty|ninety|\d{1,3}(?:\.\d)?)";

    private static readonly ImmutableArray<string> Words =
        ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly SearchValues<string> Units = SearchValues.Create(["hour", "minute"], StringComparison.OrdinalIgnoreCase);

    internal static ImmutableArray<DurationMention> Find(ReportText text) =>
        text.Value.AsSpan().ContainsAny(Units) ? [.. Pattern().Matches(text.Value).Select(Reckon).OfType<DurationMention>()] : [];

    private static DurationMention? Reckon(Match match)
    {
        double minutes = (60 * Value(match.Groups["hours"])) + Value(match.Groups["minutes"])
            + (match.Groups["half"].Success ? 30 : 0) + (match.Groups["quarter"].Success ? 15 : 0)
            + (match.Groups["longhour"].Success ? 60 : 0);
        if (minutes is <= 0 or > 7 * 24 * 60)
        {
            return null;
        }
        return new DurationMention(
            new TextSpan(match.Index, match.Index + match.Length), (int)Math.Round(minutes), match.Groups["about"].Success);
    }

    private static double Value(Group group)
    {
        if (!group.Success)
        {
            return 0;
        }
        string word = group.Value.ToLowerInvariant();
        int known = Words.IndexOf(word);
        return known > 0 ? known : word switch
        {
            "a" or "an" => 1,
            "fifteen" => 15,
            "twenty" => 20,
            "thirty" => 30,
            "forty" => 40,
            "forty-five" => 45,
            "fifty" => 50,
            "ninety" => 90,
            _ => double.Parse(word, CultureInfo.InvariantCulture),
        };
    }

    [GeneratedRegex(
        @"(?<about>\b(?:about|around|approximately|roughly|nearly|almost|some|more than|over|less than|under|close to|at least|just over|just under)\s+)?"
        + @"(?:"
        + @"\b(?<half>half an hour|half-hour|half-an-hour)(?:[- ]long)?\b"
        + @"|\b(?<hours>" + Count + @")(?:-|\s)(?<half>and(?:-|\s)a(?:-|\s)half)(?:-|\s)hours?(?:-long)?\b"
        + @"|\b(?<hours>" + Count + @")(?:-|\s)hours?(?:-long)?\b(?:,?\s+(?:and\s+)?(?:(?<half>a half)|(?<quarter>a quarter)|(?<minutes>" + Count + @")\s+minutes?)\b)?"
        + @"|\b(?<minutes>" + Count + @")(?:-|\s)minutes?(?:-long)?\b"
        + @"|\b(?<longhour>hour-long|hourlong)\b"
        + @")",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
