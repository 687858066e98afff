using Microsoft.AspNetCore.Http.HttpResults;
using Readout.Presentation.Archives;
using Readout.Storage;
using Readout.Storage.Questions;
using Readout.Web.Asking;
using Readout.Web.Hosting;
using Readout.Web.Shared;

namespace Readout.Web.Contacts;

/// <summary>Contacts: the list, and all that there is on one.</summary>
internal static class ContactRoutes
{
    public static void MapContacts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/contacts", List).ExcludeFromDescription();
        routes.MapGet("/contacts/{contact:long}", Show).ExcludeFromDescription();
        var api = routes.MapGroup("/api/v1").WithTags("Contacts");
        api.MapGet("/contacts", (HttpContext context, Room room, [AsParameters] ContactFilter filter) =>
            {
                var query = filter.Query(room, filter.Everybody(room));
                return Answering.List(room.Archive.Contacts(query), query.Most - 1, context, ContactAnswer.Of);
            })
            .WithSummary("Contacts, the latest first.");
        api.MapGet("/contacts/{contact:long}", Results<Ok<ContactFileAnswer>, NotFound> (Room room, long contact, string? asOf) =>
                room.Archive.Show(contact, Asked.Day(asOf, isEnd: true)) is { } file ? TypedResults.Ok(ContactFileAnswer.Of(file, Compare(room, file))) : TypedResults.NotFound())
            .WithSummary("All that there is on a contact: on whose word, every version, the accounts side by side.");
        api.MapGet("/last", (Room room, string[] between, string? kind, string? asOf) => LastOf(room, between, kind, asOf).Answer)
            .WithSummary("When some people or sides were last in contact, how long ago, and on whose word.");
    }

    private static RazorComponentResult<ContactListPage> List(HttpContext context, Room room, [AsParameters] ContactFilter filter)
    {
        var who = filter.Everybody(room);
        var query = filter.Query(room, who);
        return Page.Of<ContactListPage, ContactList>(new ContactList(filter, who, Answering.Slice(room.Archive.Contacts(query), query.Most - 1, context)));
    }

    private static IResult Show(Room room, long contact, string? asOf)
    {
        int? day = Asked.Day(asOf, isEnd: true);
        if (room.Archive.Show(contact, day) is not { } file)
        {
            return Page.Missing(room.Archive.LastTold(contact) is { } last
                ? $"No report tells of contact {contact} any more; the last did on {DayRange.Format(last)}."
                : $"The archive has no contact {contact}.");
        }
        var neighbours = Neighbours.Of(room, file.Contact);
        var outcomes = room.Archive.Outcomes(new OutcomeQuery { Contact = file.Contact.Id, Standing = true, Today = room.Today, Most = 200 });
        return Page.Of<ContactPage, ContactModel>(new ContactModel(file, Compare(room, file), neighbours, outcomes, day));
    }

    /// <summary>The last contact of some people or sides.</summary>
    public static (LastAnswer Answer, LastView View) LastOf(Room room, IEnumerable<string> between, string? kind, string? asOf)
    {
        var who = Asked.Everybody(room, between);
        if (who.IsEmpty)
        {
            throw new WrongQuestionException("Whose last contact? Give people or sides as between=.");
        }
        int? day = Asked.Day(asOf, isEnd: true);
        var view = room.Archive.Last(
            new ContactQuery
            {
                Sides = [.. who.Select(one => one.Side).OfType<string>()],
                Actors = [.. who.Where(one => one.Side is null).Select(one => one.Rows)],
                Kinds = Asked.Kinds(kind),
                AsOf = day,
            }, day ?? room.Today);
        return (LastAnswer.Of(view, [.. who.Select(one => one.In(view.Last))]), view);
    }

    private static Records.ComparisonPage Compare(Room room, ContactFile file) => room.Engine.Compare([.. file.Accounts.Select(account => account.Record)]);
}
