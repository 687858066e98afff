using System.Collections.Immutable;
using Readout.Presentation.Outlines;
using Readout.Presentation.Wording;

namespace Readout.Presentation.Html;

/// <summary>The sides beside each other.</summary>
internal static class ComparisonSection
{
    public static void Write(HtmlWriter html, ComparisonOutline outline)
    {
        if (outline.Points.IsEmpty)
        {
            return;
        }
        using (html.Open("section", ("aria-labelledby", "comparison")))
        {
            html.Element("h2", "The sides beside each other", ("id", "comparison"));
            using (html.Open("table", ("aria-labelledby", "comparison")))
            {
                WriteHead(html, outline.Sides);
                using (html.Open("tbody"))
                {
                    foreach (ComparedPoint point in outline.Points)
                    {
                        WriteRow(html, outline.Sides, point);
                    }
                }
            }
        }
    }

    private static void WriteHead(HtmlWriter html, ImmutableArray<ComparedSide> sides)
    {
        using (html.Open("thead"))
        using (html.Open("tr"))
        {
            html.Element("th", "Issue", ("scope", "col"));
            foreach (ComparedSide side in sides)
            {
                html.Element("th", side.Name, ("scope", "col"));
            }
        }
    }

    private static void WriteRow(HtmlWriter html, ImmutableArray<ComparedSide> sides, ComparedPoint point)
    {
        using (html.Open("tr"))
        {
            using (html.Open("th", ("scope", "row")))
            {
                html.Text($"{point.Issue ?? "(no issue named)"} ");
                html.Element("span", Terms.Say(point.Type), ("class", "type"));
            }
            foreach (var (side, words) in sides.Zip(point.Cells))
            {
                using (html.Open("td", ("data-side", side.Name)))
                {
                    WriteCell(html, words);
                }
            }
        }
    }

    private static void WriteCell(HtmlWriter html, ImmutableArray<ComparedWords> words)
    {
        if (words.IsEmpty)
        {
            html.Element("span", "(silent)", ("class", "aside"));
        }
        foreach (ComparedWords word in words)
        {
            using (html.Open("p", ("data-statement", word.Id)))
            {
                html.Element("a", word.Id, ("class", "id"), ("href", $"#{word.Id}"), ("aria-label", $"Statement {word.Id}"));
                html.Text(" ");
                OutlineSections.WriteRuns(html, word.Words);
            }
        }
    }
}
