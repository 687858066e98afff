using System.Collections.Immutable;
using System.Text;
using Readout.Records;
using Readout.Storage.Databases;
using Readout.Storage.Ledger;

namespace Readout.Storage.Questions;

/// <summary>Which outcomes are asked for; all that is given must fit.</summary>
public sealed record OutcomeQuery
{
    /// <summary>Whether only those are given of which no later contact shows that they were done.</summary>
    public bool Open { get; init; }

    /// <summary>Whether shared views and standing policies are given, too, of which nothing could be seen to follow.</summary>
    public bool Standing { get; init; }

    /// <summary>A side that is concerned.</summary>
    public string? Side { get; init; }

    /// <summary>The contact they came of.</summary>
    public long? Contact { get; init; }

    /// <summary>Not before this day, as <see cref="DateOnly.DayNumber"/>.</summary>
    public int? Since { get; init; }

    /// <summary>Not after this day.</summary>
    public int? Until { get; init; }

    /// <summary>The day of today: what is due is overdue after it.</summary>
    public required int Today { get; init; }

    /// <summary>How many to give.</summary>
    public int Most { get; init; } = 50;

    /// <summary>How many to pass over.</summary>
    public int Skip { get; init; }
}

/// <summary>An outcome with what became of it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Contact">The contact it came of.</param>
/// <param name="Source">The version of the report that tells of it.</param>
/// <param name="Outcome">What the record has of it.</param>
/// <param name="Owners">Whom it binds.</param>
/// <param name="Others">Who else took part.</param>
/// <param name="Asks">What would have to follow.</param>
/// <param name="Made">The day of its contact.</param>
/// <param name="Due">The days by which it is due.</param>
/// <param name="State">What became of it.</param>
/// <param name="Overdue">Whether its day is past and nothing shows it done.</param>
/// <param name="Later">The later contacts that bear on it.</param>
public sealed record OutcomeView(
    long Id, long Contact, VersionView Source, Outcome Outcome, ImmutableArray<Actor> Owners, ImmutableArray<Actor> Others, UndertakingKind Asks, int Made, DayRange? Due,
    OutcomeState State, bool Overdue, ImmutableArray<FollowUpView> Later);

/// <summary>A later contact that bears on an outcome.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="Strong">Whether it shows the outcome followed up; otherwise it only bears on it.</param>
/// <param name="Probability">How likely that is.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record FollowUpView(ContactView Contact, bool Strong, double Probability, string Reason);

/// <summary>Finds outcomes, the latest first.</summary>
internal static class OutcomeQuestion
{
    public static ImmutableArray<OutcomeView> Find(Session session, OutcomeQuery query)
    {
        var rows = session.Rows(Sql(query, out var values), row => new OutcomeRow(
            row.Long(0), row.Long(1), row.Int(2), row.LongOrNull(3) ?? 0, row.Int(4), Code<UndertakingKind>.Parse(row.Text(5)), row.Int(6),
            row.IntOrNull(7) is { } first ? new DayRange(first, row.Int(8)) : null, Code<OutcomeState>.Parse(row.Text(9))), values);
        var versions = VersionRows.Of(session, [.. rows.Select(row => row.Version).Distinct()]);
        var links = Links(session, rows);
        var records = rows.Select(row => row.Version).Distinct().ToDictionary(version => version, version => VersionRows.Read(session, version).Record);
        return [.. rows.Select(row => View(row, versions[row.Version], records[row.Version], [.. links[row.Id].Where(link => link.Contact.Id != row.Contact)], query.Today))];
    }

    private static OutcomeView View(OutcomeRow row, VersionView source, ReadoutRecord record, ImmutableArray<FollowUpView> later, int today)
    {
        var contact = record.Contacts[row.Telling];
        var outcome = contact.Outcomes[row.Ordinal];
        var actors = record.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        var state = later.Any(link => link.Strong) ? OutcomeState.FollowedUp : later.IsEmpty ? OutcomeState.Open : OutcomeState.BorneOn;
        bool overdue = row.Asks != UndertakingKind.Standing && state != OutcomeState.FollowedUp && row.Due is { } due && due.Last < today;
        return new OutcomeView(
            row.Id, row.Contact, source, outcome, [.. outcome.Parties.Select(id => actors[id])],
            [.. contact.Participants.Where(participant => !outcome.Parties.Contains(participant.Actor)).Select(participant => actors[participant.Actor])],
            row.Asks, row.Made, row.Due, state, overdue, later);
    }

    private static ILookup<long, FollowUpView> Links(Session session, List<OutcomeRow> outcomes)
    {
        var rows = outcomes.Count == 0 ? [] : session.Rows(
            $"""
            SELECT f.outcome, coalesce(c.merged_into, c.id), f.strong, f.probability, f.reason FROM follow_up f JOIN contact c ON c.id = f.contact
            WHERE f.outcome {session.Dialect.Among("$1")} ORDER BY f.outcome, f.day, f.contact
            """,
            row => (Outcome: row.Long(0), Contact: row.Long(1), Strong: row.Flag(2), Probability: row.Real(3), Reason: row.Text(4)),
            Session.List(outcomes.Select(outcome => outcome.Id)));
        var contacts = ContactQuestion.View(session, [.. rows.Select(row => row.Contact).Distinct()], null).ToDictionary(contact => contact.Id);
        return rows.Where(row => contacts.ContainsKey(row.Contact))
            .ToLookup(row => row.Outcome, row => new FollowUpView(contacts[row.Contact], row.Strong, row.Probability, row.Reason));
    }

    private static string Sql(OutcomeQuery query, out object?[] values)
    {
        List<object?> given = [];
        string Value(object? value)
        {
            given.Add(value);
            return $"${given.Count}";
        }
        var sql = new StringBuilder(
            "SELECT o.id, o.version, t.ordinal, t.contact, o.ordinal, o.undertaking, o.day, o.due_first, o.due_last, o.state FROM ");
        sql.Append(query.Side is null ? "outcome o" : "outcome_side s JOIN outcome o ON o.id = s.outcome");
        sql.Append(
            """
             JOIN telling t ON t.id = o.telling JOIN contact c ON c.id = t.contact JOIN version v ON v.id = o.version JOIN report r ON r.id = v.report
            WHERE v.known_until IS NULL AND (r.mark IS NULL OR r.mark <> 'withdrawn') AND (c.decided IS NULL OR c.decided <> 'reject')
            """);
        string day = "o.day";
        if (query.Side is { } side)
        {
            sql.Append($" AND s.side = {Value(side)}");
            day = "s.day";
        }
        if (query.Contact is { } contact)
        {
            sql.Append($" AND t.contact = {Value(contact)}");
        }
        if (query.Open)
        {
            sql.Append(" AND o.state <> 'followed-up'");
        }
        if (!query.Standing)
        {
            sql.Append(" AND o.undertaking <> 'standing'");
        }
        if (query.Since is { } since)
        {
            sql.Append($" AND {day} >= {Value(since)}");
        }
        if (query.Until is { } until)
        {
            sql.Append($" AND {day} <= {Value(until)}");
        }
        sql.Append($" ORDER BY {day} DESC, o.id DESC LIMIT {Value(query.Most)} OFFSET {Value(query.Skip)}");
        values = [.. given];
        return sql.ToString();
    }

    private sealed record OutcomeRow(
        long Id, long Version, int Telling, long Contact, int Ordinal, UndertakingKind Asks, int Made, DayRange? Due, OutcomeState State);
}
