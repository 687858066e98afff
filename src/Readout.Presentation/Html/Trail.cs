using System.Collections.Immutable;

namespace Readout.Presentation.Html;

/// <summary>The chain of a statement as links to its words; the page shows it while the statement is selected.</summary>
internal static class Trail
{
    public static void Write(HtmlWriter html, string statement, ImmutableArray<ChainStep> steps)
    {
        using (html.Open("nav", ("class", "trail"), ("aria-label", $"Chain of {statement}")))
        using (html.Open("ol"))
        {
            foreach (ChainStep step in steps)
            {
                using (html.Open("li"))
                {
                    WriteStep(html, step);
                }
            }
        }
    }

    private static void WriteStep(HtmlWriter html, ChainStep step)
    {
        if (step.Place is { } place)
        {
            html.Element("a", step.Who, ("href", $"#{place}"), ("dir", "auto"));
        }
        else
        {
            html.Element("span", step.Who, ("dir", "auto"));
        }
        WriteBeside(html, "cue", step.Cue);
        WriteBeside(html, "aside", step.Remark);
    }

    private static void WriteBeside(HtmlWriter html, string kind, string words)
    {
        if (words.Length > 0)
        {
            html.Text(" ");
            html.Element("span", words, ("class", kind));
        }
    }
}
