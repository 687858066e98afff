using System.Collections.Immutable;
using Readout.Presentation.Terminal;
using Readout.Presentation.Wording;
using Readout.Storage.Questions;
using Spectre.Console;

namespace Readout.Presentation.Archives;

/// <summary>What the archive holds of which source and year, as a page for a terminal.</summary>
public static class CoveragePage
{
    private const string Indent = "  ";

    /// <summary>A line for each source and year, with its months.</summary>
    public static void Write(IAnsiConsole console, ImmutableArray<CoverageRow> rows)
    {
        ArgumentNullException.ThrowIfNull(console);
        foreach (var source in rows.GroupBy(row => (row.Publisher, row.Side)))
        {
            string side = source.Key.Side is { } code ? $" ({code})" : "";
            console.WriteText(Visible.Inline($"{source.Key.Publisher ?? "no publisher named"}{side}: {source.Sum(row => row.Reports)} reports"), Ink.Heading);
            foreach (var year in source.GroupBy(row => row.Month?[..4]))
            {
                string months = string.Join(", ", year.Select(row => row.Month is { } month ? $"{month[5..]}: {row.Reports}" : $"{row.Reports}"));
                console.WriteText($"{year.Key ?? "day not known"} · {months}", Style.Plain, Indent);
            }
        }
    }
}
