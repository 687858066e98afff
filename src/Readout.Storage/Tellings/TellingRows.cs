using System.Collections.Immutable;
using Readout.Records;
using Readout.Storage.Databases;
using Readout.Storage.Decisions;

namespace Readout.Storage.Tellings;

/// <summary>A telling with the contact it belongs to and how it stands in the archive.</summary>
/// <param name="Telling">What it tells.</param>
/// <param name="Contact">The contact's row; 0 while it has none.</param>
/// <param name="KnownFrom">The first day that its version of the report holds for.</param>
/// <param name="KnownUntil">The day that the next version came; <c>null</c> for the latest.</param>
/// <param name="WithdrawnOn">The day its report was withdrawn; <c>null</c> where it stands.</param>
/// <param name="Probability">How likely it is of this contact; <c>null</c> where nothing was merged.</param>
/// <param name="Reason">Why it was merged.</param>
internal sealed record StoredTelling(Telling Telling, long Contact, int KnownFrom, int? KnownUntil, int? WithdrawnOn, double? Probability, string? Reason)
{
    /// <summary>Whether its report is withdrawn.</summary>
    public bool Withdrawn => WithdrawnOn is not null;

    /// <summary>Whether it counts on a day; <c>null</c>: now.</summary>
    public bool HoldsOn(int? day) => Standing.HoldsOn(day, KnownFrom, KnownUntil, WithdrawnOn);
}

/// <summary>Reads tellings back.</summary>
internal static class TellingRows
{
    private const string Select =
        """
        SELECT t.id, t.report, t.version, t.ordinal, v.issued_by, v.published, t.main, t.kind, t.status, t.date, t.first_day, t.last_day, t.inferred, t.place, t.minutes,
            t.words, t.contact, v.known_from, v.known_until, r.mark, r.mark_at, t.probability, t.reason
        FROM telling t JOIN version v ON v.id = t.version JOIN report r ON r.id = t.report
        """;

    /// <summary>The tellings of contacts, by report, version and place in it.</summary>
    public static ImmutableArray<StoredTelling> OfContacts(Session session, IReadOnlyCollection<long> contacts) => LaterOfContacts(session, contacts).Value;

    /// <summary>The same, with what is asked next.</summary>
    public static Later<ImmutableArray<StoredTelling>> LaterOfContacts(Session session, IReadOnlyCollection<long> contacts) =>
        contacts.Count == 0 ? new([]) : Where(session, "t.contact " + session.Dialect.Among("$1"), Session.List(contacts));

    /// <summary>Tellings by their own ids.</summary>
    public static ImmutableArray<StoredTelling> Of(Session session, IReadOnlyCollection<long> tellings) =>
        tellings.Count == 0 ? [] : Where(session, "t.id " + session.Dialect.Among("$1"), Session.List(tellings)).Value;

    /// <summary>Tellings by their own ids, and all that is told of the contacts they belong to.</summary>
    public static ImmutableArray<StoredTelling> WithTheirContacts(Session session, IReadOnlyCollection<long> tellings)
    {
        string among = session.Dialect.Among("$1");
        return Where(
            session,
            $"""
            t.id IN (SELECT n.id FROM telling n WHERE n.id {among} AND n.contact IS NULL
                UNION SELECT o.id FROM telling n JOIN telling o ON o.contact = n.contact WHERE n.id {among})
            """, Session.List(tellings)).Value;
    }

    /// <summary>What a version tells.</summary>
    public static ImmutableArray<StoredTelling> OfVersion(Session session, long version) => Where(session, "t.version = $1", version).Value;

    /// <summary>What all versions of a report tell.</summary>
    public static ImmutableArray<StoredTelling> OfReport(Session session, long report) => Where(session, "t.report = $1", report).Value;

    /// <summary>Sides as the list after IN. They are codes of our own tables, and yet a record may come from elsewhere.</summary>
    public static string Sides(IEnumerable<string> sides) => $"({string.Join(',', sides.Select(side => $"'{side.Replace("'", "''", StringComparison.Ordinal)}'"))})";

    /// <param name="session">The session.</param>
    /// <param name="condition">Of telling t and parameter $1 alone.</param>
    /// <param name="value">The parameter.</param>
    private static Later<ImmutableArray<StoredTelling>> Where(Session session, string condition, object value)
    {
        var tellings = session.Later($"{Select} WHERE {condition} ORDER BY t.report, t.version, t.ordinal", Read, value);
        var parties = session.Later(
            $"""
            SELECT t.id, c.id, c.kind, c.name, a.country, a.office
            FROM telling t JOIN telling_actor a ON a.telling = t.id JOIN actor c ON c.id = a.actor WHERE {condition} ORDER BY t.id, a.place
            """, ReadParty, value);
        return new(() =>
        {
            var byTelling = parties.Value.ToLookup(row => row.Of, row => row.Party);
            return [.. tellings.Value.Select(stored => stored with { Telling = stored.Telling with { Parties = [.. byTelling[stored.Telling.Id]] } })];
        });
    }

    /// <summary>Who took part, from the number it is asked by, the actor's number, kind and name, and side and office.</summary>
    public static (long Of, Party Party) ReadParty(Row row) =>
        (row.Long(0), new Party(row.Long(1), Code<ActorKind>.Parse(row.Text(2)), row.Text(3), row.TextOrNull(4), row.TextOrNull(5)));

    private static StoredTelling Read(Row row) => new(
        new Telling
        {
            Id = row.Long(0),
            Report = row.Long(1),
            Version = row.Long(2),
            Ordinal = row.Int(3),
            IssuedBy = row.TextOrNull(4),
            Published = row.IntOrNull(5),
            Main = row.Flag(6),
            Kind = Code<ContactKind>.Parse(row.Text(7)),
            Status = Code<ContactStatus>.Parse(row.Text(8)),
            Date = row.TextOrNull(9),
            Days = row.IntOrNull(10) is { } first ? new DayRange(first, row.Int(11)) : null,
            DateInferred = row.Flag(12),
            Place = row.TextOrNull(13),
            DurationMinutes = row.IntOrNull(14),
            Parties = [],
            Words = [.. row.Text(15).Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        },
        row.LongOrNull(16) ?? 0, row.Int(17), row.IntOrNull(18), Standing.WithdrawnOn(row.TextOrNull(19), row.TextOrNull(20)), row.RealOrNull(21), row.TextOrNull(22));
}
