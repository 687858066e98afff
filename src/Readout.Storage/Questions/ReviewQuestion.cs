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
        var rows = session.Rows(
            """
            SELECT a.contact, b.contact, max(d.probability), min(d.reason) FROM doubt d JOIN telling a ON a.id = d.first JOIN telling b ON b.id = d.second
            JOIN contact ca ON ca.id = a.contact JOIN contact cb ON cb.id = b.contact
            WHERE a.contact <> b.contact AND ca.decided IS NULL AND cb.decided IS NULL
            GROUP BY a.contact, b.contact ORDER BY 3 DESC, 1, 2 LIMIT $1 OFFSET $2
            """,
            row => (First: Math.Min(row.Long(0), row.Long(1)), Second: Math.Max(row.Long(0), row.Long(1)), Probability: row.Real(2), Reason: row.Text(3)), most, skip);
        var contacts = ContactQuestion.View(session, [.. rows.SelectMany(row => new[] { row.First, row.Second }).Distinct()], null).ToDictionary(contact => contact.Id);
        return [.. rows.DistinctBy(row => (row.First, row.Second)).Where(row => contacts.ContainsKey(row.First) && contacts.ContainsKey(row.Second))
            .Select(row => new Doubt(contacts[row.First], contacts[row.Second], row.Probability, row.Reason))];
    }
}
