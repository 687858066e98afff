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

public sealed class ComparisonHtmlPageTests
{
    [Fact]
    public void The_same_comparison_gives_the_same_bytes() =>
        Assert.Equal(Written(TwoAccounts.Page, TwoAccounts.Texts), Written(TwoAccounts.Page, TwoAccounts.Texts));

    [Fact]
    public void The_policy_allows_the_page_s_own_style_and_no_script()
    {
        IHtmlDocument page = Parsed(TwoAccounts.Page, TwoAccounts.Texts);
        string policy = page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(Assert.Single(page.QuerySelectorAll("style")).TextContent));

        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src 'sha256-{Convert.ToBase64String(hash)}'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'none'", policy, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script, [src], link, iframe, object, embed, form, [style], [onclick]"));
    }

    [Fact]
    public void Every_quote_of_every_row_is_marked_in_its_text()
    {
        IHtmlDocument page = Parsed(TwoAccounts.Page, TwoAccounts.Texts);
        foreach (var (row, number) in TwoAccounts.Page.Comparison.Where(row => row.Type == ComparisonType.Force).Select(row => (row, 2)))
        {
            Assert.Equal(row.Cells.Select(cell => cell.Quotes[0].Span.Text), page.QuerySelectorAll($"#r{number} .quote").Select(quote => quote.TextContent));
        }
        string[] quotes = [.. TwoAccounts.Page.Comparison.SelectMany(row => row.Cells).SelectMany(cell => cell.Quotes).Select(quote => quote.Span.Text)];
        var links = page.QuerySelectorAll(".rows .quote, .lone .quote");
        Assert.Equal(quotes.Order(StringComparer.Ordinal), links.Select(link => link.TextContent).Order(StringComparer.Ordinal));
        Assert.All(links, link => Assert.Equal(link.TextContent, string.Concat(page.QuerySelectorAll($"mark.{link.GetAttribute("href")![1..]}").Select(mark => mark.TextContent))));
    }

    [Fact]
    public void Words_that_decide_the_type_stand_out_in_the_row_and_in_the_text()
    {
        IHtmlDocument page = Parsed(TwoAccounts.Page, TwoAccounts.Texts);

        Assert.Equal(["demanded", "discussed"], page.QuerySelectorAll("#r2 .decides").Select(word => word.TextContent));
        Assert.Contains("demanded", page.QuerySelectorAll(".text mark.decides").Select(word => word.TextContent));
    }

    [Fact]
    public void A_cue_that_decides_is_marked_where_it_stands_outside_the_quote()
    {
        Span cue = TwoAccounts.Page.Records[0].Statements[1].Cue[0];
        ComparisonRow scope = TwoAccounts.Page.Comparison[4];
        ComparisonCell cell = scope.Cells[0] with { Marks = [new Quote("call-finland", cue)] };
        IHtmlDocument page = Parsed(TwoAccounts.Page with { Comparison = [scope with { Type = ComparisonType.Force, Cells = [cell, scope.Cells[1]] }] }, TwoAccounts.Texts);

        Assert.Equal("underscored", page.QuerySelector("#r1 td .decides")!.TextContent);
        Assert.Equal("underscored", Assert.Single(page.QuerySelectorAll("#text1 ~ .text mark.decides")).TextContent);
    }

    [Fact]
    public void What_one_side_alone_says_is_not_named_before_its_own_words()
    {
        IHtmlDocument page = Parsed(TwoAccounts.Page, TwoAccounts.Texts);

        Assert.Equal("She [Aino Lindgren] thanked → Brazil for 40 tonnes of medicine", page.GetElementById("r6")!.TextContent.Trim());
        Assert.Equal("medicine", page.QuerySelector("#r6 .decides")!.TextContent);
    }

    [Fact]
    public void Links_all_lead_somewhere_and_no_place_has_two_owners()
    {
        foreach (IHtmlDocument page in new[] { Parsed(TwoAccounts.Page, TwoAccounts.Texts), Parsed(HostileReport.Comparison, [HostileReport.Text]) })
        {
            Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
        }
    }

    [Fact]
    public void A_row_without_quotes_shows_its_statements_own_words()
    {
        IHtmlDocument page = Parsed(new ComparisonPage([HarbourCall.Record], HarbourCall.Record.Comparison), [HarbourCall.Text]);

        Assert.Contains("He [Rafael Duarte] (inferred) asked → for talks on fertiliser exports", page.QuerySelector(".lone")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("for talks on fertiliser exports", page.QuerySelectorAll("mark.alone").Select(mark => mark.TextContent));
    }

    [Fact]
    public void A_side_that_speaks_in_two_reports_says_in_which()
    {
        ImmutableArray<ReadoutRecord> records = [TwoAccounts.Page.Records[0], TwoAccounts.Page.Records[1] with { Report = TwoAccounts.Page.Records[1].Report with { IssuedBy = null } }];
        ComparisonRow row = TwoAccounts.Page.Comparison[1];
        ComparisonCell both = row.Cells[1] with { Side = "FIN" };
        IHtmlDocument page = Parsed(
            TwoAccounts.Page with { Records = records, Comparison = [row with { Cells = [row.Cells[0], row.Cells[1]] }, row with { Type = ComparisonType.Only, Cells = [both] }] }, TwoAccounts.Texts);

        Assert.EndsWith("[2]", page.GetElementById("r2")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("[2]", Parsed(TwoAccounts.Page, TwoAccounts.Texts).QuerySelector(".comparison")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_reports_add_no_element()
    {
        IHtmlDocument page = Parsed(HostileReport.Comparison, [HostileReport.Text]);

        Assert.Empty(page.QuerySelectorAll("script, img"));
        Assert.DoesNotMatch(new Regex("[\u001b\u0007\u202E]"), page.DocumentElement.OuterHtml);
    }

    [Fact]
    public void Texts_of_other_records_are_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => Written(TwoAccounts.Page, [TwoAccounts.Brazilian, TwoAccounts.Finnish]));
        Assert.ThrowsAny<ArgumentException>(() => Written(TwoAccounts.Page, [TwoAccounts.Finnish]));
    }

    [Fact]
    public void Nothing_to_compare_is_said_plainly() => Assert.Contains(
        "Nothing to compare", Written(new ComparisonPage([HarbourCall.Record], []), [HarbourCall.Text]), StringComparison.Ordinal);

    [Fact]
    public void Thousands_of_rows_make_a_page_in_time_and_in_size()
    {
        const int Count = 3000;
        var text = new ReportText(string.Concat(Enumerable.Range(0, Count).Select(i => $"He said she said it {i:D4}. ")));
        Quote Quoted(int i) => new("harbour-call", text.ToRecord(new TextSpan((25 * i) + 8, 25 * (i + 1))));
        ImmutableArray<ComparisonRow> rows =
        [
            .. Enumerable.Range(0, Count).Select(i => new ComparisonRow(
                i % 2 == 0 ? ComparisonType.Scope : ComparisonType.Only, null, [new ComparisonCell("FIN", []) { Quotes = [Quoted(i)], Marks = [Quoted(i)] }], null) { Label = $"it {i:D4}" }),
        ];

        double start = ThreadClock.Seconds;
        string page = Written(new ComparisonPage([HarbourCall.Record], rows), [text]);

        Assert.InRange(ThreadClock.Seconds - start, 0, 3);
        Assert.InRange(page.Length, 1, 1500 * Count);
    }

    private static IHtmlDocument Parsed(ComparisonPage page, ImmutableArray<ReportText> texts) => new HtmlParser().ParseDocument(Written(page, texts));

    private static string Written(ComparisonPage page, ImmutableArray<ReportText> texts)
    {
        var writer = new StringWriter();
        ComparisonHtmlPage.Write(writer, page, texts);
        return writer.ToString();
    }
}
