using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Readout.Fixtures;
using Readout.Presentation.Html;
using Readout.Records;
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

    private static IHtmlDocument Parsed(ReadoutRecord record, ReportText? text = null) =>
        new HtmlParser().ParseDocument(Written(record, text));

    private static string Written(ReadoutRecord record, ReportText? text = null)
    {
        var writer = new StringWriter();
        HtmlPage.Write(writer, record, text ?? HarbourCall.Text);
        return writer.ToString();
    }
}
