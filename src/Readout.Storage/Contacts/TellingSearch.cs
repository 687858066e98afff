using System.Collections.Immutable;
using Readout.Storage.Databases;
using Readout.Storage.Tellings;

namespace Readout.Storage.Contacts;

/// <summary>Finds the tellings that may be of one contact with a given one.</summary>
internal sealed class TellingSearch(Session session)
{
    /// <summary>How many days apart two tellings of one contact may be dated.</summary>
    private const int Slack = 3;

    /// <summary>
    /// The telling, those that a person said are one with any of its report's, those of its sides near its days, the vague ones whose stretch takes them in,
    /// all that those may mean, and whatever is told of the contacts of all these.
    /// </summary>
    public ImmutableArray<StoredTelling> Near(Telling telling)
    {
        HashSet<long> near = [telling.Id];
        var decided = Decided(telling.Report);
        if (telling.Days is { } days && days.Length <= TellingPlaces.MostVague && telling.Handles is { Length: > 0 } sides)
        {
            var around = Around(sides, days.Widened(Slack));
            var vague = Vague(sides, days).Value;
            List<Later<List<long>>> meant = [.. vague.Select(row => Around(sides, row.Stretch))];
            near.UnionWith(around.Value);
            near.UnionWith(vague.Select(row => row.Telling));
            near.UnionWith(meant.SelectMany(tellings => tellings.Value));
        }
        near.UnionWith(decided.Value);
        return TellingRows.WithTheirContacts(session, near);
    }

    /// <summary>People may know that what is told of far apart is one contact.</summary>
    private Later<List<long>> Decided(long report) => session.Later(
        """
        SELECT DISTINCT t.id FROM decision_anchor a JOIN decision d ON d.id = a.decision JOIN decision_anchor b ON b.decision = a.decision JOIN telling t ON t.report = b.report
        WHERE a.report = $1 AND d.undone_at IS NULL AND d.kind <> 'split' ORDER BY t.id
        """,
        row => row.Long(0), report);

    /// <summary>Two sides must be shared where a telling has two.</summary>
    private Later<List<long>> Around(ImmutableArray<string> sides, DayRange days) => session.Later(
        $"""
        SELECT telling FROM telling_place WHERE side {session.Dialect.AmongWords("$4")} AND day BETWEEN $1 AND $2
        GROUP BY telling HAVING count(DISTINCT side) >= $3 ORDER BY telling
        """,
        row => row.Long(0), days.First, days.Last, Math.Min(2, sides.Length), Session.List(sides));

    private Later<List<(long Telling, DayRange Stretch)>> Vague(ImmutableArray<string> sides, DayRange days) => session.Later(
        $"""
        SELECT p.telling, min(t.first_day), min(t.last_day) FROM telling_place p JOIN telling t ON t.id = p.telling
        WHERE p.side {session.Dialect.AmongWords("$6")} AND p.day BETWEEN $4 AND $5 AND t.first_day <= $1 AND t.last_day >= $2
        GROUP BY p.telling HAVING count(DISTINCT p.side) >= $3 ORDER BY p.telling
        """,
        row => (row.Long(0), new DayRange(row.Int(1), row.Int(2))),
        days.Last, days.First, Math.Min(2, sides.Length), TellingPlaces.Month(days.Last), TellingPlaces.Month(days.First), Session.List(sides));
}
