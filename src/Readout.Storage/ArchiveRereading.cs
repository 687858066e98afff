using System.Collections.Immutable;
using NodaTime;
using Readout.Records;
using Readout.Storage.Contacts;
using Readout.Storage.Ledger;
using Readout.Storage.Questions;
using Readout.Storage.Reports;
using Readout.Storage.Tellings;
using Readout.Text;

namespace Readout.Storage;

/// <content>Reading again what an older engine read.</content>
public sealed partial class Archive
{
    /// <summary>The versions that another engine read, in the order in which they were added.</summary>
    /// <param name="engine">The engine of now.</param>
    /// <param name="all">Whether those that it read itself are given, too.</param>
    public ImmutableArray<long> Outdated(EngineInfo engine, bool all = false) => Ask(session => ImmutableArray.Create(session.Rows(
        "SELECT v.id FROM version v JOIN engine e ON e.id = v.engine WHERE $1 = 1 OR e.version <> $2 OR e.models <> $3 ORDER BY v.id",
        row => row.Long(0), all, engine.Version, EngineKey.Models(engine)).ToArray()));

    /// <summary>A version as it is to be read: its text and what is known of it.</summary>
    public (Report Report, VersionView Version) Stored(long version) => Ask(session =>
    {
        var about = VersionRows.Of(session, [version])[version];
        var metadata = new ReportMetadata
        {
            Title = about.Title,
            Publisher = about.Publisher,
            IssuedBy = about.IssuedBy,
            Published = about.Published is { } day ? LocalDate.FromDateTime(DateOnly.FromDayNumber(day).ToDateTime(TimeOnly.MinValue)) : null,
            Url = about.Url,
        };
        return (new Report(about.Name, VersionRows.Read(session, version).Text, metadata), about);
    });

    /// <summary>Puts new records in the place of old ones, all of them or none; what people decided stays.</summary>
    /// <returns>How many.</returns>
    public int Replace(IReadOnlyList<(VersionView Version, PreparedReport Prepared)> records) => Change(session =>
    {
        ArgumentNullException.ThrowIfNull(records);
        var writer = new ReportWriter(session);
        var contacts = new ContactBook(session);
        var ledger = new LedgerBook(session);
        var left = new HashSet<long>();
        foreach (var (version, prepared) in records)
        {
            var before = TellingRows.OfVersion(session, version.Id);
            var stored = writer.Replace(version.Report, version.Id, prepared);
            contacts.Inherit(version.Id, before);
            contacts.Place(version.Report);
            ledger.Enter(stored);
            List<long> told = [.. before.Select(telling => telling.Contact).Distinct()];
            contacts.Clear(told);
            ledger.LookAgain(told);
            left.UnionWith(told);
        }
        ledger.LookAgain(contacts.Moved);
        writer.Finish();
        ContactIssues.Refresh(session, contacts.Touched.Concat(left), [.. records.Select(record => record.Version.Report).Distinct()]);
        return records.Count;
    });
}
