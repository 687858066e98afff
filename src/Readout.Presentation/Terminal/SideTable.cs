using System.Collections.Immutable;
using Readout.Presentation.Outlines;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Readout.Presentation.Terminal;

/// <summary>A row of a table of sides; a cell without lines is a side's silence.</summary>
internal sealed record SideRow(ImmutableArray<Run> Point, ImmutableArray<Run> Remark, ImmutableArray<ImmutableArray<ImmutableArray<Run>>> Cells);

/// <summary>The sides in columns where there is room, else below each other; lines between the rows where these are long.</summary>
internal sealed class SideTable(string corner, bool ruled, ImmutableArray<ComparedSide> sides, ImmutableArray<SideRow> rows)
{
    private const int PointWidth = 16;
    private const int NarrowestColumn = 26;
    private const int WidestColumn = 60;
    private const string Silence = "(silent)";

    public void WriteTo(IAnsiConsole console)
    {
        // A table takes three cells of frame and padding for each column and one more at its end.
        int column = (console.Profile.Width - 4 - PointWidth - (3 * sides.Length)) / Math.Max(1, sides.Length);
        if (column >= NarrowestColumn)
        {
            console.Write(Columns(Math.Min(column, WidestColumn)));
        }
        else
        {
            WriteStacked(console);
        }
    }

    private Table Columns(int width)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = ruled, BorderStyle = Ink.Faint };
        table.AddColumn(new TableColumn(new HangingText(corner, Ink.Strong)) { Width = PointWidth });
        foreach (ComparedSide side in sides)
        {
            table.AddColumn(new TableColumn(new HangingText(side.Name, Ink.Heading)) { Width = width });
        }
        foreach (SideRow row in rows)
        {
            table.AddRow([Texts(row.Remark.IsEmpty ? [row.Point] : [row.Point, row.Remark]), .. row.Cells.Select(Cell)]);
        }
        return table;
    }

    private static IRenderable Cell(ImmutableArray<ImmutableArray<Run>> lines) =>
        lines.IsEmpty ? new HangingText(Silence, Ink.Faint) : Texts(lines);

    private static Rows Texts(ImmutableArray<ImmutableArray<Run>> lines) => new(lines.Select(line => new HangingText(line)));

    private void WriteStacked(IAnsiConsole console)
    {
        foreach (SideRow row in rows)
        {
            console.WriteRuns(row.Remark.IsEmpty ? row.Point : [.. row.Point, new Run(RunKind.Aside, " — "), .. row.Remark], "  ");
            foreach (var (side, lines) in sides.Zip(row.Cells))
            {
                var name = new Run(RunKind.Aside, $"{side.Name}: ");
                // Of two sides one's silence tells; of many it only takes room.
                if (lines.IsEmpty && sides.Length == 2)
                {
                    console.WriteRuns([name, new Run(RunKind.Aside, Silence)], "    ");
                }
                foreach (var line in lines)
                {
                    console.WriteRuns(line == lines[0] ? [name, .. line] : line, line == lines[0] ? "    " : "      ");
                }
            }
        }
    }
}
