using System.Collections.Immutable;

namespace Readout.Records;

/// <summary>What the sides say on one point.</summary>
/// <param name="Type">How the cells stand to each other.</param>
/// <param name="Issue">What it is about, by id.</param>
/// <param name="Cells">One for each side that speaks of it.</param>
/// <param name="Probability">How likely the row is right, from 0 to 1; <c>null</c> while nothing has measured it.</param>
public sealed record ComparisonRow(
    ComparisonType Type, string? Issue, ImmutableArray<ComparisonCell> Cells, double? Probability)
{
    /// <summary>What it is about, in a few words, in the report's own words where no issue names it.</summary>
    public string? Label { get; init; }
}

/// <summary>One side's words on a point.</summary>
/// <param name="Side">The side.</param>
/// <param name="Statements">Its statements, by id; over several reports <c>NAME#S1</c>.</param>
public sealed record ComparisonCell(string Side, ImmutableArray<string> Statements)
{
    /// <summary>The exact words that the row compares, each statement's in the order of <see cref="Statements"/>.</summary>
    public ImmutableArray<Quote> Quotes { get; init; } = [];

    /// <summary>The words among them that decide the type: the stronger or weaker verb, what only this side takes in, the denial.</summary>
    public ImmutableArray<Quote> Marks { get; init; } = [];
}

/// <summary>Exact words of a report.</summary>
/// <param name="Report">The report's name.</param>
/// <param name="Span">The words.</param>
public sealed record Quote(string Report, Span Span);

/// <summary>How the sides tell one circumstance of the contact or one trait of their accounts: a row of the table above the comparison.</summary>
/// <param name="Field">What is told.</param>
/// <param name="Cells">One for each side that tells it; a side that is missing says nothing of it.</param>
public sealed record FrameRow(FrameField Field, ImmutableArray<FrameCell> Cells);

/// <summary>What one side tells.</summary>
/// <param name="Side">The side; <c>null</c> for a report's own voice.</param>
/// <param name="Values">What it tells, in the order of the reports.</param>
public sealed record FrameCell(string? Side, ImmutableArray<FrameValue> Values);

/// <summary>One thing told.</summary>
/// <param name="Value">What, in a form that can be compared: a date in EDTF, minutes, a name, an issue's label, or the report's own words.</param>
/// <param name="Report">The name of the report that tells it.</param>
/// <param name="Evidence">The words that show it; none for what is known of the report from outside or is counted.</param>
public sealed record FrameValue(string Value, string Report, ImmutableArray<Span> Evidence)
{
    /// <summary>Whose or what it is of, by name: who is praised, who is to follow up, in whose mouth it is put, what thing a name is given to.</summary>
    public string? Of { get; init; }
}

/// <summary>What <c>readout compare</c> gives over one or more reports.</summary>
/// <param name="Records">The records compared, in the order given.</param>
/// <param name="Comparison">The rows; statement ids are <c>NAME#S1</c> where there are several reports.</param>
public sealed record ComparisonPage(ImmutableArray<ReadoutRecord> Records, ImmutableArray<ComparisonRow> Comparison)
{
    /// <summary>The name of this shape.</summary>
    public string Schema { get; init; } = "readout.comparison/1";

    /// <summary>The circumstances and traits of the accounts, side by side.</summary>
    public ImmutableArray<FrameRow> Frame { get; init; } = [];
}
