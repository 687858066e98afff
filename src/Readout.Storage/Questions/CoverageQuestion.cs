using System.Collections.Immutable;
using System.Globalization;
using Readout.Storage.Databases;
using Readout.Storage.History;
using Readout.Storage.Tellings;

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
    private const string Select = "SELECT publisher, issued_by, month, reports FROM coverage WHERE reports > 0";

    public static ImmutableArray<CoverageRow> All(Session session) => [.. Rows(session, Select)
        .OrderBy(row => row.Publisher, StringComparer.Ordinal).ThenBy(row => row.Side, StringComparer.Ordinal).ThenBy(row => row.Month, StringComparer.Ordinal)];

    private static string? Known(string text) => text.Length > 0 ? text : null;

    private static List<CoverageRow> Rows(Session session, string sql) =>
        session.Rows(sql, row => new CoverageRow(Known(row.Text(0)), Known(row.Text(1)), Known(row.Text(2)), row.Int(3)));

    /// <summary>As checks of history claims of some sides look at it.</summary>
    public static Coverage ByMonth(Session session, IReadOnlyCollection<string> sides) => sides.Count == 0 ? new([]) : new([.. Rows(session, $"{Select} AND issued_by IN {TellingRows.Sides(sides)}").Where(row => row.Month is not null).Select(row => new PublishedMonth(
        row.Side, row.Publisher ?? "unnamed sources", int.Parse(row.Month!.AsSpan(0, 4), CultureInfo.InvariantCulture), int.Parse(row.Month.AsSpan(5), CultureInfo.InvariantCulture), row.Reports))]);
}
