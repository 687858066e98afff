using Readout.Presentation.Outlines;
using Readout.Records;
using Readout.Text;

namespace Readout.Presentation.Html;

/// <summary>Writes a record as one self-contained page: the report with its statements marked, and beside it who says what.</summary>
public static class HtmlPage
{
    private static readonly string Style = Document.Resource("record.css");
    private static readonly string Script = Document.Resource("record.js");

    /// <summary>Writes the page; the same record gives the same bytes.</summary>
    /// <param name="writer">Receives the page; its encoding must be UTF-8.</param>
    /// <param name="record">The record.</param>
    /// <param name="text">The text that the record was read from.</param>
    /// <exception cref="ArgumentException">The record's spans and the text disagree.</exception>
    public static void Write(TextWriter writer, ReadoutRecord record, ReportText text)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(text);
        RecordOutline outline = RecordOutline.Of(record);
        Document.Write(writer, outline.Title ?? outline.Name, Style, Script, html => WriteBody(html, record, text, outline));
    }

    private static void WriteBody(HtmlWriter html, ReadoutRecord record, ReportText text, RecordOutline outline)
    {
        html.Element("a", "Skip to the statements", ("class", "skip"), ("href", "#statements"));
        WriteHeader(html, outline, record.Report);
        using (html.Open("main"))
        {
            WriteRecord(html, record, text, outline);
        }
        html.Element("footer", $"Readout {record.Engine.Version} · {record.Report.Id}");
    }

    /// <summary>The text with its statements, and all that the record has beside them; for the page in a file and for the web.</summary>
    internal static void WriteRecord(HtmlWriter html, ReadoutRecord record, ReportText text, RecordOutline outline)
    {
        OutlineSections.WriteContacts(html, outline.Contacts);
        using (html.Open("div", ("class", "reading")))
        {
            ReportSection.Write(html, record, text);
            OutlineSections.WriteStatements(html, outline, new Chains(record));
        }
        OutlineSections.WriteList(html, "What comes next", outline.Outcomes);
        OutlineSections.WriteList(html, "Earlier contacts", outline.History);
        ComparisonSection.Write(html, ComparisonOutline.Of([record], record.Comparison, record.Frame));
    }

    private static void WriteHeader(HtmlWriter html, RecordOutline outline, ReportInfo report)
    {
        using (html.Open("header"))
        {
            html.Element("h1", outline.Title ?? outline.Name, ("dir", "auto"));
            using (html.Open("p", ("class", "origin")))
            {
                html.Text(string.Join(" · ", outline.Origin.Insert(0, outline.Name).Distinct()));
                if (report.Url is { } url)
                {
                    html.Text(" · ");
                    Document.WriteUrl(html, url);
                }
            }
        }
    }
}
