using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Readout.Presentation.Archives;
using Readout.Records;
using Readout.Storage.Decisions;
using Readout.Storage.Questions;
using Readout.Storage.Reports;
using Readout.Web.Asking;
using Readout.Web.Contacts;
using Readout.Web.Hosting;
using Readout.Web.Shared;

namespace Readout.Web.Reports;

/// <summary>Reports: the list, and the text as it was with what was read from it.</summary>
internal static class ReportRoutes
{
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports", List).ExcludeFromDescription();
        routes.MapGet("/reports/{report:long}", Show).ExcludeFromDescription();
        routes.MapPost("/reports/{report:long}/mark", Mark).ExcludeFromDescription();
        var api = routes.MapGroup("/api/v1/reports").WithTags("Reports");
        api.MapGet("", (HttpContext context, Room room, [AsParameters] ReportFilter filter) =>
            {
                var query = filter.Query(room);
                return Answering.List(room.Archive.Reports(query), query.Most - 1, context, SourceAnswer.Of);
            })
            .WithSummary("Reports by their latest versions, the latest published first.");
        api.MapGet("/{report:long}/versions", IResult (Room room, long report) => room.Archive.Versions(report) is { IsEmpty: false } versions
                ? TypedResults.Ok(versions.Select(SourceAnswer.Of)) : TypedResults.NotFound())
            .Produces<IEnumerable<SourceAnswer>>().WithSummary("All versions of a report.");
        api.MapGet("/{report:long}/record", IResult (Room room, long report, int? version) => Find(room, report, version) is { } found
                ? TypedResults.Text(System.Text.Json.JsonSerializer.Serialize(room.Archive.Read(found.Id).Record, RecordJson.Page.ReadoutRecord), "application/json") : TypedResults.NotFound())
            .Produces<ReadoutRecord>().WithSummary("The record of a report's version (the latest, unless one is named).");
        api.MapGet("/{report:long}/text", IResult (Room room, long report, int? version) => Find(room, report, version) is { } found
                ? TypedResults.Text(room.Archive.Read(found.Id).Text.Value, "text/plain; charset=utf-8") : TypedResults.NotFound())
            .Produces<string>(contentType: "text/plain").WithSummary("The exact text of a report's version.");
    }

    private static Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<ReportListPage> List(HttpContext context, Room room, [AsParameters] ReportFilter filter)
    {
        var query = filter.Query(room);
        return Page.Of<ReportListPage, ReportListModel>(new ReportListModel(filter, Answering.Slice(room.Archive.Reports(query), query.Most - 1, context)));
    }

    private static IResult Show(Room room, long report, int? version)
    {
        var versions = room.Archive.Versions(report);
        if (Find(versions, version) is not { } shown)
        {
            return Page.Missing(versions.IsEmpty ? $"The archive has no report {report}." : $"Report {report} has no version {version}.");
        }
        var stored = room.Archive.Read(shown.Id);
        return Page.Of<ReportPage, ReportModel>(new ReportModel(shown, versions, stored, shown.KnownUntil is null ? room.Archive.ContactsOf(report) : []));
    }

    private static IResult Mark(HttpContext context, Room room, long report, [FromForm] string mark, [FromForm] string? note)
    {
        ReportMark? given = mark switch
        {
            "withdrawn" => ReportMark.Withdrawn,
            "corrected" => ReportMark.Corrected,
            "none" => null,
            _ => throw new WrongQuestionException("A report is marked as withdrawn or corrected, or not at all."),
        };
        return room.Archive.Mark(report, given, DecisionRoutes.Sign(context, room, note))
            ? DecisionRoutes.Seen(FormattableString.Invariant($"/reports/{report}")) : Page.Missing($"The archive has no report {report}.");
    }

    private static VersionView? Find(Room room, long report, int? version) => Find(room.Archive.Versions(report), version);

    /// <summary>The latest is the one that no other replaced.</summary>
    private static VersionView? Find(ImmutableArray<VersionView> versions, int? version) =>
        version is { } number ? versions.FirstOrDefault(one => one.Number == number) : versions.LastOrDefault(one => one.KnownUntil is null) ?? versions.LastOrDefault();
}

/// <summary>Which reports a query string asks for.</summary>
/// <param name="Words">Words of the title.</param>
/// <param name="Publisher">Who published them, by the whole name.</param>
/// <param name="Side">The side that issued them.</param>
/// <param name="Since">Published not before this day.</param>
/// <param name="Until">Published not after this day.</param>
/// <param name="Limit">How many, 200 at most.</param>
/// <param name="Skip">How many to pass over.</param>
public sealed record ReportFilter(
    [FromQuery(Name = "words")] string? Words, [FromQuery(Name = "publisher")] string? Publisher, [FromQuery(Name = "side")] string? Side,
    [FromQuery(Name = "since")] string? Since, [FromQuery(Name = "until")] string? Until, [FromQuery(Name = "limit")] int? Limit, [FromQuery(Name = "skip")] int? Skip)
{
    internal ReportQuery Query(Room room) => new()
    {
        Title = string.IsNullOrWhiteSpace(Words) ? null : Words,
        Publisher = string.IsNullOrWhiteSpace(Publisher) ? null : Publisher,
        Side = Asked.Side(room, Side),
        Since = Asked.Day(Since, isEnd: false),
        Until = Asked.Day(Until, isEnd: true),
        Most = Asked.Most(Limit, ContactFilter.Usual) + 1,
        Skip = Asked.Skip(Skip),
    };
}

/// <summary>A list of reports.</summary>
/// <param name="Filter">What was asked for.</param>
/// <param name="Reports">The reports of this page.</param>
public sealed record ReportListModel(ReportFilter Filter, Slice<VersionView> Reports);

/// <summary>A version of a report with all versions of it.</summary>
/// <param name="Version">The one that is shown.</param>
/// <param name="Versions">All.</param>
/// <param name="Stored">Its exact text and its record.</param>
/// <param name="Contacts">The contacts that the latest version tells of; none of another version.</param>
public sealed record ReportModel(VersionView Version, ImmutableArray<VersionView> Versions, StoredReport Stored, ImmutableArray<ContactView> Contacts);
