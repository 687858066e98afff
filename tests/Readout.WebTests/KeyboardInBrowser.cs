using System.Text.Json;
using Microsoft.Playwright;
using Readout.BrowserTests;

namespace Readout.WebTests;

/// <summary>The pages by keyboard alone.</summary>
public sealed class KeyboardInBrowser(RoomServer room, Browser browser) : IClassFixture<RoomServer>, IClassFixture<Browser>
{
    /// <summary>What can be worked; of radio buttons of one name, one is reached by Tab and the others by arrows.</summary>
    private const string Workable = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";

    [Theory]
    [InlineData("/")]
    [InlineData("/contacts/4")]
    [InlineData("/reports/2")]
    [InlineData("/search?words=Taiwan")]
    [InlineData("/issues")]
    [InlineData("/review")]
    [InlineData("/compare")]
    [InlineData("/add")]
    public async Task Tab_reaches_everything_in_order_and_shows_where_it_is(string path)
    {
        await using var context = await browser.Running.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        await page.GotoAsync(room.Address + path);
        int workable = await page.EvaluateAsync<int>(
            $$"""
            () => {
              const all = [...document.querySelectorAll("{{Workable}}")].filter(one => one.checkVisibility() && !one.disabled);
              all.forEach((one, place) => one.dataset.place = place);
              return all.length;
            }
            """);
        var reached = new List<int>();
        // A field for a date has stops of its own, and so has what scrolls.
        for (int i = 0; i < (4 * workable) + 20; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focus = await page.EvaluateAsync<JsonElement>(
                """
                () => {
                  const one = document.activeElement, style = getComputedStyle(one);
                  return { ended: one === document.body, place: +(one.dataset.place ?? -1), shown: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 };
                }
                """);
            int place = focus.GetProperty("place").GetInt32();
            if (focus.GetProperty("ended").GetBoolean() || (place == 0 && reached.Count > 1))
            {
                break;
            }
            if (place >= 0 && (reached.Count == 0 || reached[^1] != place))
            {
                Assert.True(focus.GetProperty("shown").GetBoolean(), $"nothing shows that the focus is on {place} of {path}");
                reached.Add(place);
            }
        }

        Assert.Equal(Enumerable.Range(0, workable), reached);
    }

    [Fact]
    public async Task A_search_leads_to_a_text_without_a_mouse()
    {
        await using var context = await browser.Running.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(room.Address);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));

        await TabTo(page, "#find", backwards: true);
        await page.Keyboard.TypeAsync("Taiwan");
        await page.Keyboard.PressAsync("Enter");
        // Not WaitForURL: a navigation that ends while it looks is missed, once in some runs beside others.
        await page.Locator(".passages a").First.WaitForAsync();
        Assert.EndsWith("/search?words=Taiwan", page.Url, StringComparison.Ordinal);
        await TabTo(page, ".passages a");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => location.pathname.startsWith('/reports/')");
        await page.Locator("h1").WaitForAsync();
    }

    [Fact]
    public async Task A_contact_is_confirmed_and_that_undone_without_a_mouse()
    {
        await using var context = await browser.Running.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(room.Address + "/contacts/4");
        await TabTo(page, "#confirm-note");
        await page.Keyboard.TypeAsync("seen in the minutes");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("confirmed by a person").WaitForAsync();

        await page.GotoAsync(room.Address + "/review");
        await TabTo(page, "button[aria-label^='Undo decision']");
        await page.Keyboard.PressAsync("Space");
        await page.GetByText("undone by Tester").WaitForAsync();
    }

    private static async Task TabTo(IPage page, string selector, bool backwards = false)
    {
        for (int i = 0; i < 400; i++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
            await page.Keyboard.PressAsync(backwards ? "Shift+Tab" : "Tab");
        }
        Assert.Fail($"Tab does not reach {selector}");
    }
}
