using System.Collections.Immutable;
using Readout.Presentation.Wording;
using Readout.Records;

namespace Readout.Presentation.Outlines;

/// <summary>A comparison in words: the sides, and for each point what each of them says.</summary>
internal sealed record ComparisonOutline(ImmutableArray<ComparedSide> Sides, ImmutableArray<ComparedPoint> Points)
{
    public static ComparisonOutline Of(ImmutableArray<ReadoutRecord> records, ImmutableArray<ComparisonRow> rows)
    {
        var actors = records.SelectMany(record => record.Actors).ToList();
        var words = ById(records, Words);
        var issues = ById(records, record => record.Issues.Select(issue => (issue.Id, issue.Label)));
        ImmutableArray<string> codes = [.. rows.SelectMany(row => row.Cells).Select(cell => cell.Side).Distinct()];
        return new ComparisonOutline(
            [.. codes.Select(code => new ComparedSide(code, Visible.Inline(Cast.Side(actors, code))))],
            [.. rows.Select(row => new ComparedPoint(
                row.Type,
                row.Issue is { } issue ? Visible.Inline(issues.GetValueOrDefault(issue, issue)) : null,
                [.. codes.Select(code => Cell(row, code, words))]))]);
    }

    private static IEnumerable<(string Id, ImmutableArray<Run> Words)> Words(ReadoutRecord record)
    {
        var cast = new Cast(record);
        return record.Statements.Select(statement => (statement.Id, StatementOutline.Say(statement, cast)));
    }

    private static ImmutableArray<ComparedWords> Cell(
        ComparisonRow row, string side, Dictionary<string, ImmutableArray<Run>> words) =>
    [
        .. from cell in row.Cells
           where cell.Side == side
           from id in cell.Statements
           select new ComparedWords(Visible.Inline(id), words.GetValueOrDefault(id, [])),
    ];

    // Rows over several reports say NAME#S1, rows within one report S1; both find their way.
    private static Dictionary<string, T> ById<T>(
        ImmutableArray<ReadoutRecord> records, Func<ReadoutRecord, IEnumerable<(string Id, T Part)>> parts)
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (ReadoutRecord record in records)
        {
            foreach (var (id, part) in parts(record))
            {
                found.TryAdd(id, part);
                found.TryAdd($"{record.Report.Name}#{id}", part);
            }
        }
        return found;
    }
}

/// <summary>A side of a comparison.</summary>
internal sealed record ComparedSide(string Code, string Name);

/// <summary>One row; the cells stand in the order of the sides and are empty where a side is silent.</summary>
internal sealed record ComparedPoint(ComparisonType Type, string? Issue, ImmutableArray<ImmutableArray<ComparedWords>> Cells);

/// <summary>One statement's words in a cell.</summary>
internal sealed record ComparedWords(string Id, ImmutableArray<Run> Words);
