using System.Collections.Immutable;
using Readout.Storage.Databases;

namespace Readout.Storage.Questions;

/// <summary>Two contacts that may be one.</summary>
/// <param name="First">The one of the smaller number.</param>
/// <param name="Second">The other.</param>
/// <param name="Probability">That they are one, from 0 to 1.</param>
/// <param name="Reason">What speaks for it and against it.</param>
public sealed record Doubt(ContactView First, ContactView Second, double Probability, string Reason);

/// <summary>What a person should look at.</summary>
internal static class ReviewQuestion
{
    /// <summary>The doubts that nobody has decided, the likeliest first.</summary>
    public static ImmutableArray<Doubt> Doubts(Session session, int most, int skip)
    {
        var rows = Pairs(session, skip + most).DistinctBy(row => (row.First, row.Second)).Skip(skip).Take(most).ToList();
        var contacts = ContactQuestion.View(session, [.. rows.SelectMany(row => new[] { row.First, row.Second }).Distinct()], null).ToDictionary(contact => contact.Id);
        return [.. rows.Where(row => contacts.ContainsKey(row.First) && contacts.ContainsKey(row.Second))
            .Select(row => new Doubt(contacts[row.First], contacts[row.Second], row.Probability, row.Reason))];
    }

    /// <summary>The pairs of contacts that the likeliest doubts are about, read in the order of an index as far as they are asked for; a pair may come again.</summary>
    private static IEnumerable<(long First, long Second, double Probability, string Reason)> Pairs(Session session, int room)
    {
        for (int read = 0; ; read += room)
        {
            var rows = session.Rows(
                """
                SELECT a.contact, b.contact, d.probability, d.reason, ca.decided, cb.decided
                FROM (SELECT first, second, probability, reason FROM doubt ORDER BY probability DESC, first, second LIMIT $1 OFFSET $2) d
                JOIN telling a ON a.id = d.first JOIN telling b ON b.id = d.second JOIN contact ca ON ca.id = a.contact JOIN contact cb ON cb.id = b.contact
                ORDER BY d.probability DESC, d.first, d.second
                """,
                row => (First: Math.Min(row.Long(0), row.Long(1)), Second: Math.Max(row.Long(0), row.Long(1)), Probability: row.Real(2), Reason: row.Text(3),
                    IsOpen: row.Long(0) != row.Long(1) && row.IsNull(4) && row.IsNull(5)), room, read);
            foreach (var row in rows.Where(row => row.IsOpen))
            {
                yield return (row.First, row.Second, row.Probability, row.Reason);
            }
            if (rows.Count < room)
            {
                yield break;
            }
        }
    }
}
