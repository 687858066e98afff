using Readout.Presentation.Outlines;
using Readout.Records;

namespace Readout.Presentation.Html;

/// <summary>One thing that a side tells of the contact, linked to the words that show it.</summary>
internal static class FrameItems
{
    public static void Write(HtmlWriter html, FrameItem item, Func<Quote, string?> place)
    {
        if (item.Of is { } of)
        {
            html.Element("span", of, ("class", "whose"), ("dir", "auto"));
            html.Text(": ");
        }
        string? at = item.Evidence is [var first, ..] ? place(first) : null;
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
