using System.Security.Cryptography;
using System.Text;
using Readout.Presentation.Outlines;
using Readout.Records;
using Readout.Text;

namespace Readout.Presentation.Html;

/// <summary>Writes a record as one self-contained page: the report with its statements marked, and beside it who says what.</summary>
public static class HtmlPage
{
    private static readonly string Style = Resource("page.css");
    private static readonly string Script = Resource("page.js");

    private static readonly string Policy = string.Join("; ",
        "default-src 'none'", $"style-src {Hash(Style)}", $"script-src {Hash(Script)}", "base-uri 'none'", "form-action 'none'");

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
        var html = new HtmlWriter(writer);
        html.Declare();
        using (html.Open("html", ("lang", "en")))
        {
            WriteHead(html, outline);
            using (html.Open("body"))
            {
                html.Element("a", "Skip to the statements", ("class", "skip"), ("href", "#statements"));
                WriteHeader(html, outline, record.Report);
                using (html.Open("main"))
                {
                    OutlineSections.WriteContacts(html, outline.Contacts);
                    using (html.Open("div", ("class", "reading")))
                    {
                        ReportSection.Write(html, record, text);
                        OutlineSections.WriteStatements(html, outline, new Chains(record));
                    }
                    OutlineSections.WriteList(html, "What comes next", outline.Outcomes);
                    OutlineSections.WriteList(html, "Earlier contacts", outline.History);
                    ComparisonSection.Write(html, ComparisonOutline.Of([record], record.Comparison));
                }
                html.Element("footer", $"Readout {record.Engine.Version} · {record.Report.Id}");
                html.Embed("script", Script);
            }
        }
    }

    private static void WriteHead(HtmlWriter html, RecordOutline outline)
    {
        using (html.Open("head"))
        {
            html.Void("meta", ("charset", "utf-8"));
            html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
            html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
            html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
            html.Element("title", outline.Title ?? outline.Name);
            html.Embed("style", Style);
        }
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
                    WriteUrl(html, url);
                }
            }
        }
    }

    private static void WriteUrl(HtmlWriter html, string url)
    {
        bool web = Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
        if (web)
        {
            html.Element("a", url, ("href", uri!.AbsoluteUri), ("rel", "noreferrer"));
        }
        else
        {
            html.Text(url);
        }
    }

    private static string Hash(string source) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(source)))}'";

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream($"Readout.Presentation.Html.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
