using System.Collections.Immutable;
using Readout.Presentation.Archives;
using Readout.Storage.Questions;
using Readout.Web.Asking;
using Readout.Web.Hosting;
using Readout.Web.Shared;

namespace Readout.Web.Issues;

/// <summary>What was talked about, and what each side said of it over time.</summary>
internal static class IssueRoutes
{
    private const int Usual = 100, MostStatements = 100;

    public static void MapIssues(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/issues", (HttpContext context, Room room, string? begins, int? skip) =>
            Page.Of<IssueListPage, IssueList>(new IssueList(
                begins, Answering.Slice(room.Archive.Issues(string.IsNullOrWhiteSpace(begins) ? null : begins, Usual + 1, Asked.Skip(skip)), Usual, context)))).ExcludeFromDescription();
        routes.MapGet("/issues/{label}", (Room room, string label) => Page.Of<IssuePage, IssueModel>(Model(room, label))).ExcludeFromDescription();
        var api = routes.MapGroup("/api/v1/issues").WithTags("Texts");
        api.MapGet("", (HttpContext context, Room room, string? begins, int? limit, int? skip) =>
                Answering.List(room.Archive.Issues(begins, Asked.Most(limit, Usual) + 1, Asked.Skip(skip)), Asked.Most(limit, Usual), context, issue => issue))
            .WithSummary("Issues, those of the most contacts first.");
        api.MapGet("/{label}/statements", (Room room, string label) => Said(room, label).Select(PassageAnswer.Of)).WithSummary("What was said of an issue, the latest first.");
    }

    private static IssueModel Model(Room room, string label)
    {
        var said = Said(room, label);
        return new IssueModel(label, IssueTimeline.Of(said, room.Engine.ForceOf), said.Length >= MostStatements);
    }

    /// <summary>The label's words need letters, for the index knows nothing else.</summary>
    private static ImmutableArray<FoundPassage> Said(Room room, string label) => Storage.FoldedWords.Of(label).Any()
        ? room.Archive.Passages(new PassageSearch { Issue = $"\"{label.Replace("\"", " ", StringComparison.Ordinal)}\"", Most = MostStatements }) : [];
}

/// <summary>A list of issues.</summary>
/// <param name="Begins">How their labels begin.</param>
/// <param name="Issues">The issues of this page.</param>
public sealed record IssueList(string? Begins, Slice<IssueCount> Issues);

/// <summary>What was said of an issue.</summary>
/// <param name="Label">The issue.</param>
/// <param name="Timeline">Each side's statements.</param>
/// <param name="IsCut">Whether there may be earlier ones.</param>
public sealed record IssueModel(string Label, IssueTimeline Timeline, bool IsCut);
