using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using Readout.Presentation.Archives;
using Readout.Records;
using Readout.Storage.Questions;
using Readout.Web.Asking;
using Readout.Web.Charts;
using Readout.Web.Hosting;
using Readout.Web.Shared;

namespace Readout.Web.Actors;

/// <summary>A person, a side, or two of them: their contacts over time, with whom, of what.</summary>
internal static class ProfileRoutes
{
    private const int Latest = 20, MostCounterparts = 20, MostGaps = 5;

    public static void MapProfiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/actors/{actor:long}", (Room room, long actor) => room.Archive.Actor(actor) is { } known
            ? Page.Of<ProfilePage, Profile>(OfActor(room, known)) : (IResult)Page.Missing($"The archive knows no actor {actor}.")).ExcludeFromDescription();
        routes.MapGet("/sides/{side}", (Room room, string side) => Page.Of<ProfilePage, Profile>(OfSides(room, side, null))).ExcludeFromDescription();
        routes.MapGet("/between/{first}/{second}", (Room room, string first, string second) => Page.Of<ProfilePage, Profile>(OfSides(room, first, second))).ExcludeFromDescription();
        var api = routes.MapGroup("/api/v1").WithTags("Actors");
        api.MapGet("/actors", (Room room, string beginning, int? limit) => room.Archive.ActorsLike(beginning, Asked.Most(limit, 20)).Select(ActorAnswer.Of))
            .WithSummary("People and bodies a word of whose name begins so.");
        api.MapGet("/actors/{actor:long}", Results<Ok<ProfileAnswer>, NotFound> (Room room, long actor) =>
                room.Archive.Actor(actor) is { } known ? TypedResults.Ok(ProfileAnswer.Of(OfActor(room, known))) : TypedResults.NotFound())
            .WithSummary("An actor: offices, contacts per month, with whom, issues by year.");
        api.MapGet("/sides/{side}", (Room room, string side) => ProfileAnswer.Of(OfSides(room, side, null))).WithSummary("A side: contacts per month, with whom, issues by year.");
        api.MapGet("/between/{first}/{second}", (Room room, string first, string second) => ProfileAnswer.Of(OfSides(room, first, second)))
            .WithSummary("Two sides: contacts per month, the longest gaps, issues by year.");
    }

    private static Profile OfActor(Room room, KnownActor actor)
    {
        // One person may stand in the archive for several countries or kinds; the name is what readers look for.
        ImmutableArray<long> rows = [actor.Id, .. room.Archive.Actors(actor.Name).Where(other => other.Name == actor.Name && other.Id != actor.Id && other.Kind == actor.Kind).Select(other => other.Id)];
        string country = actor.Country is { } side ? $" ({side})" : "";
        return Of(room, actor.Name + country, new ContactQuery { Actors = [rows] }, room.Archive.Offices(rows), actor.Name);
    }

    private static Profile OfSides(Room room, string first, string? second)
    {
        var who = Asked.Everybody(room, [first, second]);
        if (who.Any(one => one.Side is null) || who.Length < (second is null ? 1 : 2))
        {
            throw new WrongQuestionException(second is null ? $"“{first}” is no side." : "Give two sides, such as RUS and FRA.");
        }
        return Of(room, string.Join(" and ", who.Select(one => one.Name)), new ContactQuery { Sides = [.. who.Select(one => one.Side!)] }, [], null);
    }

    private static Profile Of(Room room, string name, ContactQuery query, ImmutableArray<OfficeSpan> offices, string? speaker)
    {
        var archive = room.Archive;
        var held = archive.Moments(query with { Status = ContactStatus.Held, Until = room.Today });
        return new Profile(
            name, query.Sides, speaker, offices, MonthCounts.Of(held), held.Length, query.Sides.Length == 2 || speaker is not null ? Gap.Longest(held, MostGaps) : [], archive.Last(query, room.Today),
            archive.Contacts(query with { Most = Latest }), archive.Counterparts(query, MostCounterparts), archive.IssuesByYear(query), room.Today);
    }
}

/// <summary>What the page of a person, a side or two sides shows.</summary>
/// <param name="Name">Who it is of.</param>
/// <param name="Sides">The sides; none for a person.</param>
/// <param name="Speaker">The name by which statements are looked for; <c>null</c> for sides.</param>
/// <param name="Offices">The offices told.</param>
/// <param name="Months">Contacts per month.</param>
/// <param name="Held">How many were held.</param>
/// <param name="Gaps">The longest stretches without any.</param>
/// <param name="Last">The last contact held.</param>
/// <param name="Latest">The latest contacts.</param>
/// <param name="Counterparts">With whom.</param>
/// <param name="Issues">Of what.</param>
/// <param name="Today">The day of today.</param>
public sealed record Profile(
    string Name, ImmutableArray<string> Sides, string? Speaker, ImmutableArray<OfficeSpan> Offices, MonthCounts Months, int Held, ImmutableArray<Gap> Gaps, LastView Last,
    ImmutableArray<ContactView> Latest, ImmutableArray<Counterpart> Counterparts, ImmutableArray<IssueYear> Issues, int Today);

/// <summary>A profile as the API gives it.</summary>
/// <param name="Name">Who it is of.</param>
/// <param name="Held">How many contacts were held.</param>
/// <param name="Offices">The offices told.</param>
/// <param name="Months">Contacts per month, YYYY-MM.</param>
/// <param name="Gaps">The longest stretches without any.</param>
/// <param name="Last">The last contact held.</param>
/// <param name="Latest">The latest contacts.</param>
/// <param name="Counterparts">With whom.</param>
/// <param name="Issues">Of what, by year.</param>
internal sealed record ProfileAnswer(
    string Name, int Held, ImmutableArray<OfficeAnswer> Offices, ImmutableArray<MonthAnswer> Months, ImmutableArray<GapAnswer> Gaps, ContactAnswer? Last,
    ImmutableArray<ContactAnswer> Latest, ImmutableArray<CounterpartAnswer> Counterparts, ImmutableArray<IssueYear> Issues)
{
    public static ProfileAnswer Of(Profile profile) => new(
        profile.Name, profile.Held, [.. profile.Offices.Select(OfficeAnswer.Of)],
        [.. profile.Months.Months.Where(month => month.Contacts > 0).Select(month => new MonthAnswer(FormattableString.Invariant($"{month.Month:yyyy-MM}"), month.Contacts))],
        [.. profile.Gaps.Select(gap => new GapAnswer(Storage.DayRange.Format(gap.From), Storage.DayRange.Format(gap.Until), gap.Days, gap.Before, gap.After))],
        profile.Last.Last is { } last ? ContactAnswer.Of(last) : null, [.. profile.Latest.Select(ContactAnswer.Of)], [.. profile.Counterparts.Select(CounterpartAnswer.Of)], profile.Issues);
}

/// <summary>A month's contacts.</summary>
/// <param name="Month">YYYY-MM.</param>
/// <param name="Contacts">How many.</param>
internal sealed record MonthAnswer(string Month, int Contacts);

/// <summary>A stretch without contacts.</summary>
/// <param name="From">The last day of the contact before.</param>
/// <param name="Until">The first day of the contact after.</param>
/// <param name="Days">How long.</param>
/// <param name="Before">The contact before.</param>
/// <param name="After">The contact after.</param>
internal sealed record GapAnswer(string From, string Until, int Days, long Before, long After);
