using System.Collections.Immutable;
using Readout.Storage.Questions;
using Readout.Web.Asking;
using Readout.Web.Hosting;
using Readout.Web.Shared;

namespace Readout.Web.About;

/// <summary>What the archive holds, who read it, and how far to trust that.</summary>
internal static class AboutRoutes
{
    private const int Sources = 10, Months = 200;

    public static void MapAbout(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/about", (HttpContext context, Room room, int? skip) => Page.Of<AboutPage, AboutModel>(new AboutModel(
            room.Size.Value, Answering.Slice([.. SourceCoverage.Of(room.Coverage.Value).Skip(Asked.Skip(skip)).Take(Sources + 1)], Sources, context)))).ExcludeFromDescription();
        var api = routes.MapGroup("/api/v1").WithTags("Archive");
        api.MapGet("/size", (Room room) => room.Size.Value).WithSummary("How much there is, and which programs read it.");
        api.MapGet("/coverage", (HttpContext context, Room room, string? publisher, string? side, int? limit, int? skip) =>
            {
                var rows = room.Coverage.Value.Where(row => (publisher is null || row.Publisher == publisher) && (side is null || row.Side == side));
                int most = Asked.Most(limit, Months);
                return Answering.List([.. rows.Skip(Asked.Skip(skip)).Take(most + 1)], most, context, row => row);
            })
            .WithSummary("How many reports of each source and month there are.");
    }
}

/// <summary>What there is of one source.</summary>
/// <param name="Publisher">Who published it; <c>null</c> where that is not known.</param>
/// <param name="Side">The side it speaks for; <c>null</c> for the press.</param>
/// <param name="Reports">How many.</param>
/// <param name="Months">By month.</param>
public sealed record SourceCoverage(string? Publisher, string? Side, int Reports, ImmutableArray<CoverageRow> Months)
{
    /// <summary>The sources of the most reports first.</summary>
    internal static IEnumerable<SourceCoverage> Of(IEnumerable<CoverageRow> rows) => rows.GroupBy(row => (row.Publisher, row.Side))
        .Select(source => new SourceCoverage(source.Key.Publisher, source.Key.Side, source.Sum(row => row.Reports), [.. source]))
        .OrderByDescending(source => source.Reports).ThenBy(source => source.Publisher, StringComparer.Ordinal).ThenBy(source => source.Side, StringComparer.Ordinal);
}

/// <summary>What the page on the archive shows.</summary>
/// <param name="Size">How much there is.</param>
/// <param name="Coverage">Of which sources and months.</param>
public sealed record AboutModel(ArchiveSize Size, Slice<SourceCoverage> Coverage);
