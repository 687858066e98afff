using System.Net;
using System.Net.Http.Json;
using Readout.BrowserTests;

namespace Readout.WebTests;

/// <summary>Reports that would do harm if anything in them were taken for more than words, on every page that shows them, in Chromium.</summary>
public sealed class HostileInBrowser(RoomServer room, Browser browser) : IClassFixture<RoomServer>, IClassFixture<Browser>
{
    private const string Harm = "<script>alert('ran')</script><img src=\"http://tracker.example/x.png\" onerror=\"alert('ran')\"><svg onload=alert('ran')>' onfocus='alert(1)' autofocus x='\"><style>body{display:none}</style>";

    /// <summary>Written backwards by a control letter, with letters that only look Latin, joined by ones of no width.</summary>
    private const string Bidi = "\u202Enorcam\u202C \u0421\u0430m\u0435r\u043En\u200B\u2066 \uFEFF";

    private static readonly string s_huge = string.Concat(Enumerable.Repeat("Overlongname", 800));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_of_a_hostile_report_runs_loads_or_breaks_a_page()
    {
        long[] reports = [await Add(Harm, "javascript:alert('ran')"), await Add(Bidi, "https://example.org/\"onmouseover=alert('ran')"), await Add(s_huge, "data:text/html,<script>alert('ran')</script>")];
        await using var context = await browser.Running.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        // A page that says no (400, 404) is one that Chromium notes, too.
        page.Console += (_, message) => complaints.AddRange(message.Text.StartsWith("Failed to load resource: the server responded with a status of 40", StringComparison.Ordinal) ? [] : [message.Text]);
        page.PageError += (_, error) => complaints.Add(error);
        page.Dialog += (_, dialog) => complaints.Add($"dialog: {dialog.Message}");
        page.Request += (_, request) => complaints.AddRange(request.Url.StartsWith(room.Address, StringComparison.Ordinal) ? [] : [$"asked for {request.Url}"]);

        foreach (string path in await Showing(reports))
        {
            await page.GotoAsync(room.Address + path);
            Assert.True(await page.Locator("h1").First.IsVisibleAsync(), path);
            Assert.Equal(0, await page.Locator("main img, main script, main style, main svg[onload], iframe, object, [onerror], [onfocus], [onmouseover], [autofocus]").CountAsync());
            foreach (var link in await page.Locator("a[href]").AllAsync())
            {
                string target = await link.GetAttributeAsync("href") ?? "";
                Assert.True(target.StartsWith('/') || target.StartsWith('#') || target.StartsWith("https://", StringComparison.Ordinal) || target.StartsWith("http://", StringComparison.Ordinal), $"{path}: a link to {target}");
            }
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 1280, $"{path} is made wide by a name");
            Assert.DoesNotContain(await page.Locator("body").InnerTextAsync(), letter => letter is '\u202E' or '\u2066');
        }
        Assert.Empty(complaints);
    }

    private async Task<IEnumerable<string>> Showing(long[] reports)
    {
        var contacts = new List<string>();
        foreach (long report in reports)
        {
            string page = await room.Client.GetStringAsync($"/reports/{report}", Cancellation);
            contacts.AddRange(System.Text.RegularExpressions.Regex.Matches(page, "/(?:contacts|actors)/[0-9]+").Select(match => match.Value));
        }
        return reports.Select(report => $"/reports/{report}").Concat(contacts.Distinct()).Concat(
        [
            "/", "/contacts", "/reports", "/issues", "/outcomes?standing=true", "/review", "/about", $"/compare?report={reports[0]}&report={reports[1]}&report={reports[2]}", "/search?words=ceasefire",
            "/search?words=" + Uri.EscapeDataString(Harm), "/contacts?between=" + Uri.EscapeDataString(Harm), "/issues/" + Uri.EscapeDataString(Harm), "/sides/" + Uri.EscapeDataString(Harm),
        ]);
    }

    private async Task<long> Add(string hostile, string url)
    {
        string text = $"""
            President Emmanuel Macron spoke by telephone with President {hostile} of Brazil on 3 May 2024.

            President {hostile} condemned the attacks on {hostile} and stressed that a ceasefire in Gaza was “{hostile}”. The two presidents agreed to {hostile} and to meet in Brazil.
            """;
        using var added = await room.Client.PostAsJsonAsync(
            "/api/v1/reports?url=" + Uri.EscapeDataString(url), new { text, title = hostile, issuedBy = "FRA", published = "2024-05-03" }, Cancellation);
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        return long.Parse(added.Headers.Location!.OriginalString.Split('/')[^2], System.Globalization.CultureInfo.InvariantCulture);
    }
}
