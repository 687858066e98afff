using System.Collections.Immutable;
using System.Globalization;
using Readout.Records;
using Readout.Storage.Databases;
using Readout.Storage.Tellings;

namespace Readout.Storage.Ledger;

/// <summary>Reads outcomes back by which a contact was to follow.</summary>
internal static class LedgerRows
{
    /// <summary>Outcomes by their rows. What becomes of them rests on names alone, as the record has them.</summary>
    public static ImmutableArray<LedgerOutcome> Of(Session session, IReadOnlyCollection<long> outcomes)
    {
        if (outcomes.Count == 0)
        {
            return [];
        }
        var rows = session.Rows(
            $"""
            SELECT o.id, t.contact, t.report, o.kind, o.words, o.owners, o.telling, o.day, t.status, t.first_day, t.last_day, o.due_first, o.due_last
            FROM outcome o JOIN telling t ON t.id = o.telling WHERE o.id {session.Dialect.Among(1)} ORDER BY o.id
            """, Read, Session.List(outcomes));
        var participants = TellingRows.Parties(session, rows.Select(row => row.Telling).Distinct());
        var owners = Actors(session, rows.SelectMany(row => row.Owners).Distinct());
        return [.. rows.Select(row => row.Outcome with
        {
            Owners = [.. row.Owners.Select(owner => owners[owner])],
            Participants = [.. participants[row.Telling].Select(party => party with { Actor = 0 })],
        })];
    }

    private static (LedgerOutcome Outcome, long Telling, ImmutableArray<long> Owners) Read(Row row)
    {
        int day = row.Int(7);
        bool wasHeld = row.Text(8) != Code<ContactStatus>.Of(ContactStatus.Planned) && row.IntOrNull(10) == day;
        var outcome = new LedgerOutcome(
            row.Long(0), row.LongOrNull(1) ?? 0, row.Long(2), Code<OutcomeKind>.Parse(row.Text(3)), row.Text(4), [], [], new DayRange(wasHeld ? row.Int(9) : day, day),
            row.IntOrNull(11) is { } first ? new DayRange(first, row.Int(12)) : null);
        return (outcome, row.Long(6), [.. row.Text(5).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(owner => long.Parse(owner, CultureInfo.InvariantCulture))]);
    }

    private static Dictionary<long, Party> Actors(Session session, IEnumerable<long> actors) => session.Rows(
            $"SELECT id, kind, name, country FROM actor WHERE id {session.Dialect.Among(1)}",
            row => (Id: row.Long(0), Party: new Party(0, Code<ActorKind>.Parse(row.Text(1)), row.Text(2), row.Text(3) is { Length: > 0 } country ? country : null, null)), Session.List(actors))
        .ToDictionary(row => row.Id, row => row.Party);
}
