using System.Collections.Immutable;
using System.Globalization;
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
            [.. rows.Select(row => new FrameLine(
                row.Field,
                [.. sides.Select(side => row.Cells.Where(cell => cell.Side == side).SelectMany(cell => cell.Values).Select(value => Say(row.Field, value)).ToImmutableArray())]))]);
    }

    private static FrameItem Say(FrameField field, FrameValue value) => new(
        value.Of is { } of ? Visible.Inline(of) : null,
        Visible.Inline(SayValue(field, value.Value)),
        [.. value.Evidence.Select(span => new Quote(value.Report, span))]);

    private static string SayValue(FrameField field, string value) => field switch
    {
        FrameField.Date or FrameField.Published => DateWords.Say(value),
        FrameField.Duration when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int minutes) => DurationWords.Say(minutes),
        _ => value,
    };
}

/// <summary>How the sides tell one thing.</summary>
internal sealed record FrameLine(FrameField Field, ImmutableArray<ImmutableArray<FrameItem>> Cells)
{
    public string Label => Terms.Say(Field);
}

/// <summary>One thing told, with the words that show it.</summary>
internal sealed record FrameItem(string? Of, string Value, ImmutableArray<Quote> Evidence)
{
    private const int Brief = 48;

    /// <summary>The report's own words, where they say more than the value.</summary>
    public string? Words => Evidence is [{ Span.Text: var words }, ..] && Visible.Inline(words) is { Length: <= Brief } shown
        && !Value.Contains(shown, StringComparison.OrdinalIgnoreCase) ? shown : null;
}
