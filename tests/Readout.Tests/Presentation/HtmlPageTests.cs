using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Readout.Fixtures;
using Readout.Presentation.Html;
using Readout.Records;
using Readout.Tests.Regression;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Presentation;

public sealed class HtmlPageTests
{
    [Fact]
    public void The_same_record_gives_the_same_bytes() => Assert.Equal(Written(HarbourCall.Record), Written(HarbourCall.Record));

    [Fact]
    public void The_policy_allows_the_page_s_own_style_and_script_and_nothing_else()
    {
        IHtmlDocument page = Parsed(HarbourCall.Record);
        string policy = page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;

        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        foreach (var (rule, element) in new[] { ("style-src", "style"), ("script-src", "script") })
        {
            byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(Assert.Single(page.QuerySelectorAll(element)).TextContent));
            Assert.Contains($"{rule} 'sha256-{Convert.ToBase64String(hash)}'", policy, StringComparison.Ordinal);
        }
        Assert.Empty(page.QuerySelectorAll("[src], link, iframe, object, embed, form, [style], [onclick]"));
    }

    [Fact]
    public void Every_character_of_every_statement_carries_its_statement_and_role()
    {
        IHtmlDocument page = Parsed(HarbourCall.Record);
        foreach (Statement statement in HarbourCall.Record.Statements)
        {
            foreach (var (role, spans) in new[] { ("source", statement.Source), ("cue", statement.Cue), ("content", statement.Content), ("hedge", statement.Hedges) })
            {
                string marked = string.Concat(page.QuerySelectorAll($".text [data-{role}~='{statement.Id}']").Select(piece => piece.TextContent));
                Assert.Equal(string.Concat(spans.Select(span => span.Text)), marked);
            }
        }
    }

    [Fact]
    public void Spans_that_cross_each_other_keep_all_their_characters()
    {
        var text = new ReportText("He said that she said 🌾 no and left.");
        var spans = new SpanFinder(text);
        Statement first = HarbourCall.Record.Statements[0] with { Source = [], Cue = [], Content = [spans.Find("that she said 🌾")] };
        Statement second = first with { Id = "S2", Content = [spans.Find("she said 🌾 no and")], Cue = [spans.Find("said 🌾")] };
        ReadoutRecord record = HarbourCall.Record with { Statements = [first, second], Contacts = [], Comparison = [] };

        IHtmlDocument page = Parsed(record, text);

        Assert.Equal("that she said 🌾", string.Concat(page.QuerySelectorAll(".text [data-content~=S1]").Select(piece => piece.TextContent)));
        Assert.Equal("she said 🌾 no and", string.Concat(page.QuerySelectorAll(".text [data-content~=S2]").Select(piece => piece.TextContent)));
        Assert.Equal("said 🌾", string.Concat(page.QuerySelectorAll(".text [data-cue~=S2]").Select(piece => piece.TextContent)));
    }

    [Fact]
    public void Nested_statements_name_and_stand_inside_their_holder()
    {
        IHtmlDocument page = Parsed(HarbourCall.Record);

        Assert.Equal("S5", page.GetElementById("S6")!.GetAttribute("data-within"));
        Assert.NotNull(page.QuerySelector("li:has(> #S4) li:has(> #S5) li > #S6"));
    }

    [Fact]
    public void A_chain_leads_from_the_outlet_to_the_words()
    {
        IHtmlDocument page = Parsed(HarbourCall.Record);

        Assert.Equal(
            [
                "#report Northern Wire",
                "#by-S4 the Planalto Palace [Presidency of Brazil] said",
                "#by-S5 he [Rafael Duarte] recalled",
                "#by-S6 his trade minister [Brazil’s trade minister] had told",
                "#at-S6 that “grain will not wait 🌾 for diplomats”",
            ],
            Trail(page, "S6"));
        Assert.Equal("Chain of S6", page.QuerySelector("#S6 > nav.trail")!.GetAttribute("aria-label"));
    }

    [Fact]
    public void A_chain_shows_what_is_inferred_and_what_is_uncertain()
    {
        Statement asked = HarbourCall.Record.Statements[6] with { Probabilities = new PartProbabilities(0.45, 0.2, 0.9, 0.8) };
        IHtmlDocument page = Parsed(HarbourCall.Record with { Statements = HarbourCall.Record.Statements.SetItem(6, asked) });

        Assert.Equal(
            ["#report Northern Wire", "#by-S4 Presidency of Brazil (inferred, 80%)", "#by-S7 He [Rafael Duarte] asked (45% sure)", "#at-S7 for talks on fertiliser exports"],
            Trail(page, "S7"));
    }

    [Fact]
    public void In_an_issuer_s_own_release_the_chain_begins_with_the_issuer()
    {
        ReportInfo report = HarbourCall.Record.Report with { Publisher = null, IssuedBy = "BRA" };

        Assert.StartsWith("#report Presidency of Brazil", Trail(Parsed(HarbourCall.Record with { Report = report }), "S4")[0], StringComparison.Ordinal);
        Assert.StartsWith("#report The report", Trail(Parsed(HarbourCall.Record with { Report = report with { IssuedBy = null } }), "S4")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Each_link_of_a_chain_leads_to_its_words()
    {
        IHtmlDocument page = Parsed(HarbourCall.Record);
        foreach (Statement statement in HarbourCall.Record.Statements)
        {
            var piece = page.QuerySelector($"#by-{statement.Id}")!.NextElementSibling!;
            while (piece.ClassName is "spot")
            {
                piece = piece.NextElementSibling!;
            }
            Assert.Contains(statement.Id, piece.GetAttribute("data-source")!.Split(' '));
        }
    }

    [Fact]
    public void Words_have_a_line_for_each_statement_that_holds_them()
    {
        IHtmlDocument page = Parsed(HarbourCall.Record);

        Assert.DoesNotContain("deep", page.QuerySelector(".text [data-content='S3']")!.ClassName!, StringComparison.Ordinal);
        Assert.Contains("deep2", page.QuerySelector(".text [data-source~='S6']")!.ClassList);
        Assert.Contains("deep3", page.QuerySelector(".text [data-content~='S6']")!.ClassList);
        Assert.Equal("Statement S6, within S5", page.GetElementById("at-S6")!.GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(500)]
    public void Thousands_of_statements_make_a_page_in_time_and_in_size(int depth)
    {
        const int Count = 5000;
        var text = new ReportText(string.Concat(Enumerable.Range(0, Count).Select(i => $"He said she said it {i:D4}. ")));
        ImmutableArray<Statement> statements = [.. Enumerable.Range(0, Count).Select(i => HarbourCall.Record.Statements[0] with
        {
            Id = $"S{i + 1}",
            Within = i % depth > 0 ? $"S{i}" : null,
            Source = [text.ToRecord(new TextSpan((25 * i) + 8, (25 * i) + 11))],
            Cue = [text.ToRecord(new TextSpan((25 * i) + 12, (25 * i) + 16))],
            Content = [text.ToRecord(new TextSpan((25 * i) + 17, 25 * (i + 1)))],
        })];

        double start = ThreadClock.Seconds;
        string page = Written(HarbourCall.Record with { Statements = statements, Contacts = [], Comparison = [] }, text);

        Assert.InRange(ThreadClock.Seconds - start, 0, 3);
        Assert.InRange(page.Length, 1, 5000 * Count);
    }

    [Fact]
    public void Links_between_text_statements_and_comparison_all_lead_somewhere()
    {
        IHtmlDocument page = Parsed(HarbourCall.Record);
        var targets = page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).ToList();

        Assert.True(targets.Count > 2 * HarbourCall.Record.Statements.Length);
        Assert.All(targets, target => Assert.NotNull(page.GetElementById(target)));
    }

    [Theory]
    [InlineData("https://example.org/a?b=1&c=\"2\"", true)]
    [InlineData("http://example.org/", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,<script>alert(1)</script>", false)]
    [InlineData("/local/path", false)]
    [InlineData("file:///etc/passwd", false)]
    public void Only_web_addresses_are_linked(string url, bool linked)
    {
        IHtmlDocument page = Parsed(HarbourCall.Record with { Report = HarbourCall.Record.Report with { Url = url } });

        Assert.Equal(linked, page.QuerySelector(".origin a") is not null);
        Assert.Contains(url, page.QuerySelector(".origin")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_report_adds_no_element()
    {
        IHtmlDocument page = Parsed(HostileReport.Record, HostileReport.Text);

        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.DoesNotMatch(new Regex("[\u001b\u0007\u202E]"), page.DocumentElement.OuterHtml);
    }

    [Fact]
    public void A_record_of_another_text_is_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => Written(HarbourCall.Record, new ReportText("Quite another text. " + HarbourCall.Text.Value)));

    private static string[] Trail(IHtmlDocument page, string id) =>
        [.. page.QuerySelectorAll($"#{id} > .trail li").Select(step => $"{step.QuerySelector("a")?.GetAttribute("href")} {step.TextContent}")];

    private static IHtmlDocument Parsed(ReadoutRecord record, ReportText? text = null) =>
        new HtmlParser().ParseDocument(Written(record, text));

    private static string Written(ReadoutRecord record, ReportText? text = null)
    {
        var writer = new StringWriter();
        HtmlPage.Write(writer, record, text ?? HarbourCall.Text);
        return writer.ToString();
    }
}
