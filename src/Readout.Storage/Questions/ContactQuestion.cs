using System.Collections.Immutable;
using System.Text;
using Readout.Records;
using Readout.Storage.Contacts;
using Readout.Storage.Databases;
using Readout.Storage.Decisions;
using Readout.Storage.Tellings;

namespace Readout.Storage.Questions;

/// <summary>Finds contacts, the latest first or the earliest.</summary>
internal static class ContactQuestion
{
    /// <summary>In days: a decade, the longest stretch that a contact is dated by.</summary>
    private const int LongestStretch = 3660;

    /// <summary>Of sides with more contacts than these, any may be the first.</summary>
    private const int MostCounted = 5_000;

    public static ImmutableArray<ContactView> Find(Session session, ContactQuery query) =>
        View(session, Ids(session, query), query.AsOf);

    /// <summary>Their numbers alone.</summary>
    public static List<long> Ids(Session session, ContactQuery query)
    {
        var (sql, values) = Select(session, query);
        return session.Rows(sql, row => row.Long(0), values);
    }

    /// <summary>The statement that finds them: its columns are <c>contact</c> and <c>day</c>, and then those named, of the contact <c>c</c>.</summary>
    public static (string Sql, object?[] Values) Select(Session session, ContactQuery query, string columns = "") =>
        Sql(query with { Sides = RarestFirst(session, query.Sides) }, columns);

    /// <summary>The side of the fewest contacts first, since those are gone through.</summary>
    private static ImmutableArray<string> RarestFirst(Session session, ImmutableArray<string> sides) => sides.Length < 2 ? sides :
    [
        .. sides.OrderBy(side => session.Number("SELECT count(*) FROM (SELECT 1 FROM contact_side WHERE side = $1 LIMIT $2) counted", side, MostCounted)),
    ];

    /// <summary>The contacts that the latest version of a report tells of, in the order of its record.</summary>
    public static ImmutableArray<ContactView> OfReport(Session session, long report) => View(session, session.Rows(
        """
        SELECT t.contact FROM telling t JOIN version v ON v.id = t.version WHERE t.report = $1 AND v.known_until IS NULL AND t.contact IS NOT NULL
        GROUP BY t.contact ORDER BY min(t.ordinal)
        """,
        row => row.Long(0), report), null);

    /// <summary>A contact by its number, or the one that it was merged into.</summary>
    public static ContactView? Of(Session session, long contact, int? asOf) => View(session, [Current(session, contact)], asOf).FirstOrDefault();

    /// <summary>The number itself, or that of the contact it was merged into.</summary>
    public static long Current(Session session, long contact)
    {
        long current = contact;
        while (session.Number("SELECT merged_into FROM contact WHERE id = $1", current) is { } into)
        {
            current = into;
        }
        return current;
    }

    /// <summary>The last day that any report told of a contact of which none tells now; <c>null</c> where none ever did.</summary>
    public static int? LastTold(Session session, long contact) => (int?)session.Number(
        """
        SELECT max(coalesce(v.known_until, v.known_from + 1)) - 1 FROM telling t JOIN version v ON v.id = t.version WHERE t.contact = $1
        """,
        Current(session, contact));

    public static ImmutableArray<ContactView> View(Session session, IReadOnlyList<long> contacts, int? asOf)
    {
        var tellings = TellingRows.OfContacts(session, contacts).Where(stored => stored.HoldsOn(asOf) || (asOf is null && stored.Withdrawn && stored.KnownUntil is null))
            .ToLookup(stored => stored.Contact);
        var versions = VersionRows.Of(session, [.. tellings.SelectMany(group => group).Select(stored => stored.Telling.Version).Distinct()]);
        var decided = contacts.Count == 0 ? [] : session.Rows("SELECT id, decided FROM contact WHERE id " + session.Dialect.Among("$1"), row => (row.Long(0), row.TextOrNull(1)), Session.List(contacts))
            .ToDictionary(row => row.Item1, row => row.Item2);
        return [.. contacts.Where(tellings.Contains).Select(contact => new ContactView(
            contact, Summary([.. tellings[contact]], asOf),
            [.. tellings[contact].Select(stored => new TellingView(stored.Telling, versions[stored.Telling.Version], stored.Probability, stored.Reason))],
            // On that day they were not.
            asOf is not null && decided[contact] == "withdrawn" ? null : decided[contact]))];
    }

    /// <summary>What the tellings that hold come to; what was withdrawn shows only where nothing else is left.</summary>
    private static ContactSummary Summary(ImmutableArray<StoredTelling> tellings, int? asOf)
    {
        ImmutableArray<StoredTelling> live = [.. tellings.Where(telling => telling.HoldsOn(asOf))];
        return ContactSummary.Of([.. (live.IsEmpty ? tellings : live).Select(stored => stored.Telling)]);
    }

    /// <summary>
    /// The first side or actor that is asked for is gone through from its latest contact on, by an index that has them in that order; the others are looked up
    /// for each.
    /// </summary>
    private static (string Sql, object?[] Values) Sql(ContactQuery query, string columns)
    {
        var sql = new StringBuilder();
        List<object?> values = [];
        string Value(object? value)
        {
            values.Add(value);
            return $"${values.Count}";
        }
        var conditions = new List<string>();
        string day = "c.last_day", id = "c.id";
        if (query.Actors.Length > 0)
        {
            sql.Append(query.Actors[0].Length == 1 ? "SELECT" : "SELECT DISTINCT").Append($" f.contact, f.day{columns} FROM contact_actor f JOIN contact c ON c.id = f.contact");
            conditions.Add($"f.actor IN {Session.In(query.Actors[0])}");
            (day, id) = ("f.day", "f.contact");
        }
        else if (query.Sides.Length > 0)
        {
            sql.Append($"SELECT f.contact, f.day{columns} FROM contact_side f JOIN contact c ON c.id = f.contact");
            conditions.Add($"f.side = {Value(query.Sides[0])}");
            (day, id) = ("f.day", "f.contact");
        }
        else
        {
            sql.Append($"SELECT c.id AS contact, c.last_day AS day{columns} FROM contact c");
        }
        conditions.AddRange(query.Actors.Skip(1).Select(actors =>
            $"EXISTS (SELECT 1 FROM contact_actor o WHERE o.contact = {id} AND o.day = {day} AND o.actor IN {Session.In(actors)})"));
        conditions.AddRange(query.Sides.Skip(query.Actors.Length > 0 ? 0 : 1).Select(side =>
            $"EXISTS (SELECT 1 FROM contact_side o WHERE o.contact = {id} AND o.day = {day} AND o.side = {Value(side)})"));
        Facts(query, conditions, Value, day);
        sql.Append(" WHERE ").AppendJoin(" AND ", conditions);
        string order = query.EarliestFirst ? $"{day}{(query.Undated ? " NULLS FIRST" : "")}, {id}" : $"{day} DESC{(query.Undated ? " NULLS LAST" : "")}, {id} DESC";
        return (sql.Append($" ORDER BY {order} LIMIT {Value(query.Most)} OFFSET {Value(query.Skip)}").ToString(), [.. values]);
    }

    private static void Facts(ContactQuery query, List<string> conditions, Func<object?, string> value, string day)
    {
        // What no report tells now, an earlier day's reports may have told.
        conditions.Add(query.AsOf is null ? Standing.Contact : "c.merged_into IS NULL AND (c.decided IS NULL OR c.decided IN ('confirm', 'withdrawn'))");
        if (!query.Kinds.IsEmpty)
        {
            conditions.Add($"c.kind IN ({string.Join(',', query.Kinds.Select(kind => value(Code<ContactKind>.Of(kind))))})");
        }
        if (query.Status is { } status)
        {
            conditions.Add($"c.status = {value(Code<ContactStatus>.Of(status))}");
        }
        if (query.OnlyUndated)
        {
            conditions.Add(day == "f.day" ? "f.day = 0" : "c.last_day IS NULL");
        }
        else if (!query.Undated)
        {
            conditions.Add($"{day} > 0");
        }
        if (query.Since is { } since)
        {
            conditions.Add($"{day} >= {value(since)}");
        }
        if (query.Until is { } until)
        {
            // What may have begun by then; the second bound is the index's, since no stretch is longer than some years.
            conditions.Add($"c.first_day <= {value(until)} AND {day} <= {value(until + LongestStretch)}");
        }
        if (query.AsOf is { } asOf)
        {
            conditions.Add(
                $"""
                EXISTS (SELECT 1 FROM telling t JOIN version v ON v.id = t.version JOIN report r ON r.id = t.report WHERE t.contact = c.id
                    AND v.known_from <= {value(asOf)} AND (v.known_until IS NULL OR v.known_until > {value(asOf)})
                    AND (r.mark IS NULL OR r.mark <> 'withdrawn' OR r.mark_at >= {value(DayRange.Format(asOf + 1))}))
                """);
        }
    }
}
