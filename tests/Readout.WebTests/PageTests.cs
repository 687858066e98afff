using System.Net;
using System.Text.RegularExpressions;

namespace Readout.WebTests;

/// <summary>Every page answers, with the policies that keep a browser safe, and says in one line what is wrong where something is.</summary>
public sealed partial class PageTests(RoomServer room) : IClassFixture<RoomServer>
{
    public static TheoryData<string> Pages() =>
    [
        "/", "/contacts", "/contacts/1", "/contacts/3", "/reports", "/reports/1", "/search", "/search?words=grain", "/sides/FRA", "/between/USA/CHN", "/issues", "/issues/war%20in%20Ukraine", "/outcomes?standing=true", "/checks", "/review",
        "/compare", "/compare?report=1&report=2", "/add", "/about", "/actors/1",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_answers_with_one_heading_and_strict_policies(string path)
    {
        using var response = await room.Client.GetAsync(path, Cancellation);
        string page = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(Heading().Matches(page));
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" onclick=", page, StringComparison.Ordinal);
    }

    /// <summary>Of a long report's page its text is most; here texts are short.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_weighs_little_with_its_style_and_script(string path)
    {
        string page = await room.Client.GetStringAsync(path, Cancellation);
        int weight = System.Text.Encoding.UTF8.GetByteCount(page);
        foreach (Match asset in Asset().Matches(page))
        {
            weight += (await room.Client.GetByteArrayAsync(asset.Groups[1].Value, Cancellation)).Length;
        }

        Assert.InRange(weight, 10_000, 150_000);
    }

    [Theory]
    [InlineData("/contacts?between=Nobodyatall", HttpStatusCode.BadRequest, "knows nobody of the name")]
    [InlineData("/contacts?since=yesterday", HttpStatusCode.BadRequest, "is no day")]
    [InlineData("/contacts?kind=duel", HttpStatusCode.BadRequest, "no kind of contact")]
    [InlineData("/contacts/999999", HttpStatusCode.NotFound, "no contact 999999")]
    [InlineData("/reports/999999", HttpStatusCode.NotFound, "no report 999999")]
    [InlineData("/compare?report=1", HttpStatusCode.BadRequest, "2 to 6 reports")]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "no such page")]
    public async Task What_is_wrong_is_said_in_one_line(string path, HttpStatusCode status, string line)
    {
        using var response = await room.Client.GetAsync(path, Cancellation);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains(line, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_site_s_name_for_this_machine_is_not_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/contacts") { Headers = { Host = "evil.example" } };
        using var response = await room.Client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [GeneratedRegex("(?:src|href)=\"(/assets/[^\"]+)\"")]
    private static partial Regex Asset();

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex Heading();
}
