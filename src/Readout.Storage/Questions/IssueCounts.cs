using System.Collections.Immutable;
using Readout.Storage.Databases;
using Readout.Storage.Reports;

namespace Readout.Storage.Questions;

/// <summary>An issue that contacts were about.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Label">As the first report that named it writes it; labels that differ in case or accents alone are one.</param>
/// <param name="Contacts">How many contacts that stand.</param>
public sealed record IssueCount(long Id, string Label, int Contacts);

/// <summary>How many of somebody's contacts of a year were about an issue.</summary>
/// <param name="Id">The issue's row.</param>
/// <param name="Label">Its label.</param>
/// <param name="Year">The year of the contacts' last days.</param>
/// <param name="Contacts">How many.</param>
public sealed record IssueYear(long Id, string Label, int Year, int Contacts);

/// <summary>Finds what contacts were about.</summary>
internal static class IssueQuestion
{
    private const string Select = "SELECT id, label, contacts FROM issue";

    /// <summary>Those of the most contacts first.</summary>
    public static ImmutableArray<IssueCount> All(Session session, string? begins, int most, int skip)
    {
        string folded = IssueRows.Folded(begins ?? "");
        return [.. folded.Length == 0
            ? session.Rows($"{Select} WHERE contacts > 0 ORDER BY contacts DESC, folded LIMIT $1 OFFSET $2", Read, most, skip)
            : session.Rows(
                $"{Select} WHERE contacts > 0 AND (folded LIKE $1 OR folded LIKE $2) ORDER BY contacts DESC, folded LIMIT $3 OFFSET $4", Read, folded + "%", $"% {folded}%", most, skip)];
    }

    /// <summary>The issues of the most contacts first, and each by year; contacts without a day are of none.</summary>
    public static ImmutableArray<IssueYear> ByYear(Session session, ContactQuery query, int most)
    {
        var (sql, values) = ContactQuestion.Select(session, query with { Undated = false, OnlyUndated = false, Most = MomentQuestion.Most, Skip = 0 });
        var counts = new Dictionary<long, SortedDictionary<int, int>>();
        foreach (var (issue, day) in session.Rows(
            $"SELECT i.issue, found.day FROM ({sql}) found JOIN contact_issue i ON i.contact = found.contact", row => (row.Long(0), row.Int(1)), values))
        {
            if (!counts.TryGetValue(issue, out var years))
            {
                counts.Add(issue, years = []);
            }
            int year = DateOnly.FromDayNumber(day).Year;
            years[year] = years.GetValueOrDefault(year) + 1;
        }
        var leading = counts.OrderByDescending(pair => pair.Value.Values.Sum()).ThenBy(pair => pair.Key).Take(most).ToList();
        var labels = session.Rows($"{Select} WHERE id {session.Dialect.Among("$1")}", Read, Session.List(leading.Select(pair => pair.Key))).ToDictionary(issue => issue.Id, issue => issue.Label);
        return [.. leading.SelectMany(pair => pair.Value.Select(year => new IssueYear(pair.Key, labels[pair.Key], year.Key, year.Value)))];
    }

    private static IssueCount Read(Row row) => new(row.Long(0), row.Text(1), row.Int(2));
}
