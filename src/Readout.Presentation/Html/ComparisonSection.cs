using Readout.Presentation.Outlines;
using Readout.Records;

namespace Readout.Presentation.Html;

/// <summary>The sides of one report beside each other, at the end of the report's own page.</summary>
internal static class ComparisonSection
{
    public static void Write(HtmlWriter html, ComparisonOutline outline)
    {
        FrameOutline differing = outline.Frame with { Lines = [.. outline.Frame.Lines.Where(line => line.Differs)] };
        if (differing.Lines.IsEmpty && outline.Shared.IsEmpty && outline.Alone.IsEmpty)
        {
            return;
        }
        using (html.Open("section", ("class", "comparison"), ("aria-labelledby", "comparison")))
        {
            html.Element("h2", "The sides beside each other", ("id", "comparison"));
            SideTables.WriteFrame(html, differing, _ => null);
            SideTables.WriteShared(html, outline, WriteSaying);
            foreach (LoneSide lone in outline.Alone)
            {
                WriteAlone(html, lone);
            }
        }
    }

    /// <summary>The statements stand above on the same page, so that their ids are enough.</summary>
    private static void WriteAlone(HtmlWriter html, LoneSide lone)
    {
        using (html.Open("p"))
        {
            SideTables.WriteSign(html, ComparisonType.Only);
            html.Element("b", $"Only {lone.Side.Name}:");
            foreach (Saying saying in lone.Points.SelectMany(point => point.Cells[0]).Where(saying => saying.Id.Length > 0).DistinctBy(saying => saying.Id))
            {
                html.Text(" ");
                using (html.Open("span", ("data-statement", saying.Id)))
                {
                    WriteLink(html, saying.Id);
                }
            }
        }
    }

    private static void WriteSaying(HtmlWriter html, Saying saying)
    {
        if (saying.Id.Length == 0)
        {
            OutlineSections.WriteRuns(html, saying.Line);
            return;
        }
        using (html.Open("span", ("data-statement", saying.Id)))
        {
            WriteLink(html, saying.Id);
            html.Text(" ");
            OutlineSections.WriteRuns(html, saying.Line);
        }
    }

    private static void WriteLink(HtmlWriter html, string id) =>
        html.Element("a", id, ("class", "id"), ("href", $"#{id}"), ("aria-label", $"Statement {id}"));
}
