using System.Collections.Immutable;
using Readout.Storage.Databases;
using Readout.Storage.Decisions;
using Readout.Storage.Tellings;

namespace Readout.Storage.Questions;

/// <summary>A decision that a person took.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Person">Who decided.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Note">Why.</param>
/// <param name="UndoneBy">Who took it back.</param>
/// <param name="UndoneAt">When, UTC.</param>
/// <param name="Contacts">The contacts that the tellings it is about belong to now.</param>
public sealed record DecisionView(
    long Id, DecisionKind Kind, string Person, string At, string? Note, string? UndoneBy, string? UndoneAt, ImmutableArray<long> Contacts);

/// <summary>Reads the decisions back.</summary>
internal static class DecisionQuestion
{
    private const string Select = "SELECT id, kind, person, at, note, undone_by, undone_at FROM decision";

    public static ImmutableArray<DecisionView> All(Session session, int most, int skip) =>
        WithContacts(session, session.Rows($"{Select} ORDER BY id DESC LIMIT $1 OFFSET $2", Read, most, skip));

    public static DecisionView? Find(Session session, long decision) =>
        WithContacts(session, session.Rows($"{Select} WHERE id = $1", Read, decision)).FirstOrDefault();

    private static ImmutableArray<DecisionView> WithContacts(Session session, List<DecisionView> decisions)
    {
        var book = new DecisionBook(session);
        return [.. decisions.Select(decision => decision with { Contacts = Contacts(session, book.Anchors(decision.Id)) })];
    }

    /// <summary>Where the tellings of which it was decided are now, in each report's latest version.</summary>
    private static ImmutableArray<long> Contacts(Session session, List<Anchor> anchors)
    {
        var contacts = new SortedSet<long>();
        foreach (var report in anchors.GroupBy(anchor => anchor.Report))
        {
            long version = session.Number("SELECT id FROM version WHERE report = $1 ORDER BY captured DESC, number DESC LIMIT 1", report.Key)!.Value;
            var told = TellingRows.OfVersion(session, version).ToDictionary(stored => stored.Telling.Id);
            foreach (var telling in report.Select(anchor => anchor.Of(told.Values.Select(stored => stored.Telling))).OfType<Telling>())
            {
                contacts.Add(told[telling.Id].Contact);
            }
        }
        return [.. contacts];
    }

    private static DecisionView Read(Row row) => new(
        row.Long(0), Code<DecisionKind>.Parse(row.Text(1)), row.Text(2), row.Text(3), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6), []);
}
