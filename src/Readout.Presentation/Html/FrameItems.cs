using System.Collections.Immutable;
using Readout.Presentation.Outlines;
using Readout.Records;

namespace Readout.Presentation.Html;

/// <summary>What a side tells of the contact, linked to the words that show it.</summary>
internal static class FrameItems
{
    public static void Write(HtmlWriter html, ImmutableArray<FrameGroup> groups, Func<Quote, string?> place)
    {
        bool oneLine = FrameWords.FitOneLine(groups), further = false;
        foreach (FrameGroup group in groups)
        {
            if (oneLine)
            {
                html.Text(further ? FrameWords.BetweenGroups : "");
                WriteGroup(html, group, place);
            }
            else
            {
                using (html.Open("p"))
                {
                    WriteGroup(html, group, place);
                }
            }
            further = true;
        }
    }

    private static void WriteGroup(HtmlWriter html, FrameGroup group, Func<Quote, string?> place)
    {
        if (group.Of is { } of)
        {
            html.Element("span", of, ("class", "whose"), ("dir", "auto"));
            html.Text(": ");
        }
        foreach (FrameItem item in group.Items)
        {
            html.Text(item == group.Items[0] ? "" : FrameWords.Between);
            WriteItem(html, item, item.Evidence is { } evidence ? place(evidence) : null);
        }
        if (group.More > 0)
        {
            html.Element("span", $" {FrameWords.More(group)}", ("class", "aside"));
        }
    }

    private static void WriteItem(HtmlWriter html, FrameItem item, string? at)
    {
        if (item.Words is not { } words)
        {
            WriteLinked(html, item.Value, at);
            return;
        }
        html.Element("span", item.Value, ("dir", "auto"));
        html.Text(" ");
        WriteLinked(html, $"“{words}”", at);
    }

    private static void WriteLinked(HtmlWriter html, string words, string? at)
    {
        if (at is null)
        {
            html.Element("span", words, ("dir", "auto"));
        }
        else
        {
            html.Element("a", words, ("class", "quote"), ("href", $"#{at}"), ("dir", "auto"));
        }
    }
}
