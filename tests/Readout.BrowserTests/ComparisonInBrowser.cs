using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Readout.Fixtures;

namespace Readout.BrowserTests;

/// <summary>The page that an analyst puts into a briefing.</summary>
public sealed class ComparisonInBrowser(Browser browser) : IClassFixture<Browser>
{
    private static readonly BrowserNewContextOptions Narrow = new() { ViewportSize = new() { Width = 360, Height = 740 } };

    private static readonly string[] Types = ["agree", "force", "scope", "contradict", "denied"];

    private Task<OpenPage> Open(BrowserNewContextOptions? options = null) => OpenPage.Of(browser, TwoAccounts.Page, TwoAccounts.Texts, options);

    [Fact]
    public async Task Opens_without_complaint_and_asks_the_network_for_nothing()
    {
        await using OpenPage open = await Open();

        Assert.Empty(open.Complaints);
        Assert.Equal([open.Page.Url], open.Requests);
        Assert.Equal(0, await open.Page.Locator("script").CountAsync());
        Assert.Equal("Phone call between Aino Lindgren, President (FIN) and Rafael Duarte, President (BRA), 4 March 2024", await open.Page.TitleAsync());
        await open.Screenshot("comparison-light");
    }

    [Fact]
    public async Task Shows_both_texts_to_the_letter()
    {
        await using OpenPage open = await Open();

        string[] shown = await open.Page.Locator(".text").EvaluateAllAsync<string[]>(
            "all => all.map(one => { const text = one.cloneNode(true); text.querySelectorAll('.ref').forEach(r => r.remove()); return text.textContent; })");

        Assert.Equal([TwoAccounts.Finnish.Value, TwoAccounts.Brazilian.Value], shown);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_quote_leads_to_its_very_words_and_from_there_back_to_its_row(bool script)
    {
        await using OpenPage open = await Open(new() { JavaScriptEnabled = script, ViewportSize = new() { Width = 900, Height = 500 } });
        foreach (ILocator quote in await open.Page.Locator(".rows .quote, .lone .quote").AllAsync())
        {
            string words = await quote.InnerTextAsync();
            string place = (await quote.GetAttributeAsync("href"))![1..];

            await quote.ClickAsync();

            await Assertions.Expect(open.Page.Locator($"#{place}:target")).ToHaveCountAsync(1);
            await Assertions.Expect(open.Page.Locator($"mark.{place}").First).ToBeInViewportAsync();
            Assert.Equal(words, string.Concat(await open.Page.Locator($"mark.{place}").AllTextContentsAsync()));
            await open.Page.Locator($"#{place} ~ .ref").First.ClickAsync();
            await Assertions.Expect(open.Page.Locator("tr:target, li:target").Filter(new() { HasText = words })).ToBeInViewportAsync();
        }
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task A_link_lights_all_of_its_words_and_no_others()
    {
        await using OpenPage open = await Open(new() { JavaScriptEnabled = false, ReducedMotion = ReducedMotion.Reduce });
        ILocator quote = open.Page.Locator("#force ~ * .quote, #force .quote").First;
        string place = (await quote.GetAttributeAsync("href"))![1..];
        await quote.ClickAsync();
        const string Ground = "all => [...new Set(all.map(one => getComputedStyle(one).backgroundColor))]";

        Assert.True(await open.Page.Locator($"mark.{place}").CountAsync() > 1, "the words that decide cut the passage in pieces");
        string lit = Assert.Single(await open.Page.Locator($"mark.{place}").EvaluateAllAsync<string[]>(Ground));
        Assert.DoesNotContain(lit, await open.Page.Locator($"mark:not(.{place})").EvaluateAllAsync<string[]>(Ground));
        await open.Screenshot("comparison-lit");
    }

    [Fact]
    public async Task The_keyboard_goes_to_the_words_and_back()
    {
        await using OpenPage open = await Open();
        await open.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#meet", await Focused(open));
        var reached = new HashSet<string>();
        int stops = await open.Page.Locator("a, input").CountAsync();
        for (int i = 1; i < stops; i++)
        {
            await open.Page.Keyboard.PressAsync("Tab");
            reached.Add(await Focused(open) ?? "");
            Assert.NotEqual("none", await open.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        }
        Assert.Superset((await open.Page.Locator("a[href^='#']:not(.skip)").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))")).ToHashSet(), reached);

        ILocator quote = open.Page.Locator(".lone .quote").First;
        await quote.FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#r6", await Focused(open));
        await open.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(open.Page.Locator("#r6:target")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Types_are_told_by_words_and_a_sign_in_a_fixed_order()
    {
        await using OpenPage open = await Open();

        Assert.Equal(Types, await open.Page.Locator(".rows tbody").EvaluateAllAsync<string[]>("all => all.map(one => one.id)"));
        string[] headings = [.. await open.Page.Locator("tr.group").AllInnerTextsAsync()];
        Assert.Equal(5, headings.Select(heading => heading[0]).Distinct().Count());
        Assert.Contains("Differ in force", headings[1], StringComparison.Ordinal);
        Assert.Contains("silence, not denial", await open.Page.Locator("#alone").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_quoted_for_is_told_by_more_than_colour()
    {
        await using OpenPage open = await Open();
        var shapes = new List<string>();
        foreach (string use in new[] { "frame", "alone", "shared" })
        {
            shapes.Add(await open.Page.Locator($"mark.{use}").First.EvaluateAsync<string>(
                "e => { const s = getComputedStyle(e); return [s.borderBottomStyle, s.borderBottomWidth].join(); }"));
        }

        Assert.Equal(3, shapes.Distinct().Count());
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_word_stands_out_from_its_ground(ColorScheme scheme)
    {
        await using OpenPage open = await Open(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 1280, Height = 900 } });
        foreach (string place in new[] { "", "#r2", "#p1", (await open.Page.Locator(".rows .quote").First.GetAttributeAsync("href"))! })
        {
            await open.Page.GotoAsync(open.Page.Url.Split('#')[0] + place);
            Assert.Empty(await open.Page.EvaluateAsync<string[]>(Contrast.TooFaint));
        }
        await open.Screenshot($"comparison-{scheme}".ToLowerInvariant());
    }

    [Fact]
    public async Task A_telephone_needs_no_sideways_scrolling_and_says_whose_words_they_are()
    {
        await using OpenPage open = await Open(Narrow);
        await using OpenPage hostile = await OpenHostile(Narrow);
        foreach (OpenPage page in new[] { open, hostile })
        {
            Assert.InRange(await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, 360);
        }
        Assert.Contains("Finland (FIN)", await open.Page.Locator(".rows td").First.EvaluateAsync<string>("e => getComputedStyle(e, '::before').content"), StringComparison.Ordinal);
        await open.Screenshot("comparison-narrow");
    }

    [Fact]
    public async Task Printed_it_is_two_pages_at_most_and_black_on_white_and_the_texts_come_when_asked_for()
    {
        await using OpenPage open = await Open(new() { ColorScheme = ColorScheme.Dark });
        int Pages(byte[] pdf) => Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b");
        Task<byte[]> Print() => open.Page.PdfAsync(new() { PreferCSSPageSize = true });

        int without = Pages(await Print());
        await open.Page.Locator("#print-texts").CheckAsync();
        int with = Pages(await Print());

        Assert.InRange(without, 1, 2);
        Assert.True(with > without, "the texts have pages of their own");
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("rgb(255, 255, 255)", await open.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(0, 0, 0)", await open.Page.EvaluateAsync<string>("getComputedStyle(document.body).color"));
    }

    [Fact]
    public async Task Hostile_reports_stay_text()
    {
        await using OpenPage open = await OpenHostile();
        await open.Screenshot("comparison-hostile");

        Assert.Empty(open.Complaints);
        Assert.Equal([open.Page.Url], open.Requests);
        Assert.Equal(0, await open.Page.Locator("script, img, a[href^='javascript:']").CountAsync());
        string shown = await open.Page.Locator("body").InnerTextAsync();
        Assert.Contains("<script>alert('ran')</script>", shown, StringComparison.Ordinal);
        Assert.Contains("⟨U+202E⟩", shown, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("[\u001b\u0007\u202E]"), shown);
    }

    private Task<OpenPage> OpenHostile(BrowserNewContextOptions? options = null) =>
        OpenPage.Of(browser, HostileReport.Comparison, [HostileReport.Text], options);

    private static Task<string?> Focused(OpenPage open) => open.Page.EvaluateAsync<string?>("document.activeElement.getAttribute('href')");
}
