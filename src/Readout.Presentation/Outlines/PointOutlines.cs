using System.Collections.Immutable;
using Readout.Presentation.Wording;
using Readout.Records;
using Readout.Text;

namespace Readout.Presentation.Outlines;

/// <summary>Says the rows of a comparison in words: finds the statements and issues that they name.</summary>
internal sealed class PointOutlines
{
    // Rows over several reports say NAME#S1, rows within one report S1; both find their way.
    private readonly Dictionary<string, Told> _statements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _issues = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _reports = new(StringComparer.Ordinal);

    public PointOutlines(ImmutableArray<ReadoutRecord> records)
    {
        foreach (ReadoutRecord record in records)
        {
            _reports.TryAdd(record.Report.Name, _reports.Count + 1);
            var cast = new Cast(record);
            foreach (Statement statement in record.Statements)
            {
                Add(_statements, record, statement.Id, new Told(record.Report.Name, statement, cast));
            }
            foreach (Issue issue in record.Issues)
            {
                Add(_issues, record, issue.Id, issue.Label);
            }
        }
    }

    /// <param name="row">The row.</param>
    /// <param name="number">What the page calls it.</param>
    /// <param name="sides">The sides whose cells are wanted.</param>
    public ComparedPoint Of(ComparisonRow row, int number, ImmutableArray<string> sides)
    {
        string? about = row.Label ?? (row.Issue is { } issue ? _issues.GetValueOrDefault(issue, issue) : null);
        if (about is not null && sides is [var lone] && Emphasised(row, lone, about) is { } emphasised)
        {
            (row, about) = (emphasised, null);
        }
        return new ComparedPoint(
            number, row.Type, about is null ? null : Visible.Inline(about), Likelihood.Doubt(row.Probability),
            [.. sides.Select(side => row.Cells.Where(cell => cell.Side == side).SelectMany(Sayings).ToImmutableArray())]);
    }

    /// <summary>What one side alone says need not be named by its own words before it: they are set off where they stand.</summary>
    private static ComparisonRow? Emphasised(ComparisonRow row, string side, string about)
    {
        foreach (ComparisonCell cell in row.Cells.Where(cell => cell.Side == side))
        {
            Quote? holder = cell.Quotes.FirstOrDefault(quote => quote.Span.Text.Contains(about, StringComparison.Ordinal));
            if (holder is not null)
            {
                int start = holder.Span.Start + new CodePointMap(holder.Span.Text).ToCodePoint(holder.Span.Text.IndexOf(about, StringComparison.Ordinal));
                var named = new Quote(holder.Report, new Span(start, start + new CodePointMap(about).Count, about));
                return row with { Cells = row.Cells.Replace(cell, cell with { Marks = [named] }) };
            }
        }
        return null;
    }

    private IEnumerable<Saying> Sayings(ComparisonCell cell)
    {
        ImmutableArray<Told> told = [.. cell.Statements.Select(id => _statements.GetValueOrDefault(id)).OfType<Told>()];
        ImmutableArray<Quote> quotes = cell.Quotes.IsEmpty ? [.. Outermost(told).SelectMany(statement => statement.Words)] : cell.Quotes;
        ILookup<Told?, Quote> quoted = quotes.ToLookup(quote => Sayer(told, quote));
        foreach (Told statement in told.Where(quoted.Contains))
        {
            yield return Say(statement, [.. quoted[statement]], cell.Marks);
        }
        foreach (Quote quote in quoted[null])
        {
            yield return new Saying(_reports.GetValueOrDefault(quote.Report), "", [], [Quoted.Of(quote, cell.Marks)], []);
        }
    }

    private Saying Say(Told told, ImmutableArray<Quote> quotes, ImmutableArray<Quote> marks)
    {
        bool tellThemselves = told.Statement.Cue.Any(cue => quotes.Any(quote => quote.Span.Holds(cue)));
        ImmutableArray<Quote> outside =
            [.. marks.Where(mark => mark.Report == told.Report && told.Statement.Cue.Any(cue => cue.Meets(mark.Span)) && !quotes.Any(quote => quote.Span.Holds(mark.Span)))];
        return new Saying(
            _reports[told.Report], Visible.Inline(told.Statement.Id),
            tellThemselves
                ? StatementOutline.Remarks(told.Statement, told.Cast)
                : StatementOutline.Lead(told.Statement, told.Cast, [.. outside.Select(mark => mark.Span)]),
            [.. quotes.Select(quote => Quoted.Of(quote, marks))], outside);
    }

    private static IEnumerable<Told> Outermost(ImmutableArray<Told> told)
    {
        var shown = told.Select(statement => (statement.Report, statement.Statement.Id)).ToHashSet();
        return told.Where(statement => statement.Statement.Within is not { } within || !shown.Contains((statement.Report, within)));
    }

    /// <summary>The statement whose words a quote is: of those that have all of them the innermost, else one that has some.</summary>
    private static Told? Sayer(ImmutableArray<Told> told, Quote quote) =>
        told.Where(statement => statement.Report == quote.Report && statement.Statement.Content.Any(content => content.Holds(quote.Span)))
            .MinBy(statement => statement.Statement.Content.Sum(content => content.End - content.Start))
        ?? told.FirstOrDefault(statement => statement.Report == quote.Report && statement.Statement.Content.Any(content => content.Meets(quote.Span)));

    private static void Add<T>(Dictionary<string, T> parts, ReadoutRecord record, string id, T part)
    {
        parts.TryAdd(id, part);
        parts.TryAdd($"{record.Report.Name}#{id}", part);
    }

    private sealed record Told(string Report, Statement Statement, Cast Cast)
    {
        public IEnumerable<Quote> Words => Statement.Content.Select(span => new Quote(Report, span));
    }
}
