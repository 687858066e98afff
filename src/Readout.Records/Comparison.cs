using System.Collections.Immutable;

namespace Readout.Records;

/// <summary>What the sides say on one point.</summary>
/// <param name="Type">How the cells stand to each other.</param>
/// <param name="Issue">What it is about, by id.</param>
/// <param name="Cells">One for each side that speaks of it.</param>
/// <param name="Probability">How likely the row is right, from 0 to 1; <c>null</c> while nothing has measured it.</param>
public sealed record ComparisonRow(
    ComparisonType Type, string? Issue, ImmutableArray<ComparisonCell> Cells, double? Probability);

/// <summary>One side's words on a point.</summary>
/// <param name="Side">The side.</param>
/// <param name="Statements">Its statements, by id; over several reports <c>NAME#S1</c>.</param>
public sealed record ComparisonCell(string Side, ImmutableArray<string> Statements);

/// <summary>What <c>readout compare</c> gives over one or more reports.</summary>
/// <param name="Records">The records compared, in the order given.</param>
/// <param name="Comparison">The rows; statement ids are <c>NAME#S1</c> where there are several reports.</param>
public sealed record ComparisonPage(ImmutableArray<ReadoutRecord> Records, ImmutableArray<ComparisonRow> Comparison)
{
    /// <summary>The name of this shape.</summary>
    public string Schema { get; init; } = "readout.comparison/1";
}
