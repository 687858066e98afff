using System.Globalization;
using Readout.Records;
using Readout.Storage.Databases;

namespace Readout.Storage.Contacts;

/// <summary>What is stored of a contact beside its tellings.</summary>
/// <remarks>The rows of actors stand in ascending order and the sides sorted, with commas between.</remarks>
internal sealed record ContactRow(string Kind, string Status, string? Date, int? FirstDay, int? LastDay, bool Main, string? Decided, long? MergedInto, string Actors, string Sides)
{
    public static ContactRow Of(ContactSummary summary, string? decided) => new(
        Code<ContactKind>.Of(summary.Kind), Code<ContactStatus>.Of(summary.Status), summary.Date, summary.Days?.First, summary.Days?.Last, summary.Main, decided, null,
        Session.List(summary.Parties.Select(party => party.Actor).Distinct().Order()), string.Join(',', summary.Sides));
}

/// <summary>Reads and writes what is stored of contacts.</summary>
internal static class ContactRows
{
    /// <summary>By their numbers; they come with what is asked next.</summary>
    public static Later<Dictionary<long, ContactRow>> Of(Session session, IReadOnlyCollection<long> contacts)
    {
        if (contacts.Count == 0)
        {
            return new([]);
        }
        string ids = Session.List(contacts), among = session.Dialect.Among("$1");
        var actors = session.Later($"SELECT contact, actor FROM contact_actor WHERE contact {among} ORDER BY actor", row => (Contact: row.Long(0), Actor: row.Long(1)), ids);
        var sides = session.Later($"SELECT contact, side FROM contact_side WHERE contact {among}", row => (Contact: row.Long(0), Side: row.Text(1)), ids);
        var rows = session.Later(
            $"SELECT id, kind, status, date, first_day, last_day, main, decided, merged_into FROM contact WHERE id {among}",
            row => (Id: row.Long(0), Row: new ContactRow(
                row.Text(1), row.Text(2), row.TextOrNull(3), row.IntOrNull(4), row.IntOrNull(5), row.Flag(6), row.TextOrNull(7), row.LongOrNull(8), "", "")), ids);
        return new(() =>
        {
            var actorsOf = actors.Value.ToLookup(row => row.Contact, row => row.Actor);
            var sidesOf = sides.Value.ToLookup(row => row.Contact, row => row.Side);
            return rows.Value.ToDictionary(row => row.Id, row => row.Row with
            {
                Actors = Session.List(actorsOf[row.Id]),
                Sides = string.Join(',', sidesOf[row.Id].Order(StringComparer.Ordinal)),
            });
        });
    }

    public static void Write(Session session, long contact, ContactRow row)
    {
        session.Queue(
            "UPDATE contact SET kind = $1, status = $2, date = $3, first_day = $4, last_day = $5, main = $6, decided = $7, merged_into = $8 WHERE id = $9",
            row.Kind, row.Status, row.Date, row.FirstDay, row.LastDay, row.Main, row.Decided, row.MergedInto, contact);
        session.Queue("DELETE FROM contact_actor WHERE contact = $1", contact);
        session.Queue("DELETE FROM contact_side WHERE contact = $1", contact);
        int day = row.LastDay ?? 0;
        foreach (string actor in row.Actors.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            session.Queue("INSERT INTO contact_actor (actor, day, contact) VALUES ($1, $2, $3)", long.Parse(actor, CultureInfo.InvariantCulture), day, contact);
        }
        foreach (string side in row.Sides.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            session.Queue("INSERT INTO contact_side (side, day, contact) VALUES ($1, $2, $3)", side, day, contact);
        }
    }
}
