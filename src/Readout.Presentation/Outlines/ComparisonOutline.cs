using System.Collections.Immutable;
using Readout.Records;

namespace Readout.Presentation.Outlines;

/// <summary>A comparison in words, in the order in which a page tells it; every string is safe to print as it is.</summary>
internal sealed record ComparisonOutline
{
    /// <summary>How the sides tell the contact and what their accounts are like.</summary>
    public required FrameOutline Frame { get; init; }

    /// <summary>The sides that speak of what others speak of, too.</summary>
    public required ImmutableArray<ComparedSide> Sides { get; init; }

    /// <summary>What several sides speak of, by type; the cells stand in the order of the sides and are empty where one is silent.</summary>
    public required ImmutableArray<ComparedPoint> Shared { get; init; }

    /// <summary>What each side alone says.</summary>
    public required ImmutableArray<LoneSide> Alone { get; init; }

    public bool IsEmpty => Frame.Lines.IsEmpty && Shared.IsEmpty && Alone.IsEmpty;

    public static ComparisonOutline Of(ImmutableArray<ReadoutRecord> records, ImmutableArray<ComparisonRow> rows, ImmutableArray<FrameRow> frame)
    {
        var names = new SideNames(records);
        var points = new PointOutlines(records);
        ImmutableArray<ComparisonRow> shared = [.. rows.Where(row => row.Type != ComparisonType.Only).OrderBy(row => Place(row.Type))];
        ImmutableArray<string> sides = names.InOrder(shared.SelectMany(row => row.Cells).Select(cell => cell.Side));
        int number = 0;
        return new ComparisonOutline
        {
            Frame = FrameOutline.Of(frame, names),
            Sides = [.. sides.Select(side => names.Of(side))],
            Shared = [.. shared.Select(row => points.Of(row, ++number, sides))],
            Alone = [.. names.InOrder(rows.Where(row => row.Type == ComparisonType.Only).SelectMany(row => row.Cells).Select(cell => cell.Side)).Select(side => new LoneSide(
                names.Of(side),
                [.. rows.Where(row => row.Type == ComparisonType.Only && row.Cells.Any(cell => cell.Side == side))
                    .Select(row => points.Of(row, ++number, [side]))]))],
        };
    }

    // From what unites to what divides.
    private static int Place(ComparisonType type) => type switch
    {
        ComparisonType.Agree => 0,
        ComparisonType.Force => 1,
        ComparisonType.Scope => 2,
        ComparisonType.Contradict => 3,
        _ => 4,
    };
}

/// <summary>A side of a comparison; the report's own voice is one without a code.</summary>
internal sealed record ComparedSide(string? Code, string Name);

/// <summary>One row, with the number that the page refers to it by.</summary>
internal sealed record ComparedPoint(
    int Number, ComparisonType Type, string? About, string? Doubt, ImmutableArray<ImmutableArray<Saying>> Cells);

/// <summary>A side with what it alone says; each point has one cell.</summary>
internal sealed record LoneSide(ComparedSide Side, ImmutableArray<ComparedPoint> Points);
