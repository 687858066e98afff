using System.Net;
using System.Net.Http.Json;

namespace Readout.WebTests;

/// <summary>What one side says of an issue over time, in reports a month apart.</summary>
public sealed class IssueTests(RoomServer room) : IClassFixture<RoomServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_of_force_is_marked_with_both_verbs_and_nothing_where_there_is_none()
    {
        await Add("2023-01-10", "said that grain exports from Ukraine were");
        await Add("2023-02-10", "noted that grain exports from Ukraine were");
        await Add("2023-03-10", "demanded that grain exports from Ukraine be");
        await Add("2023-04-10", "stated that grain exports from Ukraine were");
        string page = await Issue();

        Assert.Contains("Stronger than on 10 February 2023: <q>noted</q>, now <q>demanded</q>", page, StringComparison.Ordinal);
        Assert.Contains("Weaker than on 10 March 2023: <q>demanded</q>, now <q>stated</q>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("than on 10 January 2023", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("class=\"said changed\"").Length - 1);
    }

    /// <summary>The page of the issue that all four statements are on, with its runs of white space as a reader sees them.</summary>
    private async Task<string> Issue()
    {
        string list = WebUtility.HtmlDecode(await room.Client.GetStringAsync("/issues?begins=grain", Cancellation));
        string address = System.Text.RegularExpressions.Regex.Match(list, "href=\"(/issues/[^\"]+)\"").Groups[1].Value;
        Assert.NotEmpty(address);
        return System.Text.RegularExpressions.Regex.Replace(WebUtility.HtmlDecode(await room.Client.GetStringAsync(address, Cancellation)), "\\s+", " ");
    }

    private async Task Add(string day, string said)
    {
        using var added = await room.Client.PostAsJsonAsync(
            "/api/v1/reports", new
            {
                text = $"President Emmanuel Macron spoke by phone with Chancellor Olaf Scholz on {day}. President Macron {said} important for the whole region.",
                title = $"Call of {day}",
                issuedBy = "FRA",
                published = day,
            }, Cancellation);
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
    }
}
