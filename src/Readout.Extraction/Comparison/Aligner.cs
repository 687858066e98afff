using System.Collections.Frozen;
using System.Collections.Immutable;
using Readout.Records;

namespace Readout.Extraction.Comparison;

/// <summary>Aligns the statements of sides by the words and issues they share.</summary>
/// <remarks>
/// Best pairs first, each statement once. A pair that shares most of its words agrees; one that shares an issue or some words
/// differs in scope; whatever stays alone is said by one side only.
/// </remarks>
internal static class Aligner
{
    private const double Related = 0.15;
    private const double Same = 0.5;
    private const double IssueWeight = 0.15;

    private static readonly FrozenSet<string> Empty = FrozenSet.Create(StringComparer.Ordinal,
        "that", "this", "with", "from", "have", "been", "were", "will", "would", "their", "they", "them", "which", "also", "said", "says", "about",
        "into", "over", "more", "than", "such", "other", "both", "leaders", "presidents", "president", "minister", "prime", "between", "during",
        "conversation", "call", "phone", "telephone", "meeting", "talks", "held", "discussed", "stressed", "noted", "importance", "need", "must",
        "should", "could", "possible", "soon", "issue", "issues", "two", "sides", "country", "countries", "agreed", "position", "positions");

    internal static ImmutableArray<ComparisonRow> Align(ImmutableArray<Voice> voices)
    {
        ImmutableArray<FrozenSet<string>> words = [.. voices.Select(voice => ContentWords(voice.Words))];
        var pairs = new List<(double Score, int Left, int Right)>();
        for (int left = 0; left < voices.Length; left++)
        {
            for (int right = left + 1; right < voices.Length; right++)
            {
                double score = voices[left].Side == voices[right].Side ? 0 : Likeness(voices, words, left, right);
                if (score >= Related)
                {
                    pairs.Add((score, left, right));
                }
            }
        }
        var partner = new Dictionary<int, (int Other, double Score)>();
        foreach ((double score, int left, int right) in pairs.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Left).ThenBy(pair => pair.Right))
        {
            if (!partner.ContainsKey(left) && !partner.ContainsKey(right))
            {
                partner[left] = (right, score);
                partner[right] = (left, score);
            }
        }
        return [.. Enumerable.Range(0, voices.Length)
            .Where(index => !partner.TryGetValue(index, out (int Other, double) found) || found.Other > index)
            .Select(index => partner.TryGetValue(index, out (int Other, double Score) found)
                ? Row(found.Score >= Same ? ComparisonType.Agree : ComparisonType.Scope, voices[index], voices[found.Other])
                : Row(ComparisonType.Only, voices[index]))];
    }

    private static ComparisonRow Row(ComparisonType type, params ReadOnlySpan<Voice> voices)
    {
        ImmutableArray<string> issues = voices[0].Issues;
        string? issue = voices.Length > 1 ? issues.Intersect(voices[1].Issues).FirstOrDefault() ?? issues.FirstOrDefault() : issues.FirstOrDefault();
        var cells = ImmutableArray.CreateBuilder<ComparisonCell>();
        foreach (Voice voice in voices)
        {
            cells.Add(new ComparisonCell(voice.Side, voice.Statements));
        }
        return new ComparisonRow(type, issue, cells.ToImmutable(), null);
    }

    private static double Likeness(ImmutableArray<Voice> voices, ImmutableArray<FrozenSet<string>> words, int left, int right)
    {
        int shared = words[left].Count(words[right].Contains);
        int smaller = Math.Min(words[left].Count, words[right].Count);
        double overlap = smaller == 0 ? 0 : (double)shared / Math.Max(smaller, 4);
        int issues = voices[left].Issues.Intersect(voices[right].Issues).Count();
        return (0.8 * overlap) + (IssueWeight * Math.Min(issues, 2));
    }

    private static FrozenSet<string> ContentWords(string text) => text
        .Split([' ', ',', '.', ';', ':', '“', '”', '"', '(', ')', '’', '\'', '\n', '\r', '\t', '—', '–', '-'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.ToLowerInvariant())
        .Where(word => word.Length > 3 && !Empty.Contains(word))
        .Select(Stem)
        .ToFrozenSet(StringComparer.Ordinal);

    private static string Stem(string word) => word switch
    {
        [.. var stem, 'i', 'n', 'g'] when stem.Length > 3 => stem,
        [.. var stem, 'e', 'd'] when stem.Length > 3 => stem,
        [.. var stem, 'e', 's'] when stem.Length > 3 => stem,
        [.. var stem, 's'] when stem.Length > 3 => stem,
        [.. var stem, 'e'] when stem.Length > 3 => stem,
        _ => word,
    };
}
