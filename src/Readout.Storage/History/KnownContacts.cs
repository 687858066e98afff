using System.Collections.Immutable;
using Readout.Storage.Contacts;
using Readout.Storage.Databases;
using Readout.Storage.Tellings;

namespace Readout.Storage.History;

/// <summary>Contacts as checks look at them.</summary>
internal static class KnownContacts
{
    /// <summary>The contacts of these numbers, as their current tellings tell them; those that a person rejected are none.</summary>
    public static ImmutableArray<KnownContact> Of(Session session, IReadOnlyCollection<long> contacts) => Later(session, contacts).Value;

    /// <summary>The same, with what is asked next.</summary>
    public static Later<ImmutableArray<KnownContact>> Later(Session session, IReadOnlyCollection<long> contacts)
    {
        if (contacts.Count == 0)
        {
            return new([]);
        }
        var rejected = session.Later($"SELECT id FROM contact WHERE id {session.Dialect.Among("$1")} AND decided = 'reject'", row => row.Long(0), Session.List(contacts));
        var tellings = TellingRows.LaterOfContacts(session, contacts);
        return new(() => [.. tellings.Value.Where(stored => stored.HoldsOn(null)).GroupBy(stored => stored.Contact)
            .Where(contact => !rejected.Value.Contains(contact.Key)).OrderBy(contact => contact.Key).Select(Known)]);
    }

    private static KnownContact Known(IGrouping<long, StoredTelling> contact)
    {
        ImmutableArray<Telling> tellings = [.. contact.Select(stored => stored.Telling)];
        var summary = ContactSummary.Of(tellings);
        return new KnownContact(contact.Key, summary.Kind, summary.Status, summary.Days, summary.Parties, [.. tellings.Select(telling => telling.Report).Distinct()])
        {
            // A date that is only the report's own says little of what it mentions in passing.
            Exact = tellings.Any(telling => telling.Main || !telling.DateInferred),
            Place = tellings.Select(telling => telling.Place).FirstOrDefault(place => place is not null),
        };
    }
}
