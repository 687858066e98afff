using Readout.Storage.Databases;
using Readout.Storage.Decisions;
using Readout.Storage.Reports;

namespace Readout.Storage.Questions;

/// <summary>Reads versions of reports back.</summary>
internal static class VersionRows
{
    private const string Select =
        """
        SELECT v.id, v.report, v.number, r.identity, v.name, v.title, v.publisher, v.issued_by, v.published, v.url, v.captured, v.known_from, v.known_until, r.mark, e.version, r.mark_at
        FROM version v JOIN report r ON r.id = v.report JOIN engine e ON e.id = v.engine
        """;

    public static Dictionary<long, VersionView> Of(Session session, IReadOnlyCollection<long> versions) => versions.Count == 0
        ? []
        : session.Rows($"{Select} WHERE v.id {session.Dialect.Among("$1")}", Read, Session.List(versions)).ToDictionary(version => version.Id);

    /// <summary>All versions of a report, the first first.</summary>
    public static List<VersionView> OfReport(Session session, long report) => session.Rows($"{Select} WHERE v.report = $1 ORDER BY v.number", Read, report);

    /// <summary>The exact text and its record.</summary>
    public static StoredReport Read(Session session, long version) => session.First(
        "SELECT content FROM version WHERE id = $1", row => Content.Unpack(row.Bytes(0)), version)
        ?? throw new ArgumentException($"no version {version}", nameof(version));

    private static VersionView Read(Row row) => new(
        row.Long(0), row.Long(1), row.Int(2), row.Text(3), row.Text(4), row.TextOrNull(5), row.TextOrNull(6), row.TextOrNull(7), row.IntOrNull(8), row.TextOrNull(9),
        row.Text(10), row.Int(11), row.IntOrNull(12), row.TextOrNull(13), row.Text(14))
    {
        WithdrawnOn = Standing.WithdrawnOn(row.TextOrNull(13), row.TextOrNull(15)),
    };
}
