using System.Collections.Immutable;
using Readout.Presentation.Wording;
using Readout.Records;

namespace Readout.Presentation.Outlines;

/// <summary>The frame in words; each line has a cell for each side, empty where it says nothing of it.</summary>
internal sealed record FrameOutline(ImmutableArray<ComparedSide> Sides, ImmutableArray<FrameLine> Lines)
{
    public static FrameOutline Of(ImmutableArray<FrameRow> rows, SideNames names)
    {
        ImmutableArray<string?> sides =
        [
            .. names.InOrder(rows.SelectMany(row => row.Cells).Select(cell => cell.Side).OfType<string>()),
            .. rows.Any(row => row.Cells.Any(cell => cell.Side is null)) ? [null] : Array.Empty<string?>(),
        ];
        return new FrameOutline(
            [.. sides.Select(names.Of)],
            [.. rows.Select(row => new FrameLine(row.Field, [.. sides.Select(side => FrameGroup.AllOf(row.Field, row.Cells.Where(cell => cell.Side == side)))]))]);
    }
}

/// <summary>How the sides tell one thing.</summary>
internal sealed record FrameLine(FrameField Field, ImmutableArray<ImmutableArray<FrameGroup>> Cells)
{
    public string Label => Terms.Say(Field);

    /// <summary>Whether several tell a circumstance of the contact or name a thing, and do not do it alike; a record's own pages show the rest already.</summary>
    public bool Differs =>
        Field is FrameField.Kind or FrameField.Initiator or FrameField.Date or FrameField.Duration or FrameField.Tone or FrameField.Names or FrameField.Numbers
        && Cells.Where(groups => !groups.IsEmpty).Select(groups => string.Join('\n', groups.SelectMany(group => group.Items).Select(item => item.Value))).Distinct().Skip(1).Any();
}

/// <summary>What a side tells of one person or thing.</summary>
/// <param name="Of">Of whom or what; <c>null</c> where the line itself says it.</param>
/// <param name="Items">What it tells.</param>
/// <param name="More">How many more things that are left to the rows below.</param>
internal sealed record FrameGroup(string? Of, ImmutableArray<FrameItem> Items, int More)
{
    // Whatever is put in another's mouth stands in full among the points.
    private const int MostQuoted = 4;

    public static ImmutableArray<FrameGroup> AllOf(FrameField field, IEnumerable<FrameCell> cells)
    {
        int most = field is FrameField.Attributed or FrameField.Joint ? MostQuoted : int.MaxValue;
        return
        [
            .. from value in cells.SelectMany(cell => cell.Values)
               group FrameItem.Of(field, value) by field == FrameField.Kind ? null : value.Of into told
               let items = told.DistinctBy(item => (item.Value, item.Words)).ToList()
               select new FrameGroup(told.Key is { } of ? Visible.Inline(of) : null, [.. items.Take(most)], Math.Max(0, items.Count - most)),
        ];
    }
}
