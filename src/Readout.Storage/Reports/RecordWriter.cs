using System.Collections.Immutable;
using Readout.Records;
using Readout.Storage.Contacts;
using Readout.Storage.Databases;
using Readout.Storage.Ledger;
using Readout.Storage.Tellings;

namespace Readout.Storage.Reports;

/// <summary>Stores what is asked of a record: its tellings, passages, outcomes and history claims. All of it can be made anew from the record.</summary>
internal sealed class RecordWriter(Session session)
{
    private readonly ActorRows _actors = new(session);
    private readonly IssueRows _issues = new(session);
    private readonly List<IndexedPassage> _toIndex = [];
    private readonly RowNumbers _tellings = new(session, "telling");
    private readonly RowNumbers _passages = new(session, "passage");
    private readonly RowNumbers _outcomes = new(session, "outcome");

    /// <summary>Looks for the actors of a record that is likely to be written, with what is asked next.</summary>
    public void Expect(ReadoutRecord record) => _actors.Expect(record.Actors);

    public void Write(StoredVersion stored, PreparedReport prepared)
    {
        var tellings = WriteTellings(stored);
        WritePassages(stored, prepared);
        int day = Day(prepared);
        foreach (var (contact, telling) in stored.Record.Contacts.Zip(tellings))
        {
            _issues.Write(telling.Id, TellingReader.Issues(stored.Record, contact));
            WriteOutcomes(stored, contact, telling, day);
            for (int i = 0; i < contact.History.Length; i++)
            {
                session.Queue("INSERT INTO history_claim (version, telling, ordinal, day) VALUES ($1, $2, $3, $4)", stored.Version, telling.Id, i, day);
            }
        }
        VersionSizes.Write(session, stored.Version);
    }

    /// <summary>
    /// Puts all passages into the full-text index. Last and in one go: between other changes SQLite would write out what is pending in the index, each time as a
    /// little part of its own, to be merged later.
    /// </summary>
    public void Finish()
    {
        session.Dialect.Index(session, _toIndex);
        _toIndex.Clear();
    }

    /// <summary>Takes out what <see cref="Write"/> put in.</summary>
    public void Erase(long version)
    {
        const string tellings = "(SELECT id FROM telling WHERE version = $1)";
        const string outcomes = "(SELECT id FROM outcome WHERE version = $1)";
        session.Run($"DELETE FROM doubt WHERE first IN {tellings} OR second IN {tellings}", version);
        session.Run($"DELETE FROM follow_up WHERE outcome IN {outcomes}", version);
        session.Run($"DELETE FROM outcome_side WHERE outcome IN {outcomes}", version);
        session.Run("DELETE FROM outcome WHERE version = $1", version);
        session.Run("DELETE FROM history_claim WHERE version = $1", version);
        session.Run("DELETE FROM version_size WHERE version = $1", version);
        session.Run($"DELETE FROM telling_issue WHERE telling IN {tellings}", version);
        session.Run($"DELETE FROM telling_actor WHERE telling IN {tellings}", version);
        session.Run($"DELETE FROM telling_place WHERE telling IN {tellings}", version);
        session.Run("DELETE FROM telling WHERE version = $1", version);
        foreach (long key in session.Rows("SELECT id, day FROM passage WHERE version = $1", row => PassageKey.Of(row.Int(1), row.Long(0)), version))
        {
            session.Dialect.Unindex(session, key);
        }
        session.Run("DELETE FROM passage WHERE version = $1", version);
    }

    private ImmutableArray<Telling> WriteTellings(StoredVersion stored)
    {
        var tellings = ImmutableArray.CreateBuilder<Telling>();
        foreach (var telling in TellingReader.Read(stored.Record, stored.Report, stored.Version))
        {
            long id = _tellings.Next();
            session.Queue(
                """
                INSERT INTO telling (id, version, report, ordinal, main, kind, status, date, first_day, last_day, inferred, place, minutes, words)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
                """,
                id, telling.Version, telling.Report, telling.Ordinal, telling.Main, Code<ContactKind>.Of(telling.Kind), Code<ContactStatus>.Of(telling.Status), telling.Date,
                telling.Days?.First, telling.Days?.Last, telling.DateInferred, telling.Place, telling.DurationMinutes, string.Join(' ', telling.Words));
            for (int place = 0; place < telling.Parties.Length; place++)
            {
                var party = telling.Parties[place];
                session.Queue(
                    "INSERT INTO telling_actor (telling, place, actor, country, office) VALUES ($1, $2, $3, $4, $5)",
                    id, place, _actors.Of(party.Kind, party.Name, party.Country), party.Country, party.Office);
            }
            WritePlaces(id, telling);
            tellings.Add(telling with { Id = id });
        }
        return tellings.ToImmutable();
    }

    private void WritePlaces(long id, Telling telling)
    {
        foreach (string side in telling.Handles)
        {
            foreach (int day in TellingPlaces.Of(telling.Days))
            {
                session.Queue("INSERT INTO telling_place (side, day, telling) VALUES ($1, $2, $3)", side, day, id);
            }
        }
    }

    private void WritePassages(StoredVersion stored, PreparedReport prepared)
    {
        int day = Day(prepared);
        var rows = new List<ImmutableArray<long?>>(prepared.Passages.Length);
        foreach (var passage in prepared.Passages)
        {
            long id = _passages.Next();
            rows.Add([id, stored.Version, passage.Statement, day, passage.First, passage.Last]);
            _toIndex.Add(new IndexedPassage(PassageKey.Of(day, id), passage.Words, passage.Issues, string.Join(' ', Tags(stored.Record, passage))));
        }
        session.Queue("passage (id, version, statement, day, first, last)", rows);
    }

    private IEnumerable<string> Tags(ReadoutRecord record, Passage passage)
    {
        yield return passage.Statement is null ? PassageTag.Text : PassageTag.Said;
        foreach (int speaker in passage.Speakers)
        {
            var actor = record.Actors[speaker];
            yield return PassageTag.Actor(_actors.Of(actor.Kind, actor.Name, actor.Country));
        }
        foreach (string side in passage.Sides)
        {
            yield return PassageTag.By(side);
        }
        if (passage.Account is { } account)
        {
            yield return PassageTag.Account(account);
        }
        if (passage.Kind is { } kind)
        {
            yield return PassageTag.Kind(kind);
        }
    }

    private void WriteOutcomes(StoredVersion stored, Contact contact, Telling telling, int day)
    {
        for (int i = 0; i < contact.Outcomes.Length; i++)
        {
            var outcome = LedgerReader.Read(stored, contact, telling, i, day);
            var undertaking = UndertakingReader.Read(outcome);
            bool follows = undertaking.Kind == UndertakingKind.Contact;
            var due = undertaking.Due ?? outcome.Due;
            long id = _outcomes.Next();
            session.Queue(
                """
                INSERT INTO outcome (id, version, telling, ordinal, kind, undertaking, day, due_first, due_last, state, words, owners)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $11)
                """,
                id, stored.Version, telling.Id, i, Code<OutcomeKind>.Of(outcome.Kind), Code<UndertakingKind>.Of(undertaking.Kind), outcome.Made.Last, due?.First, due?.Last,
                follows ? outcome.Words : null, follows ? Session.List(outcome.Owners.Select(owner => _actors.Of(owner.Kind, owner.Name, owner.Country))) : null);
            foreach (string side in outcome.Sides)
            {
                bool owns = outcome.Owners.Any(owner => owner.Country == side);
                session.Queue("INSERT INTO outcome_side (side, day, outcome, owner) VALUES ($1, $2, $3, $4)", side, outcome.Made.Last, id, owns);
            }
        }
    }

    private static int Day(PreparedReport prepared) =>
        DayRange.Parse(prepared.Record.Report.Published)?.First ?? DateOnly.FromDateTime(prepared.Captured.UtcDateTime).DayNumber;
}
