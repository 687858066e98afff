using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Readout.WebTests;

/// <summary>The API answers as the command line does, page by page, and lets clients keep what has not changed.</summary>
public sealed class ApiTests(RoomServer room) : IClassFixture<RoomServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lists_come_in_pages_that_lead_to_the_next()
    {
        using var whole = JsonDocument.Parse(await room.Client.GetStringAsync("/api/v1/contacts?undated=true", Cancellation));
        long[] all = [.. whole.RootElement.GetProperty("items").EnumerateArray().Select(contact => contact.GetProperty("id").GetInt64())];
        List<long> passed = [];
        for (string? next = "/api/v1/contacts?undated=true&limit=2"; next is not null;)
        {
            using var page = JsonDocument.Parse(await room.Client.GetStringAsync(next, Cancellation));
            passed.AddRange(page.RootElement.GetProperty("items").EnumerateArray().Select(contact => contact.GetProperty("id").GetInt64()));
            next = page.RootElement.GetProperty("next").GetString();
        }

        Assert.True(all.Length > 2);
        Assert.Equal(all, passed);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        using var first = await room.Client.GetAsync("/api/v1/contacts", Cancellation);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/contacts");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await room.Client.SendAsync(again, Cancellation);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_wrong_question_is_answered_with_problem_details()
    {
        using var response = await room.Client.GetAsync("/api/v1/contacts?since=yesterday", Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("is no day", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/overview")]
    [InlineData("/api/v1/outcomes?standing=true")]
    [InlineData("/api/v1/claims")]
    [InlineData("/api/v1/doubts")]
    [InlineData("/api/v1/decisions")]
    [InlineData("/api/v1/audit")]
    [InlineData("/api/v1/coverage")]
    [InlineData("/api/v1/size")]
    [InlineData("/api/v1/issues")]
    [InlineData("/api/v1/reports")]
    [InlineData("/api/v1/reports/1/record")]
    [InlineData("/api/v1/reports/1/versions")]
    [InlineData("/api/v1/search?words=the")]
    [InlineData("/api/v1/statements?by=FRA")]
    [InlineData("/api/v1/last?between=FRA")]
    [InlineData("/api/v1/sides/FRA")]
    [InlineData("/api/v1/contacts/1")]
    [InlineData("/api/v1/compare?report=1&report=2")]
    [InlineData("/api/v1/openapi.json")]
    public async Task Every_resource_answers_in_JSON(string path)
    {
        using var response = await room.Client.GetAsync(path, Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var _ = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task Other_addresses_than_this_machine_s_need_a_password()
    {
        using var process = RoomServer.Run("--archive", room.Archive, "--urls", "http://0.0.0.0:1");
        string said = await process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);

        Assert.Equal(1, process.ExitCode);
        Assert.Contains("READOUT_TOKEN", said, StringComparison.Ordinal);
        Assert.Contains("TLS", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_password_is_set_nobody_enters_without()
    {
        const string token = "correct horse battery";
        string file = Path.Combine(Path.GetDirectoryName(room.Archive)!, "token");
        await File.WriteAllTextAsync(file, token, Cancellation);
        var (process, address) = await RoomServer.Start(room.Archive, further: ["--token-file", file]);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/contacts", Cancellation)).StatusCode);
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/assets/readout.css", Cancellation)).StatusCode);
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "wrong horse battery");
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/contacts", Cancellation)).StatusCode);
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/contacts", Cancellation)).StatusCode);
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"Ada:{token}")));
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/contacts", Cancellation)).StatusCode);
        }
        finally
        {
            RoomServer.End(process);
        }
    }
}
