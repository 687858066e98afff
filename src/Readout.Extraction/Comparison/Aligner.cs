using System.Collections.Frozen;
using System.Collections.Immutable;
using Readout.Records;

namespace Readout.Extraction.Comparison;

/// <summary>Aligns the statements of sides by the words and issues they share.</summary>
/// <remarks>
/// Best pairs first, each statement once. A pair that shares most of its words agrees; one that shares an issue or some words
/// differs in scope; whatever stays alone is said by one side only. Words and issues of very many statements are too common to show
/// that two belong together, so that time stays linear; no report that anybody would write has as many.
/// </remarks>
internal static class Aligner
{
    private const double Related = 0.15;
    private const double Same = 0.5;
    private const double IssueWeight = 0.15;
    private const int TooCommon = 200;

    /// <summary>How much of the shorter one two statements without a common issue must share to be put side by side.</summary>
    private const double FewWithoutIssue = 0.35;

    private static readonly FrozenSet<string> Empty = FrozenSet.Create(StringComparer.Ordinal,
        "that", "this", "with", "from", "have", "been", "were", "will", "would", "their", "they", "them", "which", "also", "said", "says", "about",
        "into", "over", "more", "than", "such", "other", "both", "leaders", "presidents", "president", "minister", "prime", "between", "during",
        "conversation", "call", "phone", "telephone", "meeting", "talks", "held", "discussed", "stressed", "noted", "importance", "need", "must",
        "should", "could", "possible", "soon", "issue", "issues", "two", "sides", "country", "countries", "agreed", "position", "positions");

    internal static ImmutableArray<ComparisonRow> Align(ImmutableArray<Voice> voices)
    {
        ImmutableArray<HashSet<string>> words = [.. voices.Select(voice => ContentWords(voice.Words))];
        ImmutableArray<ImmutableArray<string>> features = [.. voices.Select((voice, index) => words[index].Concat(voice.Issues.Select(issue => "#" + issue.Label)).ToImmutableArray())];
        ILookup<string, int> sharing = Enumerable.Range(0, voices.Length)
            .SelectMany(voice => features[voice], (voice, feature) => (voice, feature)).ToLookup(entry => entry.feature, entry => entry.voice);
        Dictionary<string, double> weights = Weights(words);
        ImmutableArray<double> whole = [.. words.Select(own => Weight(own, weights))];
        var pairs = new List<(double Score, int Left, int Right)>();
        for (int left = 0; left < voices.Length; left++)
        {
            var others = features[left].Select(feature => sharing[feature]).Where(same => same.Count() <= TooCommon);
            foreach (int right in others.SelectMany(same => same).Where(right => right > left && voices[right].Side != voices[left].Side).Distinct())
            {
                double score = Likeness(voices, words, weights, Math.Min(whole[left], whole[right]), left, right);
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
        IEnumerable<(string Label, string Id)> issues = voices.Length > 1 ? voices[0].SharedWith(voices[1]).Concat(voices[0].Issues) : voices[0].Issues;
        string? issue = issues.Select(known => known.Id).FirstOrDefault();
        var cells = ImmutableArray.CreateBuilder<ComparisonCell>();
        foreach (Voice voice in voices)
        {
            cells.Add(new ComparisonCell(voice.Side, voice.Statements));
        }
        return new ComparisonRow(type, issue, cells.ToImmutable(), null);
    }

    /// <summary>Rarer words count for more, so that the names everybody uses pair nothing (inverse document frequency).</summary>
    private static Dictionary<string, double> Weights(ImmutableArray<HashSet<string>> words) => words
        .SelectMany(set => set).CountBy(word => word)
        .ToDictionary(count => count.Key, count => Math.Log((1.0 + words.Length) / count.Value), StringComparer.Ordinal);

    /// <summary>What words weigh together; summed in order, so that the sums are the same bits whatever the sets' order.</summary>
    private static double Weight(IEnumerable<string> words, Dictionary<string, double> weights) =>
        words.Order(StringComparer.Ordinal).Sum(word => weights[word]);

    private static double Likeness(
        ImmutableArray<Voice> voices, ImmutableArray<HashSet<string>> words, Dictionary<string, double> weights, double smaller, int left, int right)
    {
        double overlap = smaller == 0 ? 0 : Weight(words[left].Where(words[right].Contains), weights) / smaller;
        int issues = voices[left].SharedWith(voices[right]).Count();
        return issues == 0 && overlap < FewWithoutIssue ? 0 : (0.8 * overlap) + (IssueWeight * Math.Min(issues, 2));
    }

    private static HashSet<string> ContentWords(string text) => text
        .Split([' ', ',', '.', ';', ':', '“', '”', '"', '(', ')', '’', '\'', '\n', '\r', '\t', '—', '–', '-'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.ToLowerInvariant())
        .Where(word => word.Length > 3 && !Empty.Contains(word))
        .Select(Stem)
        .ToHashSet(StringComparer.Ordinal);

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
