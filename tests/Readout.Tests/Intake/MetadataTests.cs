using NodaTime;
using Readout.Intake;
using Readout.Intake.Metadata;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Intake;

public sealed class MetadataTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("date 2025-07-01 The ministers met.", "2025-07-01")]
    [InlineData("  date 2025-07-01\nThe ministers met.", "2025-07-01")]
    [InlineData("Date: 2025-07-01\r\n\r\nThe ministers met.", "2025-07-01")]
    [InlineData("date 2025-13-01 The ministers met.", null)]
    [InlineData("They set the date 2025-07-01 for it.", null)]
    [InlineData("date 2025-07-012 is none.", null)]
    public void A_leading_date_is_the_day_of_publication(string text, string? expected)
    {
        var report = _folder.Report("a.txt", text);
        Assert.Equal(expected, report.Metadata.Published?.ToString("uuuu-MM-dd", null));
        Assert.Equal(text, report.Text.Value);
    }

    [Theory]
    [InlineData("MOSCOW, July 1 (Agency) — The ministers met.", "Agency", null)]
    [InlineData("MOSCOW, July 1, 2025 (Agency) — The ministers met.", "Agency", "2025-07-01")]
    [InlineData("KYIV, Ukraine (Press Wire) -- The ministers met.", "Press Wire", null)]
    [InlineData("Ministers meet\n\nST. PETERSBURG, 3 Feb. 2024 (Wire) - They met.", "Wire", "2024-02-03")]
    [InlineData("ASTANA, June 5. /WIRE/. The ministers met.", "WIRE", null)]
    [InlineData("date 2025-07-02\nMOSCOW, July 1 (Agency) — The ministers met.", "Agency", "2025-07-02")]
    [InlineData("MOSCOW, July 32, 2025 (Agency) — The ministers met.", "Agency", null)]
    [InlineData("The ministers (Foreign and Defence) — both new — met.", null, null)]
    public void A_dateline_gives_the_agency_and_never_a_guessed_year(string text, string? publisher, string? published)
    {
        var metadata = _folder.Report("a.txt", text).Metadata;
        Assert.Equal(publisher, metadata.Publisher);
        Assert.Equal(published, metadata.Published?.ToString("uuuu-MM-dd", null));
    }

    [Theory]
    [InlineData("2026-01-02", "2025-12-31")]
    [InlineData("2026-06-02", "2026-06-02")]
    [InlineData("9999-12-31", "9999-12-31")]
    public void A_dateline_takes_the_year_of_its_page_only_where_the_two_are_near(string page, string expected)
    {
        var known = new ReportMetadata { Published = MetadataKeys.Day(page) };
        Assert.Equal(MetadataKeys.Day(expected), TextMetadata.Of("RIGA, Dec. 31 (Wire) — They met.", known).Published);
    }

    [Fact]
    public void Later_sources_win_over_earlier_ones()
    {
        const string Page = """
            <html><head><title>Of the page</title><meta property="og:site_name" content="The page">
            <meta property="article:published_time" content="2025-07-04T23:30:00+03:00"><link rel="canonical" href="https://page.example/a"></head>
            <body><p>OSLO, July 3 (Wire) — The ministers met for an hour, their offices said.</p></body></html>
            """;
        string path = _folder.Add("a.html", Page);
        var ofPage = Arrived(path, ReportMetadata.Unknown);
        Assert.Equal(("Of the page", "Wire", new LocalDate(2025, 7, 3), "https://page.example/a"), (ofPage.Title, ofPage.Publisher, ofPage.Published!.Value, ofPage.Url));

        _folder.Add("a.meta.json", """{"title": "Beside", "published": "2025-07-05", "issuedBy": "NOR", "publisher": null}""");
        var beside = Arrived(path, ReportMetadata.Unknown);
        Assert.Equal(("Beside", "Wire", new LocalDate(2025, 7, 5), "NOR"), (beside.Title, beside.Publisher, beside.Published!.Value, beside.IssuedBy));

        var asked = Arrived(path, new ReportMetadata { Title = "Asked", IssuedBy = "SWE" });
        Assert.Equal(("Asked", new LocalDate(2025, 7, 5), "SWE"), (asked.Title, asked.Published!.Value, asked.IssuedBy));
    }

    [Theory]
    [InlineData("{\"published\": \"July\"}", "\"published\"")]
    [InlineData("{\"issuedBy\": \"no\"}", "\"issuedBy\"")]
    [InlineData("{\"title\": 7}", "\"title\"")]
    [InlineData("{\"title\": ", "is not JSON, line 1")]
    [InlineData("[]", "is not a JSON object")]
    public void A_broken_sidecar_is_an_error_that_names_it(string sidecar, string problem)
    {
        _folder.Add("a.meta.json", sidecar);
        var error = Folder.Refusal(_folder.Add("a.txt", "The ministers met."));
        Assert.EndsWith("a.meta.json", error.Input, StringComparison.Ordinal);
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
    }

    private static ReportMetadata Arrived(string path, ReportMetadata options) =>
        Assert.IsType<ReportArrived>(Folder.One(path, options)).Report.Metadata;
}
