using System.Collections.Immutable;
using Readout.Storage.Decisions;
using Readout.Storage.Questions;

namespace Readout.Storage;

/// <content>What pages on people, sides, years and the archive itself ask.</content>
public sealed partial class Archive
{
    /// <summary>A number that grows with every change of the archive, whoever makes it: what was answered under the same number still holds.</summary>
    public long Changes() => Ask(ChangeCount.Of);

    /// <summary>A year's contacts in numbers.</summary>
    /// <param name="year">The year; <c>null</c>: the latest one up to today's that has any.</param>
    /// <param name="today">The day of today, as <see cref="DateOnly.DayNumber"/>.</param>
    public YearOverview Overview(int? year, int today) => Ask(session => OverviewQuestion.Find(session, year, today));

    /// <summary>Contacts in little, the earliest first: of those that fit the latest 20,000, whatever the query says of how many.</summary>
    /// <remarks>Days, kind and status are those of now, as of a past day too.</remarks>
    public ImmutableArray<ContactMoment> Moments(ContactQuery query) => Ask(session => MomentQuestion.Find(session, query));

    /// <summary>The offices that reports give to somebody, those told last first.</summary>
    /// <param name="actors">The rows that are one person.</param>
    public ImmutableArray<OfficeSpan> Offices(IReadOnlyList<long> actors) => Ask(session => OfficeQuestion.Find(session, actors));

    /// <summary>With whom those asked for had contacts that were held: neither they themselves nor others of their sides. Those of the most contacts come first.</summary>
    /// <param name="query">Whose; of the contacts that fit the latest 20,000 are counted.</param>
    /// <param name="most">How many to give.</param>
    public ImmutableArray<Counterpart> Counterparts(ContactQuery query, int most) => Ask(session => CounterpartQuestion.Find(session, query, most));

    /// <summary>An actor by its row; <c>null</c> where there is none.</summary>
    public KnownActor? Actor(long id) => Ask(session => ActorNames.Of(session, id));

    /// <summary>Actors whose name has a word that begins so, whatever its case and accents; those of the most contacts first.</summary>
    /// <param name="beginning">A word's beginning, or words of which the last may be one.</param>
    /// <param name="most">How many to give.</param>
    public ImmutableArray<KnownActor> ActorsLike(string beginning, int most) => Ask(session => ActorNames.Like(session, beginning, most));

    /// <summary>What somebody's contacts were about, by year: the issues of the most contacts first, and each in the order of years.</summary>
    /// <param name="query">Whose; of the contacts that fit the latest 20,000 are counted.</param>
    /// <param name="most">How many issues.</param>
    public ImmutableArray<IssueYear> IssuesByYear(ContactQuery query, int most = 20) => Ask(session => IssueQuestion.ByYear(session, query, most));

    /// <summary>What contacts were about, the issues of the most contacts first.</summary>
    /// <param name="begins">How a word of the label begins, whatever its case and accents; <c>null</c>: all.</param>
    /// <param name="most">How many to give.</param>
    /// <param name="skip">How many to pass over.</param>
    public ImmutableArray<IssueCount> Issues(string? begins, int most, int skip = 0) => Ask(session => IssueQuestion.All(session, begins, most, skip));

    /// <summary>The latest versions of reports, the latest published first.</summary>
    public ImmutableArray<VersionView> Reports(ReportQuery query) => Ask(session => ReportQuestion.Find(session, query));

    /// <summary>How much the archive holds.</summary>
    public ArchiveSize Size() => Ask(SizeQuestion.Find);

    /// <summary>What people did to the archive, the latest first: decisions, what was undone, marks, and reports that were added in somebody's name.</summary>
    public ImmutableArray<AuditEntry> Audit(int most, int skip = 0) => Ask(session => AuditLog.All(session, most, skip));
}
