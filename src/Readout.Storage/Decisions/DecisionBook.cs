using System.Collections.Immutable;
using System.Globalization;
using Readout.Records;
using Readout.Storage.Databases;
using Readout.Storage.Tellings;

namespace Readout.Storage.Decisions;

/// <summary>What people have decided of contacts: written once, undone by a note beside it, never erased.</summary>
internal sealed class DecisionBook(Session session)
{
    private const string Select =
        "SELECT a.decision, d.kind, a.part, a.report, a.main, a.kind, a.date, a.parties FROM decision_anchor a JOIN decision d ON d.id = a.decision";

    /// <summary>Writes a decision down.</summary>
    /// <param name="kind">What is decided.</param>
    /// <param name="parts">The tellings it is about; of a split, the two parts.</param>
    /// <param name="person">Who decides.</param>
    /// <param name="at">When.</param>
    /// <param name="note">Why.</param>
    public long Write(DecisionKind kind, ImmutableArray<ImmutableArray<Telling>> parts, string person, DateTimeOffset at, string? note)
    {
        long id = session.Number(
            "INSERT INTO decision (kind, person, at, note) VALUES ($1, $2, $3, $4) RETURNING id", Code<DecisionKind>.Of(kind), person, Time(at), note)!.Value;
        int place = 0;
        for (int part = 0; part < parts.Length; part++)
        {
            foreach (var telling in parts[part])
            {
                session.Run(
                    "INSERT INTO decision_anchor (decision, place, part, report, main, kind, date, parties) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                    id, place++, part, telling.Report, telling.Main, Code<ContactKind>.Of(telling.Kind), telling.Date, string.Join('\n', telling.Parties.Select(party => party.Name)));
            }
        }
        return id;
    }

    /// <summary>Takes a decision back; <c>false</c> where there is none of that number or it has been taken back.</summary>
    public bool Undo(long decision, string person, DateTimeOffset at) => session.Run(
        "UPDATE decision SET undone_by = $1, undone_at = $2 WHERE id = $3 AND undone_at IS NULL", person, Time(at), decision) > 0;

    /// <summary>The reports that a decision is about.</summary>
    public List<long> Reports(long decision) => session.Rows("SELECT DISTINCT report FROM decision_anchor WHERE decision = $1 ORDER BY report", row => row.Long(0), decision);

    /// <summary>What a decision holds on to.</summary>
    public List<Anchor> Anchors(long decision) => session.Rows($"{Select} WHERE a.decision = $1 ORDER BY a.place", Read, decision);

    /// <summary>What is decided of tellings among these, and stands; it comes with what is asked next.</summary>
    public Later<Rulings> Of(IReadOnlyCollection<Telling> tellings)
    {
        var reports = tellings.Select(telling => telling.Report).Distinct().ToList();
        if (reports.Count == 0)
        {
            return new(Rulings.None);
        }
        var anchors = session.Later(
            $"""
            {Select}
            WHERE d.undone_at IS NULL AND a.report {session.Dialect.Among("$1")} ORDER BY a.decision, a.place
            """, Read, Session.List(reports));
        return new(() => anchors.Value.Count == 0 ? Rulings.None : Rulings.Of(anchors.Value, tellings));
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static Anchor Read(Row row) => new(
        row.Long(0), Code<DecisionKind>.Parse(row.Text(1)), row.Int(2), row.Long(3), row.Flag(4), Code<ContactKind>.Parse(row.Text(5)), row.TextOrNull(6),
        [.. row.Text(7).Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
}
