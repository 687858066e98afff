using System.Collections.Immutable;
using Readout.Presentation.Outlines;
using Readout.Presentation.Wording;
using Readout.Records;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Readout.Presentation.Terminal;

/// <summary>Prints what the sides say beside each other.</summary>
public static class ComparisonView
{
    private const int PointWidth = 16;
    private const int NarrowestColumn = 26;

    /// <summary>Writes what several sides speak of as a table, then what one side alone says.</summary>
    /// <param name="console">Where to; where it is too narrow for columns, the sides stand below each other.</param>
    /// <param name="page">The comparison.</param>
    public static void Write(IAnsiConsole console, ComparisonPage page)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(page);
        ComparisonOutline outline = ComparisonOutline.Of(page.Records, page.Comparison);
        console.WriteRule(string.Join(" · ", page.Records.Select(record => Visible.Inline(record.Report.Name))));
        console.WriteLine();
        if (Omission.Say(page.Records) is { } omission)
        {
            console.WriteText(omission, Ink.Faint);
            console.WriteLine();
        }
        if (outline.Points.IsEmpty)
        {
            console.WriteText("Nothing to compare: fewer than two sides speak.", Ink.Strong);
            console.WriteLine();
            return;
        }
        WriteShared(console, outline);
        for (int side = 0; side < outline.Sides.Length; side++)
        {
            WriteOnly(console, outline, side);
        }
    }

    private static void WriteShared(IAnsiConsole console, ComparisonOutline outline)
    {
        ImmutableArray<ComparedPoint> shared = [.. outline.Points.Where(point => point.Type != ComparisonType.Only)];
        if (shared.IsEmpty)
        {
            return;
        }
        console.WriteHeading("On the same issue");
        if (ColumnWidth(console.Profile.Width, outline.Sides.Length) >= NarrowestColumn)
        {
            console.Write(Columns(console.Profile.Width, outline.Sides, shared));
        }
        else
        {
            WriteStacked(console, outline.Sides, shared);
        }
        console.WriteLine();
    }

    // A table takes three cells of frame and padding for each column and one more at its end.
    private static int ColumnWidth(int width, int sides) => (width - 4 - PointWidth - (3 * sides)) / Math.Max(1, sides);

    private static Table Columns(int width, ImmutableArray<ComparedSide> sides, ImmutableArray<ComparedPoint> points)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = true, BorderStyle = Ink.Faint };
        table.AddColumn(new TableColumn(new HangingText("Issue", Ink.Strong)) { Width = PointWidth });
        foreach (ComparedSide side in sides)
        {
            table.AddColumn(new TableColumn(new HangingText(side.Name, Ink.Heading)) { Width = ColumnWidth(width, sides.Length) });
        }
        foreach (ComparedPoint point in points)
        {
            table.AddRow([Point(point), .. point.Cells.Select(Cell)]);
        }
        return table;
    }

    private static Rows Point(ComparedPoint point) => new(
        new HangingText(point.Issue ?? "(no issue named)", Ink.Strong),
        new HangingText(Terms.Say(point.Type), Ink.Faint));

    private static IRenderable Cell(ImmutableArray<ComparedWords> words) => words.IsEmpty
        ? new HangingText("(silent)", Ink.Faint)
        : new Rows(words.Select(word => new HangingText(word.Words, $"{word.Id} ")));

    private static void WriteStacked(IAnsiConsole console, ImmutableArray<ComparedSide> sides, ImmutableArray<ComparedPoint> points)
    {
        foreach (ComparedPoint point in points)
        {
            console.WriteText($"{point.Issue ?? "(no issue named)"} — {Terms.Say(point.Type)}", Ink.Strong, "  ");
            foreach (var (side, words) in sides.Zip(point.Cells))
            {
                console.WriteText(words.IsEmpty ? $"{side.Name} (silent)" : side.Name, Ink.Heading, "    ");
                WriteWords(console, words, "      ");
            }
        }
    }

    private static void WriteOnly(IAnsiConsole console, ComparisonOutline outline, int side)
    {
        ImmutableArray<ComparedPoint> own =
            [.. outline.Points.Where(point => point.Type == ComparisonType.Only && !point.Cells[side].IsEmpty)];
        if (own.IsEmpty)
        {
            return;
        }
        console.WriteHeading($"Only {outline.Sides[side].Name} says");
        foreach (ComparedPoint point in own)
        {
            if (point.Issue is { } issue)
            {
                console.WriteText(issue, Ink.Strong, "  ");
            }
            WriteWords(console, point.Cells[side], "    ");
        }
        console.WriteLine();
    }

    private static void WriteWords(IAnsiConsole console, ImmutableArray<ComparedWords> words, string indent)
    {
        foreach (ComparedWords word in words)
        {
            console.WriteRuns(word.Words, $"{indent}{word.Id}  ");
        }
    }
}
