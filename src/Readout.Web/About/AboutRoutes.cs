using System.Collections.Immutable;
using Readout.Storage.Questions;
using Readout.Web.Hosting;
using Readout.Web.Shared;

namespace Readout.Web.About;

/// <summary>What the archive holds, who read it, and how far to trust that.</summary>
internal static class AboutRoutes
{
    public static void MapAbout(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/about", (Room room) => Page.Of<AboutPage, AboutModel>(new AboutModel(room.Archive.Size(), room.Archive.Coverage()))).ExcludeFromDescription();
        var api = routes.MapGroup("/api/v1").WithTags("Archive");
        api.MapGet("/size", (Room room) => room.Archive.Size()).WithSummary("How much there is, and which programs read it.");
        api.MapGet("/coverage", (Room room) => room.Archive.Coverage()).WithSummary("How many reports of each source and month there are.");
    }
}

/// <summary>What the page on the archive shows.</summary>
/// <param name="Size">How much there is.</param>
/// <param name="Coverage">Of which sources and months.</param>
public sealed record AboutModel(ArchiveSize Size, ImmutableArray<CoverageRow> Coverage);
