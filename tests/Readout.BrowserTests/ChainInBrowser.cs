using Microsoft.Playwright;
using Readout.Fixtures;
using Readout.Records;

namespace Readout.BrowserTests;

/// <summary>A statement that is selected shows its chain, however it is selected.</summary>
public sealed class ChainInBrowser(Browser browser) : IClassFixture<Browser>
{
    private static readonly string[] ChainOfS6 =
    [
        "Northern Wire", "the Planalto Palace [Presidency of Brazil]", "he [Rafael Duarte]", "his trade minister [Brazil’s trade minister]",
        "that “grain will not wait 🌾 for diplomats”",
    ];

    [Fact]
    public async Task Clicking_a_nested_statement_s_words_shows_its_chain_until_something_else_is_clicked()
    {
        await using OpenPage open = await Open();

        await open.Page.Locator(".text .source[data-source='S6']").ClickAsync();
        await open.Page.Locator("h1").HoverAsync();

        Assert.Equal(ChainOfS6, await Chain(open));
        Assert.Equal("S6", await open.Page.Locator(".statement.lit").GetAttributeAsync("id"));
        // The chain never hides its own statement, not even when the page is scrolled back to its head.
        await open.Page.WaitForFunctionAsync(
            "document.querySelector('#S6').getBoundingClientRect().bottom <= document.querySelector('#S6 > .trail').getBoundingClientRect().top");
        await open.Screenshot("selected");
        await open.Page.Locator("h1").ClickAsync();
        Assert.Empty(await Chain(open));
        Assert.Equal(0, await open.Page.Locator(".lit, .chain").CountAsync());
    }

    [Fact]
    public async Task Each_link_of_a_chain_jumps_to_its_words_and_the_chain_stays()
    {
        await using OpenPage open = await Open(new() { ViewportSize = new() { Width = 500, Height = 400 } });
        await open.Page.Locator("#S6").ClickAsync(new() { Position = new() { X = 200, Y = 10 } });

        foreach (string speaker in new[] { "S4", "S5", "S6" })
        {
            await open.Page.Locator($".trail:visible a[href='#by-{speaker}']").ClickAsync();
            await Assertions.Expect(open.Page.Locator($"#by-{speaker}:target + span")).ToBeInViewportAsync();
            Assert.Equal(Source(speaker), await open.Page.Locator($"#by-{speaker} + span").InnerTextAsync());
            Assert.Equal(ChainOfS6, await Chain(open));
        }
        await open.Page.Locator(".trail:visible a[href='#at-S6']").ClickAsync();
        await Assertions.Expect(open.Page.Locator("#at-S6")).ToBeInViewportAsync();
        Assert.Equal(ChainOfS6, await Chain(open));
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task The_keyboard_selects_walks_the_chain_and_lets_go()
    {
        await using OpenPage open = await Open();
        await open.Page.Locator("#at-S6").FocusAsync();
        Assert.Equal(ChainOfS6, await Chain(open));

        await open.Page.Keyboard.PressAsync("Enter");
        await open.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#at-S6", await Focused(open));
        foreach (string step in new[] { "#report", "#by-S4", "#by-S5" })
        {
            await open.Page.Keyboard.PressAsync("Tab");
            Assert.Equal(step, await Focused(open));
            Assert.NotEqual("none", await open.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        }
        await open.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(open.Page.Locator("#by-S5:target")).ToHaveCountAsync(1);
        Assert.Equal(ChainOfS6, await Chain(open));

        await open.Page.Keyboard.PressAsync("Escape");
        Assert.Empty(await Chain(open));
    }

    [Fact]
    public async Task Focus_walks_through_all_chains_one_at_a_time()
    {
        await using OpenPage open = await Open();
        foreach (Statement statement in HarbourCall.Record.Statements)
        {
            await open.Page.Locator($"#{statement.Id} > .id").FocusAsync();
            ILocator chains = open.Page.GetByRole(AriaRole.Navigation);
            Assert.Equal(1, await chains.CountAsync());
            Assert.Equal($"Chain of {statement.Id}", await chains.GetAttributeAsync("aria-label"));
        }
        Assert.Equal(["Northern Wire", "Observers [observers]", "the exchange “overdue”"], await Chain(open));
    }

    [Theory]
    [InlineData(true, "S6")]
    [InlineData(true, "at-S6")]
    [InlineData(false, "S6")]
    public async Task An_address_selects_with_the_script_and_without(bool script, string place)
    {
        await using OpenPage open = await Open(new() { JavaScriptEnabled = script });

        await open.Page.GotoAsync($"{open.Page.Url}#{place}");

        await Assertions.Expect(open.Page.Locator(".trail:visible a")).ToHaveTextAsync(ChainOfS6);
    }

    [Fact]
    public async Task Without_the_script_a_click_shows_one_chain_and_no_other()
    {
        await using OpenPage open = await Open(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 1280, Height = 900 } });
        await open.Page.GotoAsync($"{open.Page.Url}#S6");

        await open.Page.Locator("#S3").ClickAsync(new() { Position = new() { X = 200, Y = 10 } });

        await Assertions.Expect(open.Page.Locator(".trail:visible")).ToHaveCountAsync(1);
        await Assertions.Expect(open.Page.Locator("#S3 > .trail")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_telephone_and_in_a_hostile_report_the_chain_fits()
    {
        BrowserNewContextOptions narrow = new() { ViewportSize = new() { Width = 360, Height = 740 } };
        await using OpenPage open = await Open(narrow);
        await using OpenPage hostile = await OpenPage.Of(browser, HostileReport.Record, HostileReport.Text, narrow);
        foreach (var (page, id) in new[] { (open, "S6"), (hostile, "S1") })
        {
            await page.Page.Locator($"#{id} > .id").FocusAsync();

            Assert.NotEmpty(await Chain(page));
            Assert.InRange(await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, 360);
            Assert.Equal(page.Page.Url, Assert.Single(page.Requests));
            Assert.Empty(page.Complaints);
        }
        await open.Screenshot("chain-narrow");
    }

    [Fact]
    public async Task Nesting_is_told_by_more_than_colour()
    {
        await using OpenPage open = await Open();
        async Task<string> Lines(string id) => await open.Page.Locator($".text [data-content~='{id}']").First.EvaluateAsync<string>(
            "e => String((getComputedStyle(e).boxShadow.match(/px/g) ?? []).length)");

        Assert.Equal(["0", "8", "16"], [await Lines("S3"), await Lines("S5"), await Lines("S6")]);
    }

    [Fact]
    public async Task Printed_pages_show_no_chain()
    {
        await using OpenPage open = await Open();
        await open.Page.Locator("#S6 > .id").FocusAsync();
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Empty(await Chain(open));
    }

    private Task<OpenPage> Open(BrowserNewContextOptions? options = null) => OpenPage.Of(browser, HarbourCall.Record, HarbourCall.Text, options);

    private static async Task<IReadOnlyList<string>> Chain(OpenPage open) => await open.Page.Locator(".trail:visible a").AllInnerTextsAsync();

    private static Task<string?> Focused(OpenPage open) => open.Page.EvaluateAsync<string?>("document.activeElement.getAttribute('href')");

    private static string Source(string id) => HarbourCall.Record.Statements.Single(statement => statement.Id == id).Source[0].Text;
}
