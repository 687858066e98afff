using System.Collections.Immutable;
using Readout.Storage.Databases;
using Readout.Storage.Decisions;
using Readout.Storage.Merging;
using Readout.Storage.Tellings;

namespace Readout.Storage.Contacts;

/// <summary>Keeps the contacts in step with the tellings: merges those near a new one anew, gives each its contact, sums the contacts up.</summary>
internal sealed class ContactBook(Session session)
{
    private readonly TellingSearch _search = new(session);
    private readonly DecisionBook _decisions = new(session);
    private readonly RowNumbers _contacts = new(session, "contact");

    /// <summary>The contacts that tellings came to or left.</summary>
    public HashSet<long> Touched { get; } = [];

    /// <summary>The contacts that are no longer what others may rest on: those that tellings left for another, those others, and those of another day, form, fate or other sides than before.</summary>
    public HashSet<long> Moved { get; } = [];

    /// <summary>Merges what a version tells with what is told already.</summary>
    /// <param name="report">The report.</param>
    public void Place(long report)
    {
        foreach (var stored in TellingRows.OfReport(session, report))
        {
            Merge(_search.Near(stored.Telling));
        }
    }

    /// <summary>Sums contacts up again, after a mark or a decision changed what counts.</summary>
    public void Refresh(IReadOnlyCollection<long> contacts)
    {
        var later = ContactRows.Of(session, contacts);
        var tellings = TellingRows.OfContacts(session, contacts);
        var (written, rulings) = (later.Value, _decisions.Of([.. tellings.Select(stored => stored.Telling)]).Value);
        foreach (var contact in tellings.GroupBy(stored => stored.Contact).OrderBy(group => group.Key))
        {
            SumUp(contact.Key, [.. contact], rulings, written);
        }
    }

    /// <summary>Gives what a version tells now the contacts of what it told before it was read again, as far as it tells of the same.</summary>
    public void Inherit(long version, ImmutableArray<StoredTelling> before)
    {
        List<Telling> free = [.. TellingRows.OfVersion(session, version).Select(stored => stored.Telling)];
        foreach (var old in before)
        {
            if (Anchor.To(old.Telling).Of(free) is { } same)
            {
                free.Remove(same);
                session.Run("UPDATE telling SET contact = $1, probability = $2, reason = $3 WHERE id = $4", old.Contact, old.Probability, old.Reason, same.Id);
            }
        }
    }

    /// <summary>Of contacts that a reading left: those without tellings are no more; the others are summed up again.</summary>
    public void Clear(IReadOnlyCollection<long> contacts)
    {
        foreach (long empty in contacts.Where(contact => session.Number("SELECT count(*) FROM telling WHERE contact = $1", contact) == 0))
        {
            session.Run("DELETE FROM contact_actor WHERE contact = $1", empty);
            session.Run("DELETE FROM contact_side WHERE contact = $1", empty);
            session.Run("UPDATE contact SET decided = 'gone', first_day = NULL, last_day = NULL WHERE id = $1", empty);
        }
        Refresh(contacts);
    }

    private void Merge(ImmutableArray<StoredTelling> block)
    {
        var rows = ContactRows.Of(session, [.. block.Select(telling => telling.Contact).Where(contact => contact > 0).Distinct()]);
        var rulings = _decisions.Of([.. block.Select(stored => stored.Telling)]).Value;
        var merging = Merger.Merge([.. block.Select(stored => stored.Telling)], rulings.Between);
        var stored = block.ToDictionary(telling => telling.Telling.Id);
        var written = rows.Value;
        var taken = new HashSet<long>();
        var homes = new Dictionary<long, long>();
        foreach (var cluster in merging.Clusters.OrderBy(cluster => Oldest(cluster, stored) ?? long.MaxValue).ThenBy(cluster => cluster.Tellings[0]))
        {
            long contact = Home(cluster, stored, taken);
            taken.Add(contact);
            foreach (long telling in cluster.Tellings)
            {
                homes[telling] = contact;
                var link = cluster.Links.FirstOrDefault(link => link.Second == telling);
                Settle(stored[telling], contact, link);
            }
            SumUp(contact, [.. cluster.Tellings.Select(id => stored[id])], rulings, written);
        }
        foreach (var left in block.Where(telling => telling.Contact > 0 && !taken.Contains(telling.Contact)).GroupBy(telling => telling.Contact))
        {
            Leave(left.Key, homes[left.MinBy(telling => telling.Telling.Id)!.Telling.Id]);
        }
        WriteDoubts(block, merging.Doubts);
    }

    /// <summary>The oldest contact that its tellings were in and that no other cluster has taken; else one that was merged into theirs; else a new one.</summary>
    private long Home(Cluster cluster, Dictionary<long, StoredTelling> stored, HashSet<long> taken)
    {
        List<long> were = [.. cluster.Tellings.Select(id => stored[id].Contact).Where(contact => contact > 0).Distinct().Order()];
        long old = were.FirstOrDefault(contact => !taken.Contains(contact));
        return old > 0 ? old : GivenUp(were) ?? New();
    }

    private long New()
    {
        long contact = _contacts.Next();
        session.Queue("INSERT INTO contact (id, kind, status, main) VALUES ($1, 'meeting', 'held', 0)", contact);
        return contact;
    }

    /// <summary>A number that was given up for one of these contacts: a merge that is taken back gives it back, so that who has cited it finds what was meant.</summary>
    private long? GivenUp(List<long> contacts) => contacts.Count == 0 ? null : session.Number($"SELECT min(id) FROM contact WHERE merged_into IN {Session.In(contacts)}");

    private static long? Oldest(Cluster cluster, Dictionary<long, StoredTelling> stored) =>
        cluster.Tellings.Select(id => stored[id].Contact).Where(contact => contact > 0).Select(contact => (long?)contact).Min();

    private void Settle(StoredTelling telling, long contact, Likeness? link)
    {
        if (telling.Contact != contact)
        {
            Touched.UnionWith([telling.Contact, contact]);
            if (telling.Contact > 0)
            {
                Moved.UnionWith([telling.Contact, contact]);
            }
        }
        if (telling.Contact != contact || telling.Probability != link?.Probability || telling.Reason != link?.Reason)
        {
            session.Queue("UPDATE telling SET contact = $1, probability = $2, reason = $3 WHERE id = $4", contact, link?.Probability, link?.Reason, telling.Telling.Id);
        }
    }

    /// <summary>A contact that has no tellings any more points to where they went.</summary>
    private void Leave(long contact, long into)
    {
        session.Queue("DELETE FROM contact_actor WHERE contact = $1", contact);
        session.Queue("DELETE FROM contact_side WHERE contact = $1", contact);
        session.Queue("UPDATE contact SET merged_into = $1, first_day = NULL, last_day = NULL WHERE id = $2", into, contact);
    }

    /// <summary>Most contacts near a new telling come to what they came to before: those are not written again.</summary>
    private void SumUp(long contact, ImmutableArray<StoredTelling> tellings, Rulings rulings, Dictionary<long, ContactRow> written)
    {
        ImmutableArray<StoredTelling> live = [.. tellings.Where(telling => telling.HoldsOn(null))];
        var counted = live.IsEmpty ? tellings : live;
        var summary = ContactSummary.Of([.. counted.Select(telling => telling.Telling)]);
        string? decided = rulings.Verdict(tellings.Select(telling => telling.Telling.Id)) is { } verdict ? Code<DecisionKind>.Of(verdict) : live.IsEmpty ? "withdrawn" : null;
        var row = ContactRow.Of(summary, decided);
        var before = written.GetValueOrDefault(contact);
        if (row == before)
        {
            return;
        }
        ContactRows.Write(session, contact, row);
        if (before is not null && (before with { Date = row.Date, Main = row.Main, Actors = row.Actors }) != row)
        {
            Moved.Add(contact);
        }
    }

    private void WriteDoubts(ImmutableArray<StoredTelling> block, ImmutableArray<Likeness> doubts)
    {
        session.Queue(
            $"DELETE FROM doubt WHERE first {session.Dialect.Among("$1")} AND second {session.Dialect.Among("$1")}", Session.List(block.Select(telling => telling.Telling.Id)));
        foreach (var doubt in doubts)
        {
            session.Queue(
                "INSERT INTO doubt (first, second, probability, reason) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
                Math.Min(doubt.First, doubt.Second), Math.Max(doubt.First, doubt.Second), doubt.Probability, doubt.Reason);
        }
    }
}
