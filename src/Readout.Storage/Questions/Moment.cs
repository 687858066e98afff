using System.Collections.Immutable;
using Readout.Records;
using Readout.Storage.Databases;

namespace Readout.Storage.Questions;

/// <summary>A contact in little: what a chart shows of it.</summary>
/// <param name="Contact">Its number.</param>
/// <param name="Days">The days it may be on; <c>null</c> where none is known.</param>
/// <param name="Kind">Its form, as most tell it.</param>
/// <param name="Status">Whether it took place.</param>
public sealed record ContactMoment(long Contact, DayRange? Days, ContactKind Kind, ContactStatus Status);

/// <summary>Finds contacts in little, without looking at who tells of them.</summary>
internal static class MomentQuestion
{
    /// <summary>No chart shows more.</summary>
    public const int Most = 20_000;

    public static ImmutableArray<ContactMoment> Find(Session session, ContactQuery query)
    {
        var (sql, values) = ContactQuestion.Select(session, query with { Most = Most, Skip = 0 }, ", c.first_day, c.last_day, c.kind, c.status");
        var latestFirst = session.Rows(sql, Read, values);
        latestFirst.Reverse();
        return [.. latestFirst];
    }

    private static ContactMoment Read(Row row) => new(
        row.Long(0), row.IntOrNull(2) is { } first ? new DayRange(first, row.Int(3)) : null, Code<ContactKind>.Parse(row.Text(4)), Code<ContactStatus>.Parse(row.Text(5)));
}
