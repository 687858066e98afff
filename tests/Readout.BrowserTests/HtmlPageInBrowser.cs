using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Readout.Fixtures;
using Readout.Records;

namespace Readout.BrowserTests;

public sealed class HtmlPageInBrowser(Browser browser) : IClassFixture<Browser>
{
    private static readonly BrowserNewContextOptions Narrow = new() { ViewportSize = new() { Width = 360, Height = 740 } };

    private Task<OpenPage> Open(BrowserNewContextOptions? options = null) =>
        OpenPage.Of(browser, HarbourCall.Record, HarbourCall.Text, options);

    [Fact]
    public async Task Opens_without_complaint_and_asks_the_network_for_nothing()
    {
        await using OpenPage open = await Open();

        Assert.Empty(open.Complaints);
        Assert.Equal([open.Page.Url], open.Requests);
        Assert.Equal("Presidents speak of open ports", await open.Page.TitleAsync());
        Assert.Equal(1, await open.Page.GetByRole(AriaRole.Main).CountAsync());
        await open.Screenshot("light");
    }

    [Fact]
    public async Task Shows_the_report_to_the_letter()
    {
        await using OpenPage open = await Open();

        string shown = await open.Page.EvaluateAsync<string>(
            "() => { const text = document.querySelector('.text').cloneNode(true); text.querySelectorAll('.ref').forEach(r => r.remove()); return text.textContent; }");

        Assert.Equal(HarbourCall.Text.Value, shown);
    }

    [Fact]
    public async Task Focus_on_a_statement_lights_exactly_its_words()
    {
        await using OpenPage open = await Open();
        foreach (Statement statement in HarbourCall.Record.Statements)
        {
            await open.Page.Locator($"#{statement.Id} .id").FocusAsync();

            Assert.Equal(Words(statement.Source), await open.LitWords("source", statement.Id));
            Assert.Equal(Words(statement.Cue), await open.LitWords("cue", statement.Id));
            Assert.Equal(Words(statement.Content), await open.LitWords("content", statement.Id));
            Assert.Equal(Words(statement.Hedges), await open.LitWords("hedge", statement.Id));
            Assert.Equal(0, await open.Page.Locator(
                $".text span.lit:not([data-source~='{statement.Id}'], [data-cue~='{statement.Id}'], [data-content~='{statement.Id}'], [data-hedge~='{statement.Id}'])").CountAsync());
        }
    }

    [Fact]
    public async Task A_nested_statement_shows_its_chain()
    {
        await using OpenPage open = await Open();

        await open.Page.Locator("#S6").HoverAsync();

        Assert.Equal(["S4", "S5"], await open.Page.Locator(".statement.chain").EvaluateAllAsync<string[]>("all => all.map(one => one.id)"));
        Assert.Equal(1, await open.Page.Locator(".statement.lit").CountAsync());
        await open.Screenshot("chain");
    }

    [Fact]
    public async Task Pointing_at_words_lights_the_innermost_statement_and_leaving_puts_it_out()
    {
        await using OpenPage open = await Open();

        await open.Page.Locator(".text .source[data-source='S6']").HoverAsync();
        Assert.Equal("S6", await open.Page.Locator(".statement.lit").GetAttributeAsync("id"));

        await open.Page.Locator("h1").HoverAsync();
        Assert.Equal(0, await open.Page.Locator(".lit, .chain").CountAsync());
    }

    [Fact]
    public async Task Tab_reaches_every_statement_from_both_sides()
    {
        await using OpenPage open = await Open();
        var reached = new List<string>();
        int stops = await open.Page.Locator("a").CountAsync();
        for (int i = 0; i < stops; i++)
        {
            await open.Page.Keyboard.PressAsync("Tab");
            reached.Add(await open.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        }

        Assert.Equal("#statements", reached[0]);
        foreach (Statement statement in HarbourCall.Record.Statements)
        {
            Assert.Contains($"#{statement.Id}", reached);
            Assert.Contains($"#at-{statement.Id}", reached);
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_word_stands_out_from_its_ground(ColorScheme scheme)
    {
        await using OpenPage open = await Open(new() { ColorScheme = scheme, ViewportSize = new() { Width = 1280, Height = 900 } });
        foreach (string id in new[] { "S9", "S6" })
        {
            await open.Page.Locator($"#{id} .id").FocusAsync();
            Assert.Empty(await open.Page.EvaluateAsync<string[]>(Contrast.TooFaint));
        }
        await open.Screenshot($"focus-{scheme}".ToLowerInvariant());
    }

    [Fact]
    public async Task Dark_and_light_differ()
    {
        await using OpenPage light = await Open(new() { ColorScheme = ColorScheme.Light });
        await using OpenPage dark = await Open(new() { ColorScheme = ColorScheme.Dark });
        const string Ground = "getComputedStyle(document.body).backgroundColor";

        Assert.NotEqual(await light.Page.EvaluateAsync<string>(Ground), await dark.Page.EvaluateAsync<string>(Ground));
    }

    [Fact]
    public async Task Roles_differ_by_more_than_colour()
    {
        await using OpenPage open = await Open();
        var shapes = new List<string>();
        foreach (string role in new[] { "source", "cue", "content", "hedge" })
        {
            shapes.Add(await open.Page.Locator($".text span[class='{role}']").First.EvaluateAsync<string>(
                "e => { const s = getComputedStyle(e); return [s.fontWeight, s.fontStyle, s.textDecorationLine, s.textDecorationStyle, s.borderBottomStyle].join(); }"));
        }

        Assert.Equal(4, shapes.Distinct().Count());
    }

    [Fact]
    public async Task Print_shows_all_statements_in_black_on_white()
    {
        await using OpenPage open = await Open(new() { ColorScheme = ColorScheme.Dark });
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal("rgb(255, 255, 255)", await open.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(0, 0, 0)", await open.Page.EvaluateAsync<string>("getComputedStyle(document.body).color"));
        Assert.Equal("none", await open.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.statements')).maxHeight"));
        await open.Screenshot("print");
    }

    [Fact]
    public async Task A_telephone_needs_no_sideways_scrolling()
    {
        await using OpenPage open = await Open(Narrow);
        await using OpenPage hostile = await OpenPage.Of(browser, HostileReport.Record, HostileReport.Text, Narrow);
        foreach (OpenPage page in new[] { open, hostile })
        {
            Assert.InRange(await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, 360);
        }
        await open.Screenshot("narrow");
    }

    [Fact]
    public async Task A_hostile_report_stays_text()
    {
        await using OpenPage open = await OpenPage.Of(browser, HostileReport.Record, HostileReport.Text);
        await open.Screenshot("hostile");

        Assert.Empty(open.Complaints);
        Assert.Equal([open.Page.Url], open.Requests);
        Assert.Equal(1, await open.Page.Locator("script").CountAsync());
        Assert.Equal(0, await open.Page.Locator("img, a[href^='javascript:']").CountAsync());
        string shown = await open.Page.Locator("body").InnerTextAsync();
        Assert.Contains("<script>alert('ran')</script>", shown, StringComparison.Ordinal);
        Assert.Contains("⟨U+202E⟩", shown, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("[\u001b\u0007\u202E]"), shown);
    }

    [Fact]
    public async Task Without_script_all_is_there_and_links_lead_to_and_fro()
    {
        await using OpenPage open = await Open(new() { JavaScriptEnabled = false });

        await open.Page.Locator("#S8 .id").ClickAsync();
        await Assertions.Expect(open.Page.Locator("#at-S8:target")).ToBeInViewportAsync();

        await open.Page.Locator("#at-S4").ClickAsync();
        await Assertions.Expect(open.Page.Locator("#S4:target")).ToBeInViewportAsync();
        Assert.Equal(HarbourCall.Record.Statements.Length, await open.Page.Locator(".statement").CountAsync());
    }

    private static string Words(IEnumerable<Span> spans) => string.Concat(spans.Select(span => span.Text));
}
