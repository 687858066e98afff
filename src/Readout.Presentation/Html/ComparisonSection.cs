using Readout.Presentation.Outlines;

namespace Readout.Presentation.Html;

/// <summary>The sides of one report beside each other, at the end of the report's own page.</summary>
internal static class ComparisonSection
{
    public static void Write(HtmlWriter html, ComparisonOutline outline)
    {
        if (outline.IsEmpty)
        {
            return;
        }
        using (html.Open("section", ("class", "comparison"), ("aria-labelledby", "comparison")))
        {
            html.Element("h2", "The sides beside each other", ("id", "comparison"));
            SideTables.WriteFrame(html, outline.Frame, _ => null);
            SideTables.WriteShared(html, outline, WriteSaying);
            SideTables.WriteAlone(html, outline.Alone, WriteSaying);
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
            html.Element("a", saying.Id, ("class", "id"), ("href", $"#{saying.Id}"), ("aria-label", $"Statement {saying.Id}"));
            html.Text(" ");
            OutlineSections.WriteRuns(html, saying.Line);
        }
    }
}
