using System.Collections.Immutable;
using System.Globalization;
using Readout.Presentation.Outlines;
using Readout.Presentation.Wording;
using Readout.Records;
using Readout.Text;

namespace Readout.Presentation.Html;

/// <summary>The parts of a comparison's page, for the page in a file and for the web.</summary>
internal sealed class ComparisonParts
{
    private readonly ComparisonPage _page;
    private readonly ImmutableArray<ReportText> _texts;
    private readonly ComparisonHead _head;
    private readonly ComparisonOutline _outline;

    /// <exception cref="ArgumentException">Not every record has its text.</exception>
    public ComparisonParts(ComparisonPage page, ImmutableArray<ReportText> texts)
    {
        if (texts.Length != page.Records.Length)
        {
            throw new ArgumentException("one text for each record", nameof(texts));
        }
        (_page, _texts) = (page, texts);
        _head = ComparisonHead.Of(page.Records);
        _outline = ComparisonOutline.Of(page.Records, page.Comparison, page.Frame);
        Passages = new Passages(_outline);
    }

    /// <summary>What is quoted, and where it stands in the page.</summary>
    public Passages Passages { get; }

    /// <summary>The contact and its day.</summary>
    public string Title => _head.Date is { } date ? $"{_head.Headline}, {date}" : _head.Headline;

    /// <summary>Where the comparison begins.</summary>
    public string Entry => _outline.Shared.IsEmpty ? "#comparison" : "#meet";

    /// <summary>The reports compared, each with the way to its text.</summary>
    public void WriteReports(HtmlWriter html)
    {
        using (html.Open("ol", ("class", "reports")))
        {
            foreach (ComparedReport report in _head.Reports)
            {
                WriteReport(html, report);
            }
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
    public void WriteSummary(HtmlWriter html)
    {
        if (_outline.Shared.IsEmpty && _outline.Alone.IsEmpty)
        {
            return;
        }
        using (html.Open("ul", ("class", "summary"), ("aria-label", "Points by type")))
        {
            foreach (var group in _outline.Shared.GroupBy(point => point.Type))
            {
                WriteCount(html, group.Key, group.Count(), Terms.Say(group.Key), $"{group.Key}".ToLowerInvariant());
            }
            foreach (LoneSide lone in _outline.Alone)
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

    /// <summary>How each tells the contact, where they meet, what one alone says.</summary>
    public void WriteComparison(HtmlWriter html)
    {
        using (html.Open("section", ("class", "comparison"), ("id", "comparison"), ("aria-label", "Comparison"), ("tabindex", "-1")))
        {
            if (_outline.IsEmpty)
            {
                html.Element("p", "Nothing to compare: fewer than two sides speak.", ("class", "none"));
            }
            var several = SidesOfSeveralReports(_outline);
            SideTables.WriteFrame(html, _outline.Frame, Passages.Place);
            SideTables.WriteShared(html, _outline, (writer, saying) => WriteSaying(writer, saying, Passages, several));
            SideTables.WriteAlone(html, _outline.Alone, (writer, saying) => WriteSaying(writer, saying, Passages, several));
            if (Omission.Say(_page.Records) is { } omission)
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

    /// <summary>The texts, in which what rows quote is marked.</summary>
    public void WriteTexts(HtmlWriter html)
    {
        using (html.Open("section", ("class", "texts"), ("aria-labelledby", "texts")))
        {
            html.Element("h2", _texts.Length == 1 ? "The text" : "The texts", ("id", "texts"));
            using (html.Open("p", ("class", "legend")))
            {
                html.Text("Quoted words are marked; the number before them leads back to the point. ");
                using (html.Open("label"))
                {
                    html.Void("input", ("type", "checkbox"), ("id", "print-texts"));
                    html.Text(_texts.Length == 1 ? " print the text, too" : " print the texts, too");
                }
            }
            using (html.Open("div", ("class", "side-by-side")))
            {
                foreach (var (report, text) in _head.Reports.Zip(_texts))
                {
                    TextSection.Write(html, report, text, Passages);
                }
            }
        }
    }
}
