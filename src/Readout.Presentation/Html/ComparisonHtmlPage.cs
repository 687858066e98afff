using System.Collections.Immutable;
using System.Globalization;
using Readout.Presentation.Outlines;
using Readout.Presentation.Wording;
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
        if (texts.Length != page.Records.Length)
        {
            throw new ArgumentException("one text for each record", nameof(texts));
        }
        ComparisonHead head = ComparisonHead.Of(page.Records);
        ComparisonOutline outline = ComparisonOutline.Of(page.Records, page.Comparison, page.Frame);
        var passages = new Passages(outline);
        Document.Write(writer, Title(head), Style + Lighting(passages), script: null, html =>
        {
            html.Element("a", "Skip to the comparison", ("class", "skip"), ("href", outline.Shared.IsEmpty ? "#comparison" : "#meet"));
            WriteHeader(html, head, outline);
            using (html.Open("main"))
            {
                WriteComparison(html, page, outline, passages);
                WriteTexts(html, head, texts, passages);
            }
            html.Element("footer", $"Made by Readout {page.Records.Select(record => record.Engine.Version).FirstOrDefault()} from the texts alone. "
                + "The types of points are a program’s reading, not a verdict; where a side is silent it denies nothing.");
        });
    }

    private static string Title(ComparisonHead head) => head.Date is { } date ? $"{head.Headline}, {date}" : head.Headline;

    /// <summary>A link to a quoted passage lights all of it, although other passages may cut it in pieces.</summary>
    private static string Lighting(Passages passages)
    {
        string all = string.Join(',', passages.All.Select(passage => $"#{passage.Id}:target~.{passage.Id}"));
        return all.Length == 0 ? "" : $"@media screen{{{all}{{background:var(--lit);outline:2px solid var(--lit);border-bottom-color:var(--ink)}}}}\n";
    }

    private static void WriteHeader(HtmlWriter html, ComparisonHead head, ComparisonOutline outline)
    {
        using (html.Open("header"))
        {
            html.Element("h1", Title(head), ("dir", "auto"));
            using (html.Open("ol", ("class", "reports")))
            {
                foreach (ComparedReport report in head.Reports)
                {
                    WriteReport(html, report);
                }
            }
            WriteSummary(html, outline);
        }
    }

    private static void WriteReport(HtmlWriter html, ComparedReport report)
    {
        using (html.Open("li"))
        {
            html.Element("a", report.Title ?? report.Name, ("href", FormattableString.Invariant($"#text{report.Number}")), ("dir", "auto"));
            using (html.Open("span", ("class", "origin")))
            {
                html.Text(string.Concat(report.Origin.Select(part => $" · {part}")));
                if (report.Info.Url is { } url)
                {
                    html.Text(" · ");
                    Document.WriteUrl(html, url);
                }
            }
        }
    }

    /// <summary>How many points there are of each type, each with the way there.</summary>
    private static void WriteSummary(HtmlWriter html, ComparisonOutline outline)
    {
        if (outline.Shared.IsEmpty && outline.Alone.IsEmpty)
        {
            return;
        }
        using (html.Open("ul", ("class", "summary"), ("aria-label", "Points by type")))
        {
            foreach (var group in outline.Shared.GroupBy(point => point.Type))
            {
                WriteCount(html, group.Key, group.Count(), Terms.Say(group.Key), $"{group.Key}".ToLowerInvariant());
            }
            foreach (LoneSide lone in outline.Alone)
            {
                WriteCount(html, ComparisonType.Only, lone.Points.Length, $"only {lone.Side.Name}", SideTables.Place(lone.Points[0]));
            }
        }
    }

    private static void WriteCount(HtmlWriter html, ComparisonType type, int count, string words, string place)
    {
        using (html.Open("li"))
        using (html.Open("a", ("href", $"#{place}")))
        {
            SideTables.WriteSign(html, type);
            html.Element("b", count.ToString(CultureInfo.InvariantCulture));
            html.Text($" {words}");
        }
    }

    private static void WriteComparison(HtmlWriter html, ComparisonPage page, ComparisonOutline outline, Passages passages)
    {
        using (html.Open("section", ("class", "comparison"), ("id", "comparison"), ("aria-label", "Comparison"), ("tabindex", "-1")))
        {
            if (outline.IsEmpty)
            {
                html.Element("p", "Nothing to compare: fewer than two sides speak.", ("class", "none"));
            }
            var several = SidesOfSeveralReports(outline);
            SideTables.WriteFrame(html, outline.Frame, passages.Place);
            SideTables.WriteShared(html, outline, (writer, saying) => WriteSaying(writer, saying, passages, several));
            SideTables.WriteAlone(html, outline.Alone, (writer, saying) => WriteSaying(writer, saying, passages, several));
            if (Omission.Say(page.Records) is { } omission)
            {
                html.Element("p", omission, ("class", "aside"));
            }
        }
    }

    /// <summary>Whether a side speaks in more than one report, so that its words must say in which.</summary>
    private static bool SidesOfSeveralReports(ComparisonOutline outline) => outline.Shared
        .SelectMany(point => outline.Sides.Zip(point.Cells))
        .Concat(outline.Alone.SelectMany(lone => lone.Points, (lone, point) => (lone.Side, point.Cells[0])))
        .SelectMany(cell => cell.Item2, (cell, saying) => (cell.Item1, saying.Report))
        .Distinct().GroupBy(told => told.Item1).Any(reports => reports.Skip(1).Any());

    private static void WriteSaying(HtmlWriter html, Saying saying, Passages passages, bool several)
    {
        OutlineSections.WriteRuns(html, saying.Lead);
        bool further = false;
        foreach (Quoted quoted in saying.Quotes)
        {
            html.Element("span", further ? " … " : saying.Lead.IsEmpty ? "" : " → ", ("class", "aside"));
            using (html.Open("a", ("class", "quote"), ("href", $"#{passages.Place(quoted.Quote)}"), ("dir", "auto")))
            {
                OutlineSections.WriteRuns(html, quoted.Words);
            }
            further = true;
        }
        if (several)
        {
            html.Element("span", FormattableString.Invariant($" [{saying.Report}]"), ("class", "aside"));
        }
    }

    private static void WriteTexts(HtmlWriter html, ComparisonHead head, ImmutableArray<ReportText> texts, Passages passages)
    {
        using (html.Open("section", ("class", "texts"), ("aria-labelledby", "texts")))
        {
            html.Element("h2", texts.Length == 1 ? "The text" : "The texts", ("id", "texts"));
            using (html.Open("p", ("class", "legend")))
            {
                html.Text("Quoted words are marked; the number before them leads back to the point. ");
                using (html.Open("label"))
                {
                    html.Void("input", ("type", "checkbox"), ("id", "print-texts"));
                    html.Text(texts.Length == 1 ? " print the text, too" : " print the texts, too");
                }
            }
            using (html.Open("div", ("class", "side-by-side")))
            {
                foreach (var (report, text) in head.Reports.Zip(texts))
                {
                    TextSection.Write(html, report, text, passages);
                }
            }
        }
    }
}
