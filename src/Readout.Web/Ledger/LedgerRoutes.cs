using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Readout.Presentation.Archives;
using Readout.Storage.Questions;
using Readout.Web.Asking;
using Readout.Web.Hosting;
using Readout.Web.Shared;

namespace Readout.Web.Ledger;

/// <summary>What was agreed and promised, and what became of it; what reports say of earlier contacts, held against the archive.</summary>
internal static class LedgerRoutes
{
    public static void MapLedger(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/outcomes", Outcomes).ExcludeFromDescription();
        routes.MapGet("/checks", Checks).ExcludeFromDescription();
        var api = routes.MapGroup("/api/v1").WithTags("Ledger");
        api.MapGet("/outcomes", (HttpContext context, Room room, [AsParameters] OutcomeFilter filter) =>
            {
                var query = filter.Query(room);
                return Answering.List(room.Archive.Outcomes(query), query.Most - 1, context, OutcomeAnswer.Of);
            })
            .WithSummary("What was agreed and promised, each with what became of it, the latest first.");
        api.MapGet("/claims", (HttpContext context, Room room, long? report, int? limit, int? skip) =>
            {
                int most = Asked.Most(limit, Usual);
                return Answering.List(room.Archive.Check(report, most + 1, Asked.Skip(skip)), most, context, ClaimAnswer.Of);
            })
            .WithSummary("What reports say of earlier contacts (“the first since…”), each confirmed, contradicted or unknown here.");
    }

    private const int Usual = 20;

    private static RazorComponentResult<OutcomesPage> Outcomes(HttpContext context, Room room, [AsParameters] OutcomeFilter filter)
    {
        var query = filter.Query(room);
        return Page.Of<OutcomesPage, OutcomesModel>(new OutcomesModel(filter, Answering.Slice(room.Archive.Outcomes(query), query.Most - 1, context)));
    }

    private static RazorComponentResult<ChecksPage> Checks(HttpContext context, Room room, long? report, int? limit, int? skip)
    {
        int most = Asked.Most(limit, Usual);
        return Page.Of<ChecksPage, ChecksModel>(new ChecksModel(report, Answering.Slice(room.Archive.Check(report, most + 1, Asked.Skip(skip)), most, context)));
    }
}

/// <summary>Which outcomes a query string asks for, as <c>readout outcomes</c> does.</summary>
/// <param name="Open">Only those of which nothing shows that they were done.</param>
/// <param name="Standing">Shared views and standing policies, too.</param>
/// <param name="Side">A side that is concerned.</param>
/// <param name="Since">Not before this day.</param>
/// <param name="Until">Not after this day.</param>
/// <param name="OlderThan">Made this many days ago or more.</param>
/// <param name="Limit">How many, 200 at most.</param>
/// <param name="Skip">How many to pass over.</param>
public sealed record OutcomeFilter(
    [FromQuery(Name = "open")] bool? Open, [FromQuery(Name = "standing")] bool? Standing, [FromQuery(Name = "side")] string? Side, [FromQuery(Name = "since")] string? Since,
    [FromQuery(Name = "until")] string? Until, [FromQuery(Name = "olderThan")] int? OlderThan, [FromQuery(Name = "limit")] int? Limit, [FromQuery(Name = "skip")] int? Skip)
{
    private const int Usual = 30;

    internal OutcomeQuery Query(Room room)
    {
        int? until = Asked.Day(Until, isEnd: true), old = room.Today - OlderThan;
        return new OutcomeQuery
        {
            Open = Open ?? false,
            Standing = Standing ?? false,
            Side = Asked.Side(room, Side),
            Since = Asked.Day(Since, isEnd: false),
            Until = until is { } day && old is { } than ? Math.Min(day, than) : until ?? old,
            Today = room.Today,
            Most = Asked.Most(Limit, Usual) + 1,
            Skip = Asked.Skip(Skip),
        };
    }
}

/// <summary>A list of outcomes.</summary>
/// <param name="Filter">What was asked for.</param>
/// <param name="Outcomes">The outcomes of this page.</param>
public sealed record OutcomesModel(OutcomeFilter Filter, Slice<OutcomeView> Outcomes);

/// <summary>A list of checked claims.</summary>
/// <param name="Report">The report that makes them; <c>null</c>: any.</param>
/// <param name="Claims">The claims of this page.</param>
public sealed record ChecksModel(long? Report, Slice<CheckedClaim> Claims);
