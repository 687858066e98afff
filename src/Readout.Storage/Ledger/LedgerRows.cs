using Readout.Storage.Databases;
using Readout.Storage.Questions;
using Readout.Storage.Reports;

namespace Readout.Storage.Ledger;

/// <summary>Reads outcomes back.</summary>
internal static class LedgerRows
{
    /// <summary>An outcome by its row.</summary>
    public static LedgerOutcome Of(Session session, long outcome)
    {
        var (version, report, place, contact, ordinal, day) = session.First(
            """
            SELECT o.version, t.report, t.ordinal, t.contact, o.ordinal, o.day FROM outcome o JOIN telling t ON t.id = o.telling WHERE o.id = $1
            """,
            row => (row.Long(0), row.Long(1), row.Int(2), row.LongOrNull(3) ?? 0, row.Int(4), row.Int(5)), outcome);
        var record = VersionRows.Read(session, version).Record;
        return LedgerReader.Read(new StoredVersion(report, version, record), record.Contacts[place], ordinal, day) with { Id = outcome, Contact = contact };
    }
}
