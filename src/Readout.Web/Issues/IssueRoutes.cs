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
    private const int Usual = 100, MostStatements = 100, Looked = 150, OfASide = 15;

    public static void MapIssues(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/issues", (HttpContext context, Room room, string? begins, int? skip) =>
            Page.Of<IssueListPage, IssueList>(new IssueList(
                begins, Answering.Slice(room.Archive.Issues(string.IsNullOrWhiteSpace(begins) ? null : begins, Usual + 1, Asked.Skip(skip)), Usual, context)))).ExcludeFromDescription();
        routes.MapGet("/issues/{label}", (Room room, string label, string? since, string? until) => Page.Of<IssuePage, IssueModel>(Model(room, label, since, until))).ExcludeFromDescription();
        var api = routes.MapGroup("/api/v1/issues").WithTags("Texts");
        api.MapGet("", (HttpContext context, Room room, string? begins, int? limit, int? skip) =>
                Answering.List(room.Archive.Issues(begins, Asked.Most(limit, Usual) + 1, Asked.Skip(skip)), Asked.Most(limit, Usual), context, issue => issue))
            .WithSummary("Issues, those of the most contacts first.");
        api.MapGet("/{label}/statements", (Room room, string label, string? since, string? until) => Said(room, label, since, until, MostStatements).Select(PassageAnswer.Of)).WithSummary("What was said of an issue, the latest first.");
    }

    private static IssueModel Model(Room room, string label, string? since, string? until)
    {
        var said = Said(room, label, since, until, Looked);
        var timeline = IssueTimeline.Of(said, room.Engine.ForceOf, OfASide);
        return new IssueModel(label, since, until, timeline, said.Length == Looked || timeline.Sides.Sum(side => side.Said.Length) < said.Length);
    }

    /// <summary>The label's words need letters, for the index knows nothing else.</summary>
    private static ImmutableArray<FoundPassage> Said(Room room, string label, string? since, string? until, int most) => Storage.FoldedWords.Of(label).Any()
        ? room.Archive.Passages(new PassageSearch { Issue = $"\"{label.Replace("\"", " ", StringComparison.Ordinal)}\"", Since = Asked.Day(since, isEnd: false), Until = Asked.Day(until, isEnd: true), Most = most }) : [];
}

/// <summary>A list of issues.</summary>
/// <param name="Begins">How their labels begin.</param>
/// <param name="Issues">The issues of this page.</param>
public sealed record IssueList(string? Begins, Slice<IssueCount> Issues);

/// <summary>What was said of an issue.</summary>
/// <param name="Label">The issue.</param>
/// <param name="Since">Published not before this day.</param>
/// <param name="Until">Published not after this day.</param>
/// <param name="Timeline">Each side's statements.</param>
/// <param name="IsCut">Whether there may be earlier ones.</param>
public sealed record IssueModel(string Label, string? Since, string? Until, IssueTimeline Timeline, bool IsCut);
