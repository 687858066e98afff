using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Readout.Presentation.Archives;
using Readout.Records;
using Readout.Storage.Questions;
using Readout.Web.Hosting;

namespace Readout.Web.Asking;

/// <summary>Which contacts a query string asks for, as <c>readout contacts</c> does.</summary>
/// <param name="Between">Sides (FRA, France) or people (Macron) that all took part.</param>
/// <param name="Kind">The form of the contact: call, phone-call, video-call, meeting, visit, summit, talks or message.</param>
/// <param name="Status">Whether it took place: held, planned, ongoing, cancelled or denied.</param>
/// <param name="Since">Not before this day: YYYY, YYYY-MM or YYYY-MM-DD.</param>
/// <param name="Until">Not after this day.</param>
/// <param name="AsOf">As the reports of that day told it.</param>
/// <param name="Undated">Whether contacts of no known day are given, too, last.</param>
/// <param name="Limit">How many, 200 at most.</param>
/// <param name="Skip">How many to pass over.</param>
public sealed record ContactFilter(
    [FromQuery(Name = "between")] string[]? Between, [FromQuery(Name = "kind")] string? Kind, [FromQuery(Name = "status")] string? Status,
    [FromQuery(Name = "since")] string? Since, [FromQuery(Name = "until")] string? Until, [FromQuery(Name = "asOf")] string? AsOf,
    [FromQuery(Name = "undated")] bool? Undated, [FromQuery(Name = "limit")] int? Limit, [FromQuery(Name = "skip")] int? Skip)
{
    /// <summary>How many a page shows.</summary>
    public const int Usual = 50;

    /// <summary>Who all took part.</summary>
    internal ImmutableArray<Who> Everybody(Room room) => Asked.Everybody(room, Between);

    /// <summary>The question, which asks for one more than is shown.</summary>
    internal ContactQuery Query(Room room, ImmutableArray<Who> who) => new()
    {
        Sides = [.. who.Select(one => one.Side).OfType<string>()],
        Actors = [.. who.Where(one => one.Side is null).Select(one => one.Rows)],
        Kinds = Asked.Kinds(Kind),
        Status = string.IsNullOrWhiteSpace(Status) ? null : Enum.TryParse(Status, ignoreCase: true, out ContactStatus status) && Enum.IsDefined(status)
            ? status : throw new WrongQuestionException($"“{Status}” is no status; give held, planned, ongoing, cancelled or denied."),
        Since = Asked.Day(Since, isEnd: false),
        Until = Asked.Day(Until, isEnd: true),
        AsOf = Asked.Day(AsOf, isEnd: true),
        Undated = Undated ?? false,
        Most = Asked.Most(Limit, Usual) + 1,
        Skip = Asked.Skip(Skip),
    };
}
