using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Readout.Presentation.Archives;
using Readout.Storage.Decisions;
using Readout.Storage.Questions;
using Readout.Web.Asking;
using Readout.Web.Contacts;
using Readout.Web.Hosting;
using Readout.Web.Shared;

namespace Readout.Web.Review;

/// <summary>What a person should look at, what people decided, and who changed what.</summary>
internal static class ReviewRoutes
{
    private const int Usual = 20;

    public static void MapReview(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/review", Show).ExcludeFromDescription();
        routes.MapPost("/decisions/{decision:long}/undo", (HttpContext context, Room room, long decision, [FromForm] string? note) =>
            room.Archive.Undo(decision, DecisionRoutes.Sign(context, room, note)) ? DecisionRoutes.Seen("/review#log") : Page.Missing($"There is no decision {decision} that stands.")).ExcludeFromDescription();
        var api = routes.MapGroup("/api/v1").WithTags("Review");
        api.MapGet("/doubts", (HttpContext context, Room room, int? limit, int? skip) =>
                Answering.List(room.Archive.Doubts(Asked.Most(limit, Usual) + 1, Asked.Skip(skip)), Asked.Most(limit, Usual), context, DoubtAnswer.Of))
            .WithSummary("Contacts that may be one and that nobody has decided, the likeliest first.");
        api.MapGet("/decisions", (HttpContext context, Room room, int? limit, int? skip) =>
                Answering.List(room.Archive.Decisions(Asked.Most(limit, Usual) + 1, Asked.Skip(skip)), Asked.Most(limit, Usual), context, decision => decision))
            .WithSummary("What people decided, the latest first.");
        api.MapGet("/audit", (HttpContext context, Room room, int? limit, int? skip) =>
                Answering.List(room.Archive.Audit(Asked.Most(limit, Usual) + 1, Asked.Skip(skip)), Asked.Most(limit, Usual), context, entry => entry))
            .WithSummary("Who changed what, the latest first.");
        api.MapPost("/decisions", Decide).WithSummary("Confirms, rejects, merges or splits contacts.");
        api.MapPost("/decisions/{decision:long}/undo", IResult (HttpContext context, Room room, long decision) =>
                room.Archive.Undo(decision, DecisionRoutes.Sign(context, room, null)) ? TypedResults.Ok(room.Archive.Decision(decision)) : TypedResults.NotFound())
            .Produces<DecisionView>().WithSummary("Takes a decision back.");
    }

    private static RazorComponentResult<ReviewPage> Show(HttpContext context, Room room, int? skip) => Page.Of<ReviewPage, ReviewModel>(new ReviewModel(
        Answering.Slice(room.Archive.Doubts(Usual + 1, Asked.Skip(skip)), Usual, context), room.Archive.Decisions(Usual), room.Archive.Audit(Usual)));

    private static Created<DecisionView> Decide(HttpContext context, Room room, Decision decision)
    {
        var signature = DecisionRoutes.Sign(context, room, decision.Note);
        try
        {
            long made = (decision.Kind, decision.Contacts) switch
            {
                (DecisionKind.Merge, { Length: > 1 }) => room.Archive.Merge(decision.Contacts, signature),
                (DecisionKind.Split, [var contact]) when decision.Reports is { Length: > 0 } reports => room.Archive.Split(contact, reports, signature),
                (DecisionKind.Confirm, [var contact]) => room.Archive.Confirm(contact, signature),
                (DecisionKind.Reject, [var contact]) => room.Archive.Reject(contact, signature),
                _ => throw new WrongQuestionException("Merge takes two contacts or more; split one contact and reports; confirm and reject one contact."),
            };
            return TypedResults.Created((string?)null, room.Archive.Decision(made));
        }
        catch (ArgumentException refused)
        {
            throw new WrongQuestionException(DecisionRoutes.Said(refused));
        }
    }
}

/// <summary>A decision as the API takes it.</summary>
/// <param name="Kind">What is decided.</param>
/// <param name="Contacts">The contacts it is about.</param>
/// <param name="Reports">For a split: the reports that tell of another contact.</param>
/// <param name="Note">Why.</param>
internal sealed record Decision(DecisionKind Kind, long[] Contacts, long[]? Reports, string? Note);

/// <summary>What the review page shows.</summary>
/// <param name="Doubts">Pairs that may be one.</param>
/// <param name="Decisions">The last decisions.</param>
/// <param name="Log">The last changes.</param>
public sealed record ReviewModel(
    Slice<Doubt> Doubts, ImmutableArray<DecisionView> Decisions, ImmutableArray<AuditEntry> Log);
