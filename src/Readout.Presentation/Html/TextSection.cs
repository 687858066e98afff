using System.Collections.Immutable;
using Readout.Presentation.Outlines;
using Readout.Records;
using Readout.Text;

namespace Readout.Presentation.Html;

/// <summary>One report's exact text with the passages marked that rows quote, each linked back to them.</summary>
internal static class TextSection
{
    public static void Write(HtmlWriter html, ComparedReport report, ReportText text, Passages passages)
    {
        string heading = FormattableString.Invariant($"text{report.Number}");
        using (html.Open("article", ("aria-labelledby", heading)))
        {
            html.Element("h3", FormattableString.Invariant($"{report.Number}  {report.Title ?? report.Name}"), ("id", heading), ("dir", "auto"));
            using (html.Open("p", ("class", "origin")))
            {
                html.Text(string.Join(" · ", report.Origin.Insert(0, report.Name).Distinct()));
            }
            using (html.Open("div", ("class", "text"), ("lang", report.Info.Language), ("dir", "auto")))
            {
                WriteText(html, text, [.. passages.In(report.Info.Name)]);
            }
        }
    }

    private static void WriteText(HtmlWriter html, ReportText text, ImmutableArray<Passage> passages)
    {
        var claims = passages.Select(passage => new Claim(passage, text.FromRecord(passage.Span), Marks: false))
            .Concat(passages.SelectMany(passage => passage.Marks.Select(mark => new Claim(passage, text.FromRecord(mark), Marks: true))));
        foreach (var (piece, over) in TextCuts.Cut(text, claims, claim => claim.Span))
        {
            foreach (Passage passage in over.Where(claim => claim.Span.Start == piece.Start && !claim.Marks).Select(claim => claim.Passage))
            {
                WriteBegin(html, passage);
            }
            string words = text.Slice(piece);
            if (over.Count == 0)
            {
                html.Text(words);
            }
            else
            {
                html.Element("mark", words, ("class", Classes(over)));
            }
        }
    }

    private static void WriteBegin(HtmlWriter html, Passage passage)
    {
        html.Element("span", "", ("class", "spot"), ("id", passage.Id));
        foreach (Citation citation in passage.Citations.Where(citation => citation.Label is not null))
        {
            bool frame = citation.Use == PassageUse.Frame;
            html.Element("a", citation.Label!, ("class", frame ? "ref told" : "ref"), ("href", $"#{citation.Row}"),
                ("aria-label", frame ? $"Back to: {citation.Label}" : $"Back to point {citation.Label}"));
        }
    }

    /// <summary>What the words are quoted for, then the passages they belong to, by which the page lights those that a link leads to.</summary>
    private static string Classes(IReadOnlyList<Claim> over)
    {
        var use = over.SelectMany(claim => claim.Passage.Citations).Max(citation => citation.Use);
        IEnumerable<string> classes = [$"{use}".ToLowerInvariant(), .. over.Any(claim => claim.Marks) ? ["decides"] : Array.Empty<string>()];
        return string.Join(' ', classes.Concat(over.Select(claim => claim.Passage.Id).Distinct()));
    }

    private sealed record Claim(Passage Passage, TextSpan Span, bool Marks);
}
