using System.Collections.Immutable;
using Readout.Records;
using Readout.Storage.Databases;
using Readout.Storage.Tellings;

namespace Readout.Storage.Questions;

/// <summary>The last contact of some people or sides.</summary>
/// <param name="On">The day that the answer is of.</param>
/// <param name="Last">The contact; <c>null</c> where the archive has none.</param>
/// <param name="Before">The one before it.</param>
/// <param name="NotHeld">Contacts told of since then that were planned, cancelled or denied.</param>
/// <param name="Evidence">The words that show it, one for each report that tells of it.</param>
/// <param name="Undated">How many of their contacts have no known day.</param>
/// <param name="Later">How many reports the archive has of each source of these sides since then.</param>
public sealed record LastView(
    int On, ContactView? Last, ContactView? Before, ImmutableArray<ContactView> NotHeld, ImmutableArray<TellingEvidence> Evidence, int Undated, ImmutableArray<SourceCount> Later);

/// <summary>The words of a report that show that a contact took place.</summary>
/// <param name="Source">The version of the report.</param>
/// <param name="Quote">Its words, code points of the text.</param>
public sealed record TellingEvidence(VersionView Source, Span Quote);

/// <summary>How many reports of a source there are.</summary>
/// <param name="Publisher">Who publishes them.</param>
/// <param name="Reports">How many.</param>
public sealed record SourceCount(string? Publisher, int Reports);

/// <summary>Finds when some people or sides were last in contact, and on whose word.</summary>
internal static class LastQuestion
{
    private const int MostUndated = 1000;

    private const int MostNotHeld = 3;

    /// <param name="session">The archive.</param>
    /// <param name="query">Who and what kind; contacts held until the day.</param>
    /// <param name="on">The day.</param>
    public static LastView Find(Session session, ContactQuery query, int on)
    {
        var held = query with { Status = ContactStatus.Held, Until = on };
        var found = ContactQuestion.Find(session, held with { Most = 2, Undated = false });
        int undated = ContactQuestion.Ids(session, held with { Until = null, Undated = true, OnlyUndated = true, Most = MostUndated }).Count;
        var last = found.FirstOrDefault();
        var sides = last is null ? query.Sides : last.Summary.Sides;
        var later = ContactQuestion.Find(session, query with { Since = last?.Summary.Days?.Last + 1, Until = on, Most = MostNotHeld });
        return new LastView(
            on, last, found.ElementAtOrDefault(1), [.. later.Where(contact => contact.Summary.Status != ContactStatus.Held)], last is null ? [] : [.. last.Tellings.Select(telling => TellingQuotes.Of(session, telling)).OfType<TellingEvidence>()], undated,
            Since(session, sides, last?.Summary.Days?.Last ?? 0, on));
    }

    private static ImmutableArray<SourceCount> Since(Session session, ImmutableArray<string> sides, int after, int on)
    {
        if (sides.IsEmpty)
        {
            return [];
        }
        return [.. session.Rows(
            $"""
            SELECT publisher, count(*) FROM version WHERE known_until IS NULL AND published > $1 AND published <= $2 AND issued_by IN {TellingRows.Sides(sides)}
            GROUP BY publisher ORDER BY 2 DESC, 1
            """,
            row => new SourceCount(row.TextOrNull(0), row.Int(1)), after, on)];
    }
}
