using System.Collections.Immutable;
using System.Globalization;
using Readout.Records;
using Readout.Storage.Databases;
using Readout.Storage.Tellings;

namespace Readout.Storage.Ledger;

/// <summary>Reads outcomes back by which a contact was to follow.</summary>
internal static class LedgerRows
{
    /// <summary>Outcomes by their rows.</summary>
    public static ImmutableArray<LedgerOutcome> Of(Session session, IReadOnlyCollection<long> outcomes) =>
        outcomes.Count == 0 ? [] : Where(session, "o.id " + session.Dialect.Among("$1"), Session.List(outcomes)).Value;

    /// <summary>Outcomes by a condition of outcome o and parameter $1; they come with what is asked next. What becomes of them rests on names alone, as the record has them.</summary>
    public static Later<ImmutableArray<LedgerOutcome>> Where(Session session, string condition, object value)
    {
        var rows = session.Later(
            $"""
            SELECT o.id, t.contact, t.report, o.kind, o.words, o.owners, o.day, t.status, t.first_day, t.last_day, o.due_first, o.due_last
            FROM outcome o JOIN telling t ON t.id = o.telling WHERE {condition} ORDER BY o.id
            """, Read, value);
        var participants = session.Later(
            $"""
            SELECT o.id, c.id, c.kind, c.name, a.country, a.office
            FROM outcome o JOIN telling_actor a ON a.telling = o.telling JOIN actor c ON c.id = a.actor WHERE {condition} ORDER BY o.id, a.place
            """, TellingRows.ReadParty, value);
        var owners = session.Later(
            $"SELECT o.id, c.id, c.kind, c.name, nullif(c.country, ''), NULL FROM outcome o JOIN actor c ON c.id {session.Dialect.Among("o.owners")} WHERE {condition}",
            TellingRows.ReadParty, value);
        return new(() =>
        {
            var participantsOf = participants.Value.ToLookup(row => row.Of, row => row.Party with { Actor = 0 });
            var ownersOf = owners.Value.ToDictionary(row => (row.Of, row.Party.Actor), row => row.Party with { Actor = 0 });
            return [.. rows.Value.Select(row => row.Outcome with
            {
                Owners = [.. row.Owners.Select(owner => ownersOf[(row.Outcome.Id, owner)])],
                Participants = [.. participantsOf[row.Outcome.Id]],
            })];
        });
    }

    private static (LedgerOutcome Outcome, ImmutableArray<long> Owners) Read(Row row)
    {
        int day = row.Int(6);
        bool wasHeld = row.Text(7) != Code<ContactStatus>.Of(ContactStatus.Planned) && row.IntOrNull(9) == day;
        var outcome = new LedgerOutcome(
            row.Long(0), row.LongOrNull(1) ?? 0, row.Long(2), Code<OutcomeKind>.Parse(row.Text(3)), row.Text(4), [], [], new DayRange(wasHeld ? row.Int(8) : day, day),
            row.IntOrNull(10) is { } first ? new DayRange(first, row.Int(11)) : null);
        return (outcome, [.. row.Text(5).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(owner => long.Parse(owner, CultureInfo.InvariantCulture))]);
    }
}
