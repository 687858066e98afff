using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Readout.Presentation.Archives;
using Readout.Storage;
using Readout.Storage.Questions;
using Readout.Web.Asking;
using Readout.Web.Hosting;
using Readout.Web.Shared;

namespace Readout.Web.Passages;

/// <summary>Places in the texts, and what is said in them.</summary>
internal static class PassageRoutes
{
    public static void MapPassages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/search", Search).ExcludeFromDescription();
        var api = routes.MapGroup("/api/v1").WithTags("Texts");
        api.MapGet("/search", (HttpContext context, Room room, [AsParameters] PassageFilter filter) => Answer(context, room, filter))
            .WithSummary("Places in the texts and statements that fit, the latest first, with the words marked that were looked for.");
        api.MapGet("/statements", (HttpContext context, Room room, [AsParameters] PassageFilter filter) =>
                filter.IsOfStatements ? Answer(context, room, filter) : throw new WrongQuestionException("Said by whom, or of what? Give by=, about=, issue= or account=."))
            .WithSummary("What was said: by whom, of what, in whose account.");
    }

    private static Listing<PassageAnswer> Answer(HttpContext context, Room room, PassageFilter filter)
    {
        var search = filter.Search(room, out _);
        return Answering.List(room.Archive.Passages(search), search.Most - 1, context, PassageAnswer.Of);
    }

    private static RazorComponentResult<SearchPage> Search(HttpContext context, Room room, [AsParameters] PassageFilter filter)
    {
        if (filter.IsEmpty)
        {
            return Page.Of<SearchPage, SearchModel>(new SearchModel(filter, null, null));
        }
        var search = filter.Search(room, out string? remark);
        return Page.Of<SearchPage, SearchModel>(new SearchModel(filter, remark, Answering.Slice(room.Archive.Passages(search), search.Most - 1, context)));
    }
}

/// <summary>What a query string looks for in the texts.</summary>
/// <param name="Words">Words that must all be there; "side by side" in quotation marks; the beginning of a word with a star.</param>
/// <param name="By">Who says it: a person or a side.</param>
/// <param name="About">Words of what is said or of its issue.</param>
/// <param name="Issue">Words of an issue's label.</param>
/// <param name="Account">The side in whose account it stands.</param>
/// <param name="Kind">The form of the contact it belongs to.</param>
/// <param name="Since">Published not before this day.</param>
/// <param name="Until">Published not after this day.</param>
/// <param name="AsOf">In the texts as they stood that day.</param>
/// <param name="Limit">How many, 200 at most.</param>
/// <param name="Skip">How many to pass over.</param>
public sealed record PassageFilter(
    [FromQuery(Name = "words")] string? Words, [FromQuery(Name = "by")] string? By, [FromQuery(Name = "about")] string? About, [FromQuery(Name = "issue")] string? Issue,
    [FromQuery(Name = "account")] string? Account, [FromQuery(Name = "kind")] string? Kind, [FromQuery(Name = "since")] string? Since, [FromQuery(Name = "until")] string? Until,
    [FromQuery(Name = "asOf")] string? AsOf, [FromQuery(Name = "limit")] int? Limit, [FromQuery(Name = "skip")] int? Skip)
{
    private const int Usual = 20;

    internal bool IsOfStatements => new[] { By, About, Issue, Account }.Any(value => !string.IsNullOrWhiteSpace(value));

    internal bool IsEmpty => !IsOfStatements && string.IsNullOrWhiteSpace(Words);

    internal PassageSearch Search(Room room, out string? remark)
    {
        if (IsEmpty)
        {
            throw new WrongQuestionException("Which words? Give words=.");
        }
        var who = Asked.Everybody(room, [By]).SingleOrDefault();
        remark = who?.Remark;
        return new PassageSearch
        {
            Words = WordsOf(Words),
            By = who?.Side,
            Speakers = who?.Rows ?? [],
            About = WordsOf(About),
            Issue = WordsOf(Issue),
            Account = Asked.Side(room, Account),
            Kinds = Asked.Kinds(Kind),
            Since = Asked.Day(Since, isEnd: false),
            Until = Asked.Day(Until, isEnd: true),
            AsOf = Asked.Day(AsOf, isEnd: true),
            Most = Asked.Most(Limit, Usual) + 1,
            Skip = Asked.Skip(Skip),
        };
    }

    private static string? WordsOf(string? words) => string.IsNullOrWhiteSpace(words) ? null
        : FoldedWords.Of(words).Any() ? words : throw new WrongQuestionException($"“{words}” has no word to look for; give letters or digits.");
}

/// <summary>What a search found.</summary>
/// <param name="Filter">What was looked for.</param>
/// <param name="Remark">That a misspelt name was taken for another.</param>
/// <param name="Passages">The places of this page; <c>null</c> where nothing was looked for yet.</param>
public sealed record SearchModel(PassageFilter Filter, string? Remark, Slice<FoundPassage>? Passages);
