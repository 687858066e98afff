using Microsoft.Playwright;
using Readout.BrowserTests;

namespace Readout.WebTests;

/// <summary>What a researcher does from end to end, with script and without: two accounts come in, are compared, wrongly taken for one contact, parted, and joined again.</summary>
public sealed class JourneyInBrowser(RoomServer room, Browser browser) : IClassFixture<RoomServer>, IClassFixture<Browser>
{
    private static PastedAccount French(int year) => new(
        "Call with the President of Brazil", "FRA", $"{year}-03-05",
        $"""
        President Emmanuel Macron spoke by telephone with President Luiz Inácio Lula da Silva of Brazil on 4 March {year}.

        President Macron condemned the attacks on merchant ships in the Red Sea. He stressed that a ceasefire in Gaza was urgent. The two presidents agreed to speak again before the summit.
        """);

    private static PastedAccount Brazilian(int year) => new(
        "Telephone call from the President of France", "BRA", $"{year}-03-05",
        $"""
        President Luiz Inácio Lula da Silva received a telephone call from the President of France, Emmanuel Macron, on 4 March {year}. The conversation lasted forty minutes.

        President Lula da Silva demanded that a ceasefire in Gaza be agreed at once. He said that Brazil will send food to the people of Gaza. The two presidents agreed to speak again before the summit.
        """);

    [Theory]
    [InlineData(true, 2024)]
    [InlineData(false, 2023)]
    public async Task Two_accounts_are_added_compared_parted_joined_and_printed(bool hasScript, int year)
    {
        var brazilian = Brazilian(year);
        await using var context = await browser.Running.NewContextAsync(new() { JavaScriptEnabled = hasScript, BaseURL = room.Address });
        var page = await context.NewPageAsync();
        await Add(page, French(year));
        await Add(page, brazilian);
        await page.GetByRole(AriaRole.Link, new() { Name = brazilian.Title }).First.ClickAsync();

        // From the report to the contact it tells of, which both accounts tell.
        await page.Locator("section[aria-labelledby=contacts] .contact-line a", new() { HasText = "Phone call" }).ClickAsync();
        string contact = page.Url;
        Assert.Contains("Phone call between", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains($"4 March {year}", await page.Locator(".facts-grid").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(2, await page.Locator(".versions > li").CountAsync());
        Assert.Contains("forty minutes", await page.Locator("#told-duration").InnerTextAsync(), StringComparison.Ordinal);

        // From a cell of the comparison to the very words.
        var quote = page.Locator("table.rows a.quote").First;
        string words = await quote.InnerTextAsync();
        string place = (await quote.GetAttributeAsync("href"))![1..];
        await quote.ClickAsync();
        Assert.EndsWith("#" + place, page.Url, StringComparison.Ordinal);
        var evidence = page.Locator($"mark.{place}");
        Assert.StartsWith(words.Split(' ')[0], string.Concat(await evidence.AllInnerTextsAsync()), StringComparison.Ordinal);
        Assert.Equal(hasScript, await page.Locator($"mark.{place}.lit").CountAsync() > 0);

        // The program was wrong, says a person: two contacts; then the person was.
        await page.GotoAsync(contact);
        await page.GetByRole(AriaRole.Checkbox, new() { Name = brazilian.Title }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Split" }).ClickAsync();
        await page.GotoAsync(contact);
        Assert.Equal(1, await page.Locator(".versions > li").CountAsync());
        await page.GotoAsync("/review");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Undo decision") }).First.ClickAsync();
        await page.GotoAsync(contact);
        Assert.Equal(2, await page.Locator(".versions > li").CountAsync());

        byte[] printed = await page.PdfAsync(new() { Format = "A4" });
        Assert.Equal("%PDF"u8.ToArray(), printed[..4]);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.Locator(".decide").IsVisibleAsync());
        Assert.True(await page.Locator("#comparison").IsVisibleAsync());
    }

    private static async Task Add(IPage page, PastedAccount account)
    {
        await page.GotoAsync("/add");
        await page.FillAsync("#title", account.Title);
        await page.FillAsync("#issued", account.Side);
        await page.FillAsync("#published", account.Published);
        await page.FillAsync("#address", $"https://example.org/{account.Published}/{account.Side}");
        await page.FillAsync("#text", account.Text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read and add" }).ClickAsync();
        Assert.Equal("added", await page.Locator("#done ~ ul .badge").InnerTextAsync());
    }

    private sealed record PastedAccount(string Title, string Side, string Published, string Text);
}
