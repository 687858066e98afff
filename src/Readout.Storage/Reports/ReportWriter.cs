using System.Globalization;
using Readout.Records;
using Readout.Storage.Databases;

namespace Readout.Storage.Reports;

/// <summary>Stores texts and their records, within one transaction.</summary>
internal sealed class ReportWriter(Session session)
{
    /// <summary>A file that nothing but its place names, and which lies somewhere else now, is still that report.</summary>
    private const string MovedFile = "r.id = (SELECT m.report FROM version m JOIN report f ON f.id = m.report WHERE m.hash = $1 AND f.identity LIKE 'file:%' ORDER BY m.id LIMIT 1)";

    private readonly RecordWriter _records = new(session);
    private readonly RowNumbers _reports = new(session, "report");
    private readonly RowNumbers _versions = new(session, "version");
    private readonly Dictionary<string, long> _engines = new(StringComparer.Ordinal);

    /// <summary>Stores a text unless it is known.</summary>
    public (Addition Addition, StoredVersion? Stored) Add(PreparedReport prepared)
    {
        _records.Expect(prepared.Record);
        var versions = Versions("r.identity = $1", prepared.Identity);
        if (versions.Count == 0 && prepared.Identity.StartsWith(ReportIdentity.FilePrefix, StringComparison.Ordinal))
        {
            versions = Versions(MovedFile, prepared.Hash);
        }
        if (versions.Find(version => version.Hash == prepared.Hash) is { } known)
        {
            return (new Addition(AdditionKind.Known, known.Report, known.Number), null);
        }
        var added = Known(prepared, versions);
        if (versions.Count == 0)
        {
            session.Queue("INSERT INTO report (id, identity) VALUES ($1, $2)", added.Report, prepared.Identity);
        }
        Order(added, versions, prepared);
        var stored = new StoredVersion(added.Report, added.Id, prepared.Record);
        _records.Write(stored, prepared);
        return (new Addition(versions.Count == 0 ? AdditionKind.Added : AdditionKind.NewVersion, added.Report, added.Number), stored);
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

    /// <summary>A report's versions in the order of their capture.</summary>
    private List<KnownVersion> Versions(string condition, string value) => session.Rows(
        $"""
        SELECT r.id, v.id, v.number, v.hash, v.captured, v.published, v.publisher, v.issued_by
        FROM report r JOIN version v ON v.report = r.id WHERE {condition} ORDER BY v.captured, v.number
        """,
        row => new KnownVersion(row.Long(0), row.Long(1), row.Int(2), row.Text(3), row.Text(4), row.IntOrNull(5), row.TextOrNull(6), row.TextOrNull(7)), value);

    private KnownVersion Known(PreparedReport prepared, List<KnownVersion> versions)
    {
        var about = prepared.Record.Report;
        return new KnownVersion(
            versions.Count == 0 ? _reports.Next() : versions[0].Report, _versions.Next(), versions.Select(version => version.Number).DefaultIfEmpty(0).Max() + 1, prepared.Hash,
            prepared.Captured.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), DayRange.Parse(about.Published)?.First, about.Publisher, about.IssuedBy);
    }

    /// <summary>
    /// Stores a version among the others. A version holds from its capture to the next one's. The first was published before anybody captured it: what the archive
    /// says of a past day rests on what could be read that day.
    /// </summary>
    private void Order(KnownVersion added, List<KnownVersion> others, PreparedReport prepared)
    {
        int place = others.TakeWhile(other => string.CompareOrdinal(other.Captured, added.Captured) <= 0).Count();
        List<KnownVersion> all = [.. others[..place], added, .. others[place..]];
        for (int i = 0; i < all.Count; i++)
        {
            int from = i == 0 && all[i].Published < all[i].Day ? all[i].Published!.Value : all[i].Day;
            int? until = i + 1 < all.Count ? all[i + 1].Day : null;
            if (i == place)
            {
                Insert(added, from, until, prepared);
            }
            else
            {
                session.Queue("UPDATE version SET known_from = $1, known_until = $2 WHERE id = $3", from, until, all[i].Id);
            }
        }
        if (place == others.Count)
        {
            Cover(added, 1);
            if (place > 0)
            {
                Cover(others[^1], -1);
            }
        }
    }

    private void Insert(KnownVersion version, int from, int? until, PreparedReport prepared) => session.Queue(
        """
        INSERT INTO version (id, report, number, hash, name, url, title, publisher, issued_by, published, captured, known_from, known_until, engine, content)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        """,
        version.Id, version.Report, version.Number, version.Hash, prepared.Record.Report.Name, prepared.Record.Report.Url, prepared.Record.Report.Title, version.Publisher,
        version.IssuedBy, version.Published, version.Captured, from, until, Engine(prepared.Record.Engine), prepared.Packed);

    /// <summary>Counts a report's latest version among its source's of its month, or counts it no more.</summary>
    private void Cover(KnownVersion latest, int change) => session.Queue(
        """
        INSERT INTO coverage (publisher, issued_by, month, reports) VALUES ($1, $2, $3, $4)
        ON CONFLICT (issued_by, publisher, month) DO UPDATE SET reports = coverage.reports + excluded.reports
        """, latest.Publisher ?? "", latest.IssuedBy ?? "", latest.Published is { } day ? DayRange.Format(day)[..7] : "", change);

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

    /// <summary>A version of a report, as far as the order of versions and what is counted of them go.</summary>
    private sealed record KnownVersion(long Report, long Id, int Number, string Hash, string Captured, int? Published, string? Publisher, string? IssuedBy)
    {
        public int Day => DateOnly.FromDateTime(DateTimeOffset.Parse(Captured, CultureInfo.InvariantCulture).UtcDateTime).DayNumber;
    }
}
