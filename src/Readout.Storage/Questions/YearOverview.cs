using System.Collections.Immutable;
using Readout.Storage.Databases;
using Readout.Storage.Decisions;

namespace Readout.Storage.Questions;

/// <summary>A year's contacts in numbers; only those that were held are counted.</summary>
/// <param name="FirstYear">The first year that has any; <c>null</c> where none has.</param>
/// <param name="LastYear">The last one.</param>
/// <param name="Year">The year; <c>null</c> where no year was asked for and none has any.</param>
/// <param name="Days">Its days that have any, in order.</param>
/// <param name="Pairs">Its pairs of sides, those of the most contacts first.</param>
public sealed record YearOverview(int? FirstYear, int? LastYear, int? Year, ImmutableArray<DayCount> Days, ImmutableArray<PairCount> Pairs);

/// <summary>How many contacts a day has.</summary>
/// <param name="Day">As <see cref="DateOnly.DayNumber"/>; what is told of a longer stretch counts on its last day.</param>
/// <param name="Contacts">How many.</param>
/// <param name="Exact">How many of them are dated by this very day.</param>
public sealed record DayCount(int Day, int Contacts, int Exact);

/// <summary>How many contacts two sides had.</summary>
/// <param name="First">The side whose code comes first.</param>
/// <param name="Second">The other.</param>
/// <param name="Contacts">How many; a contact of many sides counts for each two of them.</param>
public sealed record PairCount(string First, string Second, int Contacts);

/// <summary>Counts a year's contacts.</summary>
internal static class OverviewQuestion
{
    private const string Held = "FROM contact c WHERE c.last_day >= $1 AND c.last_day <= $2 AND c.status = 'held' AND " + Standing.Contact;

    public static YearOverview Find(Session session, int? year, int today)
    {
        int? first = End(session, "", int.MaxValue), last = End(session, " DESC", int.MaxValue);
        int? shown = year ?? End(session, " DESC", LastDay(YearOf(today)));
        return shown is { } known and >= 1 and <= 9999
            ? new YearOverview(first, last, known, Days(session, known), Pairs(session, known))
            : new YearOverview(first, last, shown, [], []);
    }

    private static ImmutableArray<DayCount> Days(Session session, int year) =>
    [
        .. session.Rows(
            $"SELECT c.last_day, count(*), sum(CASE WHEN c.first_day = c.last_day THEN 1 ELSE 0 END) {Held} GROUP BY c.last_day ORDER BY c.last_day",
            row => new DayCount(row.Int(0), row.Int(1), row.Int(2)), FirstDay(year), LastDay(year)),
    ];

    /// <summary>Paired here: joining the sides with themselves would look each contact's up twice.</summary>
    private static ImmutableArray<PairCount> Pairs(Session session, int year)
    {
        var sides = session.Rows(
            $"SELECT s.contact, s.side FROM contact_side s WHERE s.contact IN (SELECT c.id {Held}) ORDER BY s.contact, s.side",
            row => (Contact: row.Long(0), Side: row.Text(1)), FirstDay(year), LastDay(year));
        var counts = new Dictionary<(string, string), int>();
        for (int i = 0; i < sides.Count; i++)
        {
            for (int j = i + 1; j < sides.Count && sides[j].Contact == sides[i].Contact; j++)
            {
                var pair = string.CompareOrdinal(sides[i].Side, sides[j].Side) < 0 ? (sides[i].Side, sides[j].Side) : (sides[j].Side, sides[i].Side);
                counts[pair] = counts.GetValueOrDefault(pair) + 1;
            }
        }
        return
        [
            .. counts.Select(pair => new PairCount(pair.Key.Item1, pair.Key.Item2, pair.Value)).OrderByDescending(pair => pair.Contacts)
                .ThenBy(pair => pair.First, StringComparer.Ordinal).ThenBy(pair => pair.Second, StringComparer.Ordinal),
        ];
    }

    /// <summary>The year of the first or the last contact up to a day.</summary>
    private static int? End(Session session, string order, int until) =>
        session.Number($"SELECT c.last_day {Held} ORDER BY c.last_day{order} LIMIT 1", 1, until) is { } day ? YearOf((int)day) : null;

    private static int FirstDay(int year) => new DateOnly(year, 1, 1).DayNumber;

    private static int LastDay(int year) => new DateOnly(year, 12, 31).DayNumber;

    private static int YearOf(int day) => DateOnly.FromDayNumber(day).Year;
}
