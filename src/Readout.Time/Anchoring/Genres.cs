using System.Collections.Frozen;
using Readout.Language.Parsing;

namespace Readout.Time.Anchoring;

/// <summary>Tells schedules from news by their headings.</summary>
internal static class Genres
{
    private const int HeadingSentences = 3;
    private const int LongestHeading = 14;

    private static readonly FrozenSet<string> Words = new[] { "schedule", "agenda", "calendar", "itinerary", "programme", "upcoming", "advisory", "guidance" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    internal static ReportGenre Of(ParsedText parsed)
    {
        for (int sentence = 0; sentence < Math.Min(HeadingSentences, parsed.Sentences.Count); sentence++)
        {
            IReadOnlyList<ParsedWord> words = parsed.Sentences[sentence].Words;
            bool heading = words.Count <= LongestHeading && words[^1].Form is not ("." or "!" or "?");
            if (heading && words.Any(word => Words.Contains(word.Form)))
            {
                return ReportGenre.Schedule;
            }
        }
        return ReportGenre.News;
    }
}
