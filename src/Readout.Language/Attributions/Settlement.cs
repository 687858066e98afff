namespace Readout.Language.Attributions;

/// <summary>
/// Cues are read one by one, so two of them may claim the same words as content. One whose cue stands in what another holds is part of
/// that one's chain and no outermost statement, unless the other is hardly likely; nor is one whose cue is part of a surer one's source
/// ("an official who asked not to be named said"). Of others the surer one keeps the words; what the other still has is its own.
/// </summary>
internal static class Settlement
{
    private const double LeastShare = 0.5;
    private const float LeastOfHolder = 0.35f;

    /// <summary>Attributions of a stretch of text whose contents do not overlap, in the order of their cues.</summary>
    public static IEnumerable<Attribution> Of(List<Attribution> found, int start, int end)
    {
        bool[] taken = new bool[end - start], named = new bool[end - start];
        var settled = new List<Attribution>();
        var outermost = found.Where(inner => !found.Exists(outer =>
            outer.Confidence.Whole >= LeastOfHolder && Holds(outer, inner.Cue) && !Holds(inner, outer.Cue)));
        foreach (var attribution in outermost.OrderByDescending(a => a.Confidence.Whole).ThenBy(a => a.Cue.Start))
        {
            if (Words(attribution.Cue).Any(word => taken[word - start] || named[word - start]))
            {
                continue;
            }
            var free = attribution.Content.SelectMany(Words).Where(word => !taken[word - start]).ToList();
            if (free.Count < LeastShare * attribution.Content.Sum(range => range.End - range.Start))
            {
                continue;
            }
            free.ForEach(word => taken[word - start] = true);
            foreach (var word in attribution.Source is { } source ? Words(source) : [])
            {
                named[word - start] = true;
            }
            settled.Add(attribution with { Content = Ranges(free) });
        }
        return settled.OrderBy(a => a.Cue.Start);
    }

    private static bool Holds(Attribution attribution, WordRange words)
    {
        foreach (var range in attribution.Content)
        {
            if (words.Start >= range.Start && words.End <= range.End)
            {
                return true;
            }
        }
        return false;
    }

    private static IEnumerable<int> Words(WordRange range) => Enumerable.Range(range.Start, range.End - range.Start);

    private static List<WordRange> Ranges(List<int> words)
    {
        var ranges = new List<WordRange>();
        foreach (var word in words)
        {
            if (ranges.Count > 0 && ranges[^1].End == word)
            {
                ranges[^1] = ranges[^1] with { End = word + 1 };
            }
            else
            {
                ranges.Add(new WordRange(word, word + 1));
            }
        }
        return ranges;
    }
}
