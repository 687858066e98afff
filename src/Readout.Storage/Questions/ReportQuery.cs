using System.Collections.Immutable;
using Readout.Storage.Databases;
using Readout.Storage.Decisions;

namespace Readout.Storage.Questions;

/// <summary>Which reports are asked for; all that is given must fit their latest version.</summary>
public sealed record ReportQuery
{
    /// <summary>Who published it, as written there.</summary>
    public string? Publisher { get; init; }

    /// <summary>The side that issued it.</summary>
    public string? Side { get; init; }

    /// <summary>Not published before this day, as <see cref="DateOnly.DayNumber"/>.</summary>
    public int? Since { get; init; }

    /// <summary>Not published after this day.</summary>
    public int? Until { get; init; }

    /// <summary>Words of its title: all of them, "side by side" in quotation marks, beginnings* with a star; whatever their case and accents.</summary>
    public string? Title { get; init; }

    /// <summary>How it is marked.</summary>
    public ReportMark? Mark { get; init; }

    /// <summary>How many to give.</summary>
    public int Most { get; init; } = 50;

    /// <summary>How many to pass over.</summary>
    public int Skip { get; init; }
}

/// <summary>Finds reports, the latest published first and those of no known day last.</summary>
internal static class ReportQuestion
{
    /// <summary>How many titles are looked at first; where those don't do, all.</summary>
    private const int FirstTitles = 200;

    public static ImmutableArray<VersionView> Find(Session session, ReportQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var ids = query.Title is { } title ? Titled(session, query, SearchWords.Parse(title))
            : Rows(session, query, [], query.Most, query.Skip).ConvertAll(row => row.Id);
        var versions = VersionRows.Of(session, ids);
        return [.. ids.Select(id => versions[id])];
    }

    private static List<long> Titled(Session session, ReportQuery query, ImmutableArray<Phrase> phrases)
    {
        int wanted = query.Skip + query.Most;
        List<long> found = [];
        foreach (var (most, skip) in phrases.IsEmpty ? [] : new[] { (FirstTitles, 0), (int.MaxValue, FirstTitles) })
        {
            var rows = Rows(session, query, phrases, most, skip);
            found.AddRange(rows.Where(row => SearchWords.Fit(row.Title, phrases)).Select(row => row.Id));
            if (found.Count >= wanted || rows.Count < most)
            {
                break;
            }
        }
        return [.. found.Skip(query.Skip).Take(query.Most)];
    }

    /// <summary>Titles that may have the words: databases don't fold accents, so that every title that has any character beyond ASCII may.</summary>
    private static List<(long Id, string Title)> Rows(Session session, ReportQuery query, ImmutableArray<Phrase> phrases, int most, int skip)
    {
        List<object?> values = [];
        string Value(object? value)
        {
            values.Add(value);
            return $"${values.Count}";
        }
        List<string> conditions = ["v.known_until IS NULL"];
        void When(object? given, string condition)
        {
            if (given is not null)
            {
                conditions.Add(condition + Value(given));
            }
        }
        When(query.Publisher, "v.publisher = ");
        When(query.Side, "v.issued_by = ");
        When(query.Since, "v.published >= ");
        When(query.Until, "v.published <= ");
        if (query.Mark is { } mark)
        {
            conditions.Add($"v.report IN (SELECT id FROM report WHERE mark = {Value(Code<ReportMark>.Of(mark))})");
        }
        if (!phrases.IsEmpty)
        {
            var words = phrases.SelectMany(phrase => phrase.Words).Distinct().Select(word => $"lower(v.title) LIKE {Value($"%{word}%")}");
            conditions.Add($"(octet_length(v.title) > length(v.title) OR ({string.Join(" AND ", words)}))");
        }
        return session.Rows(
            $"""
            SELECT v.id, v.title FROM version v WHERE {string.Join(" AND ", conditions)}
            ORDER BY v.published DESC NULLS LAST, v.id DESC LIMIT {Value(most)} OFFSET {Value(skip)}
            """,
            row => (row.Long(0), row.TextOrNull(1) ?? ""), [.. values]);
    }
}
