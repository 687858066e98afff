using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NodaTime;
using Readout.Intake.Metadata;
using Readout.Text;

namespace Readout.Intake.Html;

/// <summary>What a page's head says of it.</summary>
internal static class PageMetadata
{
    // SmartReader finds dates too, but turns them into UTC, which can be another day than the page shows.
    private static readonly string[] DaySelectors =
    [
        "meta[property='article:published_time']", "meta[itemprop='datePublished']", "meta[name='date']", "meta[name='dc.date']",
        "meta[name='DC.date.issued']", "meta[name='pubdate']", "meta[name='publish-date']", "time[itemprop='datePublished']",
        "article time[datetime]", "time[datetime]",
    ];

    public static ReportMetadata Of(IHtmlDocument page) => new()
    {
        Published = DaySelectors.Select(page.QuerySelector).Select(Day).FirstOrDefault(day => day is not null),
        Url = Address(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"))
            ?? Address(page.QuerySelector("meta[property='og:url']")?.GetAttribute("content")),
    };

    /// <summary>The day as the page writes it, in whatever time zone that is.</summary>
    private static LocalDate? Day(IElement? element)
    {
        string written = (element?.GetAttribute("content") ?? element?.GetAttribute("datetime") ?? "").Trim();
        return written.Length >= 10 ? MetadataKeys.Day(written[..10]) : null;
    }

    private static string? Address(string? written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? written : null;
}
