using System.Collections.Immutable;
using Readout.Presentation.Archives;
using Readout.Storage.Questions;
using Readout.Web.Hosting;
using Readout.Web.Shared;

namespace Readout.Web.Home;

/// <summary>The first page: the latest contacts, a year's calendar, who talks to whom.</summary>
internal static class HomeRoutes
{
    private const int Latest = 12;

    public static void MapHome(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (Room room, int? year) => Page.Of<HomePage, HomeModel>(new HomeModel(
            room.Archive.Contacts(new ContactQuery { Most = Latest, Until = room.Today }), Overview(room, year)))).ExcludeFromDescription();
        routes.MapGet("/api/v1/overview", (Room room, int? year) => OverviewAnswer.Of(Overview(room, year))).WithTags("Archive").WithSummary("A year's contacts by day and by pair of sides.");
    }

    private static YearOverview Overview(Room room, int? year) =>
        year is null or (>= 1 and <= 9999) ? room.Archive.Overview(year, room.Today) : throw new WrongQuestionException("year is a number from 1 to 9999.");
}

/// <summary>What the first page shows.</summary>
/// <param name="Latest">The latest contacts.</param>
/// <param name="Year">A year's.</param>
public sealed record HomeModel(ImmutableArray<ContactView> Latest, YearOverview Year);
