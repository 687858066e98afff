using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Readout.Text;

namespace Readout.Scoring.Errors;

/// <summary>A page for the browser that shows errors by kind: gold beside predicted.</summary>
public sealed class ErrorPage
{
    private const string Style = """
        :root { color-scheme: light; }
        body { font: 15px/1.45 system-ui, sans-serif; margin: 0 auto; max-width: 90rem; padding: 1rem; color: #1c1c1a; background: #fdfdfb; }
        table { border-collapse: collapse; } th { text-align: left; font-weight: 600; } th, td { padding: .1rem .8rem .1rem 0; } th + th, th + td, td + td { text-align: right; }
        h2 { margin-top: 2.5rem; border-top: 2px solid #d4d3cc; padding-top: .6rem; } h3 { font-size: .9rem; margin: 1.4rem 0 .3rem; } h3 a { color: #0a4d8c; }
        .faint, .also { color: #5c5c57; font-weight: normal; }
        article { content-visibility: auto; contain-intrinsic-size: auto 14rem; }
        .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1.2rem; } .pair p { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
        mark { color: inherit; background: none; }
        mark.own.source { background: #c4ecd6; } mark.own.cue { background: #f3c6f0; } mark.own.content { background: #ffe9a8; }
        mark.near { border-bottom: 2px dotted #a9a796; } mark.near.cue { border-color: #c05bb8; } mark.near.source { border-color: #3f9a6c; }
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly TextWriter _writer;
    private readonly Dictionary<ScoredText, ReportText> _texts = new(ReferenceEqualityComparer.Instance);
    private int _articles;

    private ErrorPage(TextWriter writer) => _writer = writer;

    /// <param name="writer">Receives the page.</param>
    /// <param name="title">What was scored.</param>
    /// <param name="kinds">The errors.</param>
    public static void Write(TextWriter writer, string title, ErrorKinds kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        new ErrorPage(writer).Write(title, kinds);
    }

    private void Write(string title, ErrorKinds kinds)
    {
        Line($"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Encoded(title)}</title>\n<style>{Style}</style></head><body>");
        Line($"<h1>{Encoded(title)}</h1>");
        Line($"<p>{string.Join(' ', Attribution.Roles.Select(role => Marked(role.ToString().ToLowerInvariant(), role, isOwn: true)))} "
            + $"{Marked("dotted: a neighbour's", Role.Content, isOwn: false)}. Each error stands once, under the fault that costs most.</p>");
        Contents(kinds);
        foreach (var (number, kind) in kinds.Kinds.Index())
        {
            Section(number, kind);
        }
        Line("</body></html>");
    }

    private void Contents(ErrorKinds kinds)
    {
        Line("<table><thead><tr><th>kind</th><th>first fault</th><th>in all</th></tr></thead><tbody>");
        foreach (var (number, kind) in kinds.Kinds.Index())
        {
            Line($"<tr><td><a href=\"#k{number}\">{Encoded(kind.Kind)}</a></td><td>{kind.Findings.Length}</td><td>{kind.InAll}</td></tr>");
        }
        Line($"</tbody><tfoot><tr><th>all</th><td>{kinds.Kinds.Sum(kind => kind.Findings.Length)}</td></tr></tfoot></table>");
    }

    private void Section(int number, ErrorKind kind)
    {
        Line($"<section id=\"k{number}\"><h2>{Encoded(kind.Kind)} <span class=\"faint\">{kind.Findings.Length}, in all {kind.InAll}</span></h2>");
        Line($"<p class=\"faint\">{Encoded(string.Join(" · ", kind.Details.Select(detail => $"{detail.Detail} {detail.Times}")))}</p>");
        foreach (var finding in kind.Findings)
        {
            Article(finding);
        }
        Line("</section>");
    }

    private void Article(Finding finding)
    {
        if (!_texts.TryGetValue(finding.Text, out var text))
        {
            _texts.Add(finding.Text, text = new ReportText(finding.Text.Text));
        }
        var excerpt = new Excerpt(text, finding);
        var comparison = finding.Text.Comparison;
        string faults = string.Join("; ", finding.Faults.Select(fault => $"{fault.Kind} ({fault.Detail})"));
        _articles++;
        Line($"<article id=\"e{_articles}\"><h3><a href=\"#e{_articles}\">{Encoded(finding.Text.Name)}:{finding.Start}</a> <span class=\"also\">{Encoded(faults)}</span></h3>");
        Line($"<div class=\"pair\">{Column("gold", excerpt, finding.Gold, comparison.Gold)}{Column("predicted", excerpt, finding.Predicted, comparison.Predicted)}</div></article>");
    }

    private static string Column(string title, Excerpt excerpt, Attribution? own, ImmutableArray<Lifted> neighbours)
    {
        string marked = string.Concat(excerpt.Pieces(own, neighbours)
            .Select(piece => piece.Role is { } role ? Marked(piece.Text, role, piece.IsOwn) : Encoded(piece.Text)));
        return $"<div><span class=\"faint\">{title}{(own is null ? ": none" : "")}</span><p>{(excerpt.BeginsInside ? "… " : "")}{marked}{(excerpt.EndsInside ? " …" : "")}</p></div>";
    }

    private static string Marked(string text, Role role, bool isOwn)
    {
        string name = role.ToString().ToLowerInvariant();
        return $"<mark class=\"{(isOwn ? "own" : "near")} {name}\" title=\"{name}\">{Encoded(text)}</mark>";
    }

    private static string Encoded(string text) => Encoder.Encode(text).Replace("&#xA;", "\n", StringComparison.Ordinal);

    private void Line(string line) => _writer.Write(line + "\n");
}
