using System.Globalization;
using Readout.Records;
using Readout.Storage.Databases;

namespace Readout.Storage.Reports;

/// <summary>Stores texts and their records, within one transaction.</summary>
internal sealed class ReportWriter(Session session)
{
    private readonly RecordWriter _records = new(session);
    private readonly Dictionary<string, long> _engines = new(StringComparer.Ordinal);

    /// <summary>Stores a text unless it is known.</summary>
    public (Addition Addition, StoredVersion? Stored) Add(PreparedReport prepared)
    {
        long? report = session.Number("SELECT id FROM report WHERE identity = $1", prepared.Identity) ?? MovedFile(prepared);
        if (report is { } known && session.First("SELECT number FROM version WHERE report = $1 AND hash = $2", row => (int?)row.Int(0), known, prepared.Hash) is { } had)
        {
            return (new Addition(AdditionKind.Known, known, had), null);
        }
        long id = report ?? session.Number("INSERT INTO report (identity) VALUES ($1) RETURNING id", prepared.Identity)!.Value;
        Cover(id, -1);
        int number = (int)session.Number("SELECT coalesce(max(number), 0) + 1 FROM version WHERE report = $1", id)!.Value;
        var stored = new StoredVersion(id, Insert(prepared, id, number), prepared.Record);
        Order(id);
        Cover(id, 1);
        _records.Write(stored, prepared);
        return (new Addition(number == 1 ? AdditionKind.Added : AdditionKind.NewVersion, id, number), stored);
    }

    /// <summary>Puts a new record in the place of the one that an older engine made.</summary>
    public StoredVersion Replace(long report, long version, PreparedReport prepared)
    {
        var stored = new StoredVersion(report, version, prepared.Record);
        _records.Erase(version);
        session.Run("UPDATE version SET engine = $1, content = $2 WHERE id = $3", Engine(prepared.Record.Engine), prepared.Packed, version);
        _records.Write(stored, prepared);
        return stored;
    }

    /// <summary>Completes what was stored; nothing is added after it.</summary>
    public void Finish() => _records.Finish();

    /// <summary>A file that nothing but its place names, and which lies somewhere else now, is still that report.</summary>
    private long? MovedFile(PreparedReport prepared) => !prepared.Identity.StartsWith(ReportIdentity.FilePrefix, StringComparison.Ordinal) ? null : session.Number(
        "SELECT v.report FROM version v JOIN report r ON r.id = v.report WHERE v.hash = $1 AND r.identity LIKE 'file:%' ORDER BY v.id LIMIT 1", prepared.Hash);

    private long Insert(PreparedReport prepared, long report, int number)
    {
        var about = prepared.Record.Report;
        int captured = Day(prepared.Captured);
        return session.Number(
            """
            INSERT INTO version (report, number, hash, name, url, title, publisher, issued_by, published, captured, known_from, engine, content)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id
            """,
            report, number, prepared.Hash, about.Name, about.Url, about.Title, about.Publisher, about.IssuedBy, DayRange.Parse(about.Published)?.First,
            prepared.Captured.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), captured, Engine(prepared.Record.Engine),
            prepared.Packed)!.Value;
    }

    /// <summary>
    /// A version holds from its capture to the next one's. The first was published before anybody captured it: what the archive says of a past day
    /// rests on what could be read that day.
    /// </summary>
    private void Order(long report)
    {
        var versions = session.Rows(
            "SELECT id, captured, published FROM version WHERE report = $1 ORDER BY captured, number",
            row => (Id: row.Long(0), Captured: Day(DateTimeOffset.Parse(row.Text(1), CultureInfo.InvariantCulture)), Published: row.IntOrNull(2)), report);
        for (int i = 0; i < versions.Count; i++)
        {
            int from = i == 0 && versions[i].Published < versions[i].Captured ? versions[i].Published!.Value : versions[i].Captured;
            int? until = i + 1 < versions.Count ? versions[i + 1].Captured : null;
            session.Queue("UPDATE version SET known_from = $1, known_until = $2 WHERE id = $3", from, until, versions[i].Id);
        }
    }

    /// <summary>Counts a report's latest version among its source's of its month, or counts it no more.</summary>
    private void Cover(long report, int change)
    {
        var latest = session.Rows(
            "SELECT publisher, issued_by, published FROM version WHERE report = $1 AND known_until IS NULL",
            row => (Publisher: row.TextOrNull(0), IssuedBy: row.TextOrNull(1), Month: row.IntOrNull(2) is { } day ? DayRange.Format(day)[..7] : null), report);
        foreach (var (publisher, issuedBy, month) in latest)
        {
            session.Queue(
                """
                INSERT INTO coverage (publisher, issued_by, month, reports) VALUES ($1, $2, $3, $4)
                ON CONFLICT (issued_by, publisher, month) DO UPDATE SET reports = coverage.reports + excluded.reports
                """, publisher ?? "", issuedBy ?? "", month ?? "", change);
        }
    }

    private long Engine(EngineInfo engine)
    {
        string models = EngineKey.Models(engine);
        string key = engine.Version + models;
        if (!_engines.TryGetValue(key, out long id))
        {
            id = session.Number("SELECT id FROM engine WHERE version = $1 AND models = $2", engine.Version, models)
                ?? session.Number("INSERT INTO engine (version, models) VALUES ($1, $2) RETURNING id", engine.Version, models)!.Value;
            _engines.Add(key, id);
        }
        return id;
    }

    private static int Day(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime).DayNumber;
}
