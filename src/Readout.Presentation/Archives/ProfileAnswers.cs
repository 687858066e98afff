using System.Collections.Immutable;
using Readout.Records;
using Readout.Storage;
using Readout.Storage.Questions;

namespace Readout.Presentation.Archives;

/// <summary>A year's contacts in numbers; only those that were held are counted.</summary>
/// <param name="FirstYear">The first year that has any.</param>
/// <param name="LastYear">The last one.</param>
/// <param name="Year">The year.</param>
/// <param name="Days">Its days that have any, in order.</param>
/// <param name="Pairs">Its pairs of sides, those of the most contacts first.</param>
public sealed record OverviewAnswer(int? FirstYear, int? LastYear, int? Year, ImmutableArray<DayAnswer> Days, ImmutableArray<PairCount> Pairs)
{
    /// <summary>In the form of an answer.</summary>
    public static OverviewAnswer Of(YearOverview overview)
    {
        ArgumentNullException.ThrowIfNull(overview);
        return new OverviewAnswer(overview.FirstYear, overview.LastYear, overview.Year, [.. overview.Days.Select(DayAnswer.Of)], overview.Pairs);
    }
}

/// <summary>How many contacts a day has.</summary>
/// <param name="Day">The day; what is told of a longer stretch counts on its last day.</param>
/// <param name="Contacts">How many.</param>
/// <param name="Exact">How many of them are dated by this very day.</param>
public sealed record DayAnswer(string Day, int Contacts, int Exact)
{
    internal static DayAnswer Of(DayCount count) => new(DayRange.Format(count.Day), count.Contacts, count.Exact);
}

/// <summary>A contact in little.</summary>
/// <param name="Contact">Its number.</param>
/// <param name="Date">When, EDTF; <c>null</c> where no day is known.</param>
/// <param name="Kind">Its form.</param>
/// <param name="Status">Whether it took place.</param>
public sealed record MomentAnswer(long Contact, string? Date, ContactKind Kind, ContactStatus Status)
{
    /// <summary>In the form of an answer.</summary>
    public static MomentAnswer Of(ContactMoment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        return new MomentAnswer(moment.Contact, moment.Days?.ToString(), moment.Kind, moment.Status);
    }
}

/// <summary>An actor of the archive.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Name">The usual name.</param>
/// <param name="Kind">A person, a state…</param>
/// <param name="Country">Its side.</param>
public sealed record ActorAnswer(long Id, string Name, ActorKind Kind, string? Country)
{
    /// <summary>In the form of an answer.</summary>
    public static ActorAnswer Of(KnownActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new ActorAnswer(actor.Id, actor.Name, actor.Kind, actor.Country);
    }
}

/// <summary>An office that reports give somebody.</summary>
/// <param name="Office">As told.</param>
/// <param name="Country">For which side.</param>
/// <param name="First">The day of the first contact that it is told of.</param>
/// <param name="Last">The day of the last one.</param>
/// <param name="Tellings">How many tellings give it.</param>
public sealed record OfficeAnswer(string Office, string? Country, string? First, string? Last, int Tellings)
{
    /// <summary>In the form of an answer.</summary>
    public static OfficeAnswer Of(OfficeSpan span)
    {
        ArgumentNullException.ThrowIfNull(span);
        return new OfficeAnswer(span.Office, span.Country, Day(span.FirstDay), Day(span.LastDay), span.Tellings);
    }

    private static string? Day(int? day) => day is { } known ? DayRange.Format(known) : null;
}

/// <summary>One with whom somebody was in contact.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Contacts">How many contacts, held.</param>
/// <param name="Last">The day of the last one; <c>null</c> where none has a day.</param>
public sealed record CounterpartAnswer(ActorAnswer Actor, int Contacts, string? Last)
{
    /// <summary>In the form of an answer.</summary>
    public static CounterpartAnswer Of(Counterpart counterpart)
    {
        ArgumentNullException.ThrowIfNull(counterpart);
        return new CounterpartAnswer(ActorAnswer.Of(counterpart.Actor), counterpart.Contacts, counterpart.LastDay is { } day ? DayRange.Format(day) : null);
    }
}
