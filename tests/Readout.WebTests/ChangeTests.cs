using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Readout.WebTests;

/// <summary>What people change through the reading room, and what it refuses.</summary>
public sealed partial class ChangeTests(RoomServer room) : IClassFixture<RoomServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_contact_is_confirmed_by_its_form_and_the_decision_undone()
    {
        string token = await Token("/contacts/1");
        using var confirmed = await Post("/contacts/1/confirm", token, ("note", "seen the tape"));
        Assert.Equal(HttpStatusCode.SeeOther, confirmed.StatusCode);
        Assert.Contains("confirmed by a person", await room.Client.GetStringAsync("/contacts/1", Cancellation), StringComparison.Ordinal);

        string review = await room.Client.GetStringAsync("/review", Cancellation);
        Assert.Contains("by Tester", review, StringComparison.Ordinal);
        string undo = UndoForm().Match(review).Groups[1].Value;
        using var undone = await Post(undo, await Token("/review"));
        Assert.Equal(HttpStatusCode.SeeOther, undone.StatusCode);
        Assert.DoesNotContain("confirmed by a person", await room.Client.GetStringAsync("/contacts/1", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_page_s_token_changes_nothing()
    {
        using var response = await Post("/contacts/2/reject", "made up");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("rejected by a person", await room.Client.GetStringAsync("/contacts/2", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_site_s_page_can_change_nothing_through_the_API()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/decisions")
        {
            Content = JsonContent.Create(new { kind = "confirm", contacts = new[] { 1 } }),
            Headers = { { "Origin", "https://evil.example" } },
        };
        using var response = await room.Client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://2130706433/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.com/")]
    public async Task Nothing_is_fetched_from_this_machine_or_its_network(string url)
    {
        using var response = await Post("/add", await Token("/add"), ("url", url));
        string page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancellation));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.True(page.Contains("no address of the public internet", StringComparison.Ordinal) || page.Contains("only http and https", StringComparison.Ordinal), page);
    }

    [Fact]
    public async Task What_a_hostile_report_says_is_shown_and_never_run()
    {
        const string hostile = "<script>alert(1)</script> \u202Eevil\" onmouseover=\"alert(2)";
        using var added = await room.Client.PostAsJsonAsync(
            "/api/v1/reports", new { text = $"President Emmanuel Macron spoke with {hostile} by phone on 3 May 2024. He said <img src=x onerror=alert(3)> was unacceptable.", title = hostile }, Cancellation);
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        string report = added.Headers.Location!.OriginalString.Split('/')[^2];
        string page = await room.Client.GetStringAsync($"/reports/{report}", Cancellation);

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\" onmouseover", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", page, StringComparison.Ordinal);
    }

    private async Task<string> Token(string path) => WebUtility.HtmlDecode(FormToken().Match(await room.Client.GetStringAsync(path, Cancellation)).Groups[1].Value);

    private Task<HttpResponseMessage> Post(string path, string token, params (string Name, string Value)[] fields) => room.Client.PostAsync(
        path, new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]), Cancellation);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();

    [GeneratedRegex("action=\"(/decisions/[0-9]+/undo)\"")]
    private static partial Regex UndoForm();
}
