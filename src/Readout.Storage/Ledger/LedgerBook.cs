using System.Collections.Immutable;
using Readout.Storage.Databases;
using Readout.Storage.History;
using Readout.Storage.Reports;

namespace Readout.Storage.Ledger;

/// <summary>Keeps the ledger in step: what a report brings is held against what was agreed before it, and what it agrees against what came after.</summary>
internal sealed class LedgerBook(Session session)
{
    /// <summary>Within so many days something may follow.</summary>
    private const int Window = 400;

    /// <summary>Contacts looked at for an outcome, the first after it; the first that follows it up ends the search.</summary>
    private const int MostContacts = 200;

    /// <summary>Enters what a version tells, after its tellings have their contacts.</summary>
    public void Enter(StoredVersion stored)
    {
        var outcomes = LedgerRows.Where(session, "o.version = $1 AND o.undertaking = 'contact'", stored.Version);
        var contacts = session.Rows("SELECT DISTINCT contact FROM telling WHERE version = $1 AND status = 'held' ORDER BY contact", row => row.Long(0), stored.Version);
        FollowUp(outcomes.Value);
        LinkBefore(contacts);
    }

    /// <summary>Looks anew at what rests on contacts that a person, a mark or another reading has changed.</summary>
    public void LookAgain(IReadOnlyCollection<long> contacts)
    {
        if (contacts.Count == 0)
        {
            return;
        }
        FollowUp(LedgerRows.Where(session, $"o.id IN (SELECT outcome FROM follow_up WHERE contact {session.Dialect.Among("$1")})", Session.List(contacts)).Value);
        LinkBefore(contacts);
    }

    private void LinkBefore(IReadOnlyCollection<long> contacts)
    {
        foreach (var contact in KnownContacts.Of(session, contacts))
        {
            foreach (var outcome in LedgerRows.Of(session, Before(contact)))
            {
                Link(outcome, [contact]);
            }
        }
    }

    /// <summary>Looks anew what became of outcomes.</summary>
    private void FollowUp(ImmutableArray<LedgerOutcome> outcomes)
    {
        List<Later<List<long>>> after = [.. outcomes.Select(After)];
        List<Later<ImmutableArray<KnownContact>>> contacts = [.. after.Select(numbers => KnownContacts.Later(session, numbers.Value))];
        foreach (var (outcome, later) in outcomes.Zip(contacts))
        {
            session.Queue("DELETE FROM follow_up WHERE outcome = $1", outcome.Id);
            session.Queue("UPDATE outcome SET state = 'open' WHERE id = $1", outcome.Id);
            Link(outcome, later.Value);
        }
    }

    /// <summary>Contacts of all the outcome's sides after it.</summary>
    private Later<List<long>> After(LedgerOutcome outcome) => outcome.Sides.Length < 2 ? new([]) : session.Later(
        $"""
        SELECT contact FROM contact_side WHERE side {session.Dialect.AmongWords("$4")} AND day > $1 AND day <= $2
        GROUP BY contact, day HAVING count(*) >= $3 ORDER BY day, contact LIMIT {MostContacts}
        """,
        row => row.Long(0), outcome.Made.Last, outcome.Made.Last + Window, outcome.Sides.Length, Session.List(outcome.Sides));

    /// <summary>Outcomes of the contact's sides from before it, that ask for a contact and have none, or only a later one.</summary>
    private List<long> Before(KnownContact contact)
    {
        var sides = contact.Parties.Select(party => party.Country).OfType<string>().Distinct().ToList();
        if (sides.Count < 2 || contact.Days is not { IsDay: true } day)
        {
            return [];
        }
        return session.Rows(
            $"""
            SELECT s.outcome FROM outcome_side s JOIN outcome o ON o.id = s.outcome
            WHERE s.side {session.Dialect.AmongWords("$3")} AND s.day >= $1 AND s.day < $2 AND o.undertaking = 'contact'
                AND NOT EXISTS (SELECT 1 FROM follow_up f WHERE f.outcome = s.outcome AND f.strong = 1 AND f.day <= $2)
            GROUP BY s.outcome HAVING count(*) >= 2 ORDER BY s.outcome
            """,
            row => row.Long(0), day.First - Window, day.First, Session.List(sides));
    }

    private void Link(LedgerOutcome outcome, IReadOnlyList<KnownContact> contacts)
    {
        var links = OutcomeLedger.Links(outcome, contacts);
        if (links.IsEmpty)
        {
            return;
        }
        long id = outcome.Id;
        foreach (var link in links)
        {
            session.Queue(
                "INSERT INTO follow_up (outcome, contact, strong, probability, reason, day) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
                id, link.Contact, link.Strength == LinkStrength.FollowedUp, link.Probability, link.Reason, link.Day);
        }
        // The first that follows it up ends it: what came later bears on other things.
        session.Queue("DELETE FROM follow_up WHERE outcome = $1 AND day > (SELECT min(day) FROM follow_up WHERE outcome = $1 AND strong = 1)", id);
        session.Queue(
            """
            UPDATE outcome SET state = CASE WHEN EXISTS (SELECT 1 FROM follow_up WHERE outcome = $1 AND strong = 1) THEN 'followed-up'
                WHEN EXISTS (SELECT 1 FROM follow_up WHERE outcome = $1) THEN 'borne-on' ELSE 'open' END WHERE id = $1
            """, id);
    }
}
