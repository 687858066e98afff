using System.Collections.Immutable;
using System.Globalization;
using Readout.Presentation.Terminal;
using Readout.Presentation.Wording;
using Readout.Storage.Questions;
using Spectre.Console;

namespace Readout.Presentation.Archives;

/// <summary>What the archive holds of which source and year, as a page for a terminal.</summary>
public static class CoveragePage
{
    private const string Indent = "  ";

    /// <summary>As wide as the names of months; a month of more reports widens the table.</summary>
    private const int LeastWidth = 4;

    /// <summary>A line for each source and year, with a column for each month, so that gaps are seen.</summary>
    public static void Write(IAnsiConsole console, ImmutableArray<CoverageRow> rows)
    {
        ArgumentNullException.ThrowIfNull(console);
        int width = Math.Max(LeastWidth, rows.Select(row => Say(row.Reports).Length + 1).DefaultIfEmpty().Max());
        string months = string.Concat(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames.Take(12).Select(name => name.PadLeft(width)));
        foreach (var source in rows.GroupBy(row => (row.Publisher, row.Side)))
        {
            string side = source.Key.Side is { } code ? $" ({code})" : "";
            int all = source.Sum(row => row.Reports);
            console.WriteText(Visible.Inline($"{source.Key.Publisher ?? "no publisher named"}{side}: {Say(all)} {(all == 1 ? "report" : "reports")}"), Ink.Heading);
            var dated = source.Where(row => row.Month is not null).GroupBy(row => row.Month![..4]).ToList();
            if (dated.Count > 0)
            {
                console.WriteLine($"{Indent}    {months}", Ink.Faint);
            }
            foreach (var year in dated)
            {
                var counts = year.ToDictionary(row => int.Parse(row.Month.AsSpan(5), CultureInfo.InvariantCulture), row => row.Reports);
                string line = string.Concat(Enumerable.Range(1, 12).Select(month => (counts.TryGetValue(month, out int count) ? Say(count) : "·").PadLeft(width)));
                console.WriteLine($"{Indent}{year.Key}{line}", Style.Plain);
            }
            if (source.FirstOrDefault(row => row.Month is null) is { } undated)
            {
                console.WriteText($"day not known: {Say(undated.Reports)}", Style.Plain, Indent);
            }
        }
    }

    private static string Say(int count) => count.ToString(CultureInfo.InvariantCulture);
}
