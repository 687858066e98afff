using System.Collections.Immutable;
using Readout.Storage.Databases;
using Readout.Storage.Decisions;

namespace Readout.Storage.Questions;

/// <summary>An office that reports give somebody.</summary>
/// <param name="Office">As told.</param>
/// <param name="Country">For which side.</param>
/// <param name="FirstDay">The day of the first contact that it is told of, as <see cref="DateOnly.DayNumber"/>; <c>null</c> where none is dated by a day.</param>
/// <param name="LastDay">The day of the last one.</param>
/// <param name="Tellings">How many tellings give it.</param>
public sealed record OfficeSpan(string Office, string? Country, int? FirstDay, int? LastDay, int Tellings);

/// <summary>Finds the offices that somebody is told to have held.</summary>
internal static class OfficeQuestion
{
    /// <summary>Those told last come first. A contact that is dated by a longer stretch tells no day.</summary>
    public static ImmutableArray<OfficeSpan> Find(Session session, IReadOnlyList<long> actors)
    {
        ArgumentNullException.ThrowIfNull(actors);
        var told = session.Rows(
            $"""
            SELECT a.office, a.country, min(CASE WHEN t.first_day = t.last_day THEN t.last_day END), max(CASE WHEN t.first_day = t.last_day THEN t.last_day END), count(*)
            FROM telling_actor a JOIN telling t ON t.id = a.telling JOIN contact c ON c.id = t.contact JOIN version v ON v.id = t.version JOIN report r ON r.id = t.report
            WHERE a.actor {session.Dialect.Among("$1")} AND a.office IS NOT NULL AND {Standing.Contact} AND {Standing.Version}
            GROUP BY a.office, a.country
            """,
            row => new OfficeSpan(row.Text(0), row.TextOrNull(1), row.IntOrNull(2), row.IntOrNull(3), row.Int(4)), Session.List(actors));
        return
        [
            .. told.GroupBy(span => (string.Join(' ', FoldedWords.Of(span.Office)), span.Country)).Select(One)
                .OrderByDescending(span => span.LastDay ?? 0).ThenByDescending(span => span.Tellings).ThenBy(span => span.Office, StringComparer.Ordinal),
        ];
    }

    /// <summary>However it is capitalised.</summary>
    private static OfficeSpan One(IEnumerable<OfficeSpan> same)
    {
        var spans = same.OrderByDescending(span => span.Tellings).ThenBy(span => span.Office, StringComparer.Ordinal).ToList();
        return spans[0] with { FirstDay = spans.Min(span => span.FirstDay), LastDay = spans.Max(span => span.LastDay), Tellings = spans.Sum(span => span.Tellings) };
    }
}
