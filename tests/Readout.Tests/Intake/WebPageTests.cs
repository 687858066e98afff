using System.Text;
using Readout.Intake.Html;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Intake;

public sealed class WebPageTests : IDisposable
{
    private const string Paragraph =
        "<p>The two presidents spoke for an hour about the border, the harvest and the railway,\n  and agreed to <b>speak</b> again, their offices said.</p>";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_article_is_found_among_the_rest_and_its_headings_are_paragraphs()
    {
        string text = Text($"""
            <html><head><title>Presidents speak</title><style>p,b</style></head><body><nav><a href="/">Home</a> <a href="/x">More</a></nav>
            <div class="content"><article><h1>Presidents speak</h1>{string.Concat(Enumerable.Repeat(Paragraph, 4))}<h2>What they said</h2>
            <script>track("secret")</script>{string.Concat(Enumerable.Repeat(Paragraph, 3))}<ul><li>One &amp; two</li><li>Three<br>four</li></ul></article></div>
            <footer>All rights reserved, and so on.</footer></body></html>
            """);
        Assert.Contains("their offices said.\n\nWhat they said\n\nThe two presidents spoke for an hour about the border, the harvest and the railway, and agreed to speak again",
            text, StringComparison.Ordinal);
        Assert.Contains("One & two\n\nThree\nfour", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("rights reserved", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Home", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_an_article_gives_its_body() =>
        Assert.Equal("They met.\n\nThey parted 😀 soon.", Text("<title>T</title><p>They  met.<script>x</script><div>They parted &#x1F600; soon.</div>"));

    [Fact]
    public void Half_a_surrogate_in_a_page_becomes_a_character() => Assert.NotNull(new ReportText(Text("<p>Odd &#xD83D; one")));

    [Theory]
    [InlineData("windows-1252", new byte[] { 0x93, 0x79, 0x65, 0x73, 0x94 }, "“yes”")]
    [InlineData("windows-1251", new byte[] { 0xCC, 0xE8, 0xF0 }, "Мир")]
    public void A_page_in_an_older_character_set_is_read_as_it_says(string name, byte[] body, string expected)
    {
        byte[] page = [.. Encoding.ASCII.GetBytes($"<meta charset=\"{name}\"><p>"), .. body];
        Assert.True(PageDecoding.TryDecode(page, out string? html, out _));
        Assert.EndsWith(expected, html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_not_the_UTF8_it_says_is_a_problem()
    {
        Assert.False(PageDecoding.TryDecode([.. "<meta charset=utf-8><p>"u8, 0xFF], out _, out var problem));
        Assert.Contains("not UTF-8 at byte 23", problem.What, StringComparison.Ordinal);
    }

    public static TheoryData<string> Hostile => new(
        string.Concat(Enumerable.Repeat("<div>", 1_000_000)),
        string.Concat(Enumerable.Repeat("<table><tr><td>", 300_000)),
        string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<b a{i}><p>x")),
        string.Concat(Enumerable.Repeat("<font><p>x</font>", 200_000)),
        "<p>" + string.Concat(Enumerable.Repeat("x<br>", 90_000)),
        "<a " + string.Concat(Enumerable.Range(0, 300_000).Select(i => $" a{i}=1")) + ">x</a>",
        "<p>" + string.Concat(Enumerable.Repeat("<!---->", 500_000)) + "x",
        "<p>" + new string(' ', 5_000_000) + "x",
        "<!--" + new string('-', 5_000_000));

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public async Task Pages_made_to_hurt_are_read_or_refused_in_bounded_time(string html)
    {
        var reading = Task.Run(() => WebPage.TryRead(html, out string? text, out _, out var problem) ? text is not null : problem is not null,
            TestContext.Current.CancellationToken);
        Assert.True(await reading.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
    }

    private string Text(string html) => _folder.Report("page.html", html).Text.Value;
}
