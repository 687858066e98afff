using System.Collections.Immutable;
using System.Globalization;
using Readout.Storage.Databases;
using Readout.Storage.History;

namespace Readout.Storage.Questions;

/// <summary>How many reports of a source the archive has of a month.</summary>
/// <param name="Publisher">Who published them; <c>null</c> where that is not known.</param>
/// <param name="Side">The side that issued them; <c>null</c> for the press.</param>
/// <param name="Month"><c>YYYY-MM</c>; <c>null</c> for those without a day.</param>
/// <param name="Reports">How many.</param>
public sealed record CoverageRow(string? Publisher, string? Side, string? Month, int Reports);

/// <summary>What the archive holds: its silence on anything else proves nothing.</summary>
internal static class CoverageQuestion
{
    public static ImmutableArray<CoverageRow> All(Session session) => [.. session.Rows(
            "SELECT publisher, issued_by, published, count(*) FROM version WHERE known_until IS NULL GROUP BY publisher, issued_by, published",
            row => (Publisher: row.TextOrNull(0), Side: row.TextOrNull(1), Month: row.IntOrNull(2) is { } day ? DayRange.Format(day)[..7] : null, Count: row.Int(3)))
        .GroupBy(row => (row.Publisher, row.Side, row.Month)).Select(group => new CoverageRow(group.Key.Publisher, group.Key.Side, group.Key.Month, group.Sum(row => row.Count)))
        .OrderBy(row => row.Publisher, StringComparer.Ordinal).ThenBy(row => row.Side, StringComparer.Ordinal).ThenBy(row => row.Month, StringComparer.Ordinal)];

    /// <summary>As checks of history claims look at it.</summary>
    public static Coverage ByMonth(Session session) => new([.. All(session).Where(row => row.Month is not null).Select(row => new PublishedMonth(
        row.Side, row.Publisher ?? "unnamed sources", int.Parse(row.Month!.AsSpan(0, 4), CultureInfo.InvariantCulture), int.Parse(row.Month.AsSpan(5), CultureInfo.InvariantCulture), row.Reports))]);
}
