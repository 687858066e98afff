using System.Collections.Immutable;
using Readout.Records;
using Readout.Text;

namespace Readout.Presentation.Html;

/// <summary>
/// Writes a comparison as one self-contained page: how each side tells the contact, where the accounts meet, what one side alone says,
/// and below that the texts, in which each quoted word is marked. It needs no script.
/// </summary>
public static class ComparisonHtmlPage
{
    private static readonly string Style = Document.Resource("comparison.css");

    /// <summary>Writes the page; the same comparison gives the same bytes.</summary>
    /// <param name="writer">Receives the page; its encoding must be UTF-8.</param>
    /// <param name="page">The comparison.</param>
    /// <param name="texts">The texts that its records were read from, in their order.</param>
    /// <exception cref="ArgumentException">Spans and texts disagree.</exception>
    public static void Write(TextWriter writer, ComparisonPage page, ImmutableArray<ReportText> texts)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(page);
        var parts = new ComparisonParts(page, texts);
        Document.Write(writer, parts.Title, Style + Lighting(parts.Passages), script: null, html =>
        {
            html.Element("a", "Skip to the comparison", ("class", "skip"), ("href", parts.Entry));
            using (html.Open("header"))
            {
                html.Element("h1", parts.Title, ("dir", "auto"));
                parts.WriteReports(html);
                parts.WriteSummary(html);
            }
            using (html.Open("main"))
            {
                parts.WriteComparison(html);
                parts.WriteTexts(html);
            }
            html.Element("footer", $"Made by Readout {page.Records.Select(record => record.Engine.Version).FirstOrDefault()} from the texts alone. "
                + "The types of points are a program’s reading, not a verdict; where a side is silent it denies nothing.");
        });
    }

    /// <summary>A link to a quoted passage lights all of it, although other passages may cut it in pieces.</summary>
    private static string Lighting(Passages passages)
    {
        string all = string.Join(',', passages.All.Select(passage => $"#{passage.Id}:target~.{passage.Id}"));
        return all.Length == 0 ? "" : $"@media screen{{{all}{{background:var(--lit);outline:2px solid var(--lit);border-bottom-color:var(--ink)}}}}\n";
    }
}
