using Microsoft.AspNetCore.Mvc;
using Readout.Storage.Decisions;
using Readout.Web.Hosting;

namespace Readout.Web.Contacts;

/// <summary>What a person says of a contact. Forms come with a token of their own page; afterwards the contact's page is shown again.</summary>
internal static class DecisionRoutes
{
    private const int LongestNote = 500;

    public static void MapDecisions(this IEndpointRouteBuilder routes)
    {
        var contact = routes.MapGroup("/contacts/{contact:long}").ExcludeFromDescription();
        contact.MapPost("/confirm", (HttpContext context, Room room, long contact, [FromForm] string? note) =>
            Done(contact, () => room.Archive.Confirm(contact, Sign(context, room, note))));
        contact.MapPost("/reject", (HttpContext context, Room room, long contact, [FromForm] string? note) =>
            Done(contact, () => room.Archive.Reject(contact, Sign(context, room, note))));
        contact.MapPost("/merge", (HttpContext context, Room room, long contact, [FromForm] long other, [FromForm] string? note) =>
            Done(contact, () => room.Archive.Merge([contact, other], Sign(context, room, note))));
        contact.MapPost("/split", (HttpContext context, Room room, long contact, [FromForm] long[]? reports, [FromForm] string? note) =>
            Done(contact, () => room.Archive.Split(contact, reports is { Length: > 0 } ? reports : throw new WrongQuestionException("Which reports tell of another contact? Tick one at least."), Sign(context, room, note))));
    }

    /// <summary>Who decides, when, why.</summary>
    public static Signature Sign(HttpContext context, Room room, string? note)
    {
        string? why = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        return why?.Length > LongestNote ? throw new WrongQuestionException($"A note has {LongestNote} letters at most.") : new Signature(Access.Person(context), room.Clock.GetUtcNow(), why);
    }

    private static IResult Done(long contact, Func<long> decide)
    {
        try
        {
            decide();
        }
        catch (ArgumentException refused)
        {
            throw new WrongQuestionException(Said(refused));
        }
        // 303: the browser gets the page anew, and going back sends nothing again.
        return Seen(FormattableString.Invariant($"/contacts/{contact}"));
    }

    /// <summary>Sends the browser to a page of ours.</summary>
    public static IResult Seen(string address) => new SeeOther(address);

    /// <summary>The refusal as a sentence, without the parameter's name.</summary>
    public static string Said(ArgumentException refused)
    {
        string line = refused.Message.Split(" (Parameter", 2)[0];
        return char.ToUpperInvariant(line[0]) + line[1..] + ".";
    }

    private sealed class SeeOther(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
