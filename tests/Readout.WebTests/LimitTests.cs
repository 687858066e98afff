using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace Readout.WebTests;

/// <summary>What one client may ask for, and what is said to it then.</summary>
public sealed class LimitTests(RoomServer room) : IClassFixture<RoomServer>
{
    private const string Password = "a long enough password";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reading_texts_is_limited_even_for_this_machine_and_pages_are_not()
    {
        var texts = new[] { new { text = "The ministers spoke by phone." }, new { text = "The ministers spoke." } };
        var answers = new List<HttpStatusCode>();
        for (int i = 0; i < 70; i++)
        {
            using var response = await room.Client.PostAsJsonAsync("/api/v1/compare", texts, Cancellation);
            answers.Add(response.StatusCode);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
                Assert.Contains("wait a minute", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
            }
        }

        Assert.All(answers.Take(60), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        using var page = await room.Client.GetAsync("/contacts", Cancellation);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Clients_of_other_machines_are_limited_in_all_they_ask()
    {
        string file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Password, Cancellation);
        var (server, address) = await RoomServer.Start(room.Archive, "0.0.0.0", "--token-file", file);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"Ida:{Password}")));
            var answers = await Task.WhenAll(Enumerable.Range(0, 600).Select(async _ =>
            {
                using var response = await client.GetAsync("/add", Cancellation);
                return response.StatusCode;
            }));

            Assert.Contains(HttpStatusCode.OK, answers);
            Assert.Contains(HttpStatusCode.TooManyRequests, answers);
            Assert.All(answers, status => Assert.True(status is HttpStatusCode.OK or HttpStatusCode.TooManyRequests));
        }
        finally
        {
            RoomServer.End(server);
            File.Delete(file);
        }
    }
}
