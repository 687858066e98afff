using System.Collections.Immutable;
using Readout.Storage.Contacts;
using Readout.Storage.Tellings;

namespace Readout.Storage.Questions;

/// <summary>A contact as the archive has it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Summary">What its tellings come to.</param>
/// <param name="Tellings">Who tells of it, in the order in which the reports were added; only those that hold on the day asked for.</param>
/// <param name="Decided">What a person said of it: <c>confirm</c>, <c>reject</c>; <c>withdrawn</c> where all its reports are.</param>
public sealed record ContactView(long Id, ContactSummary Summary, ImmutableArray<TellingView> Tellings, string? Decided);

/// <summary>A telling, with where it stands and why it is of this contact.</summary>
/// <param name="Telling">What is told.</param>
/// <param name="Source">The version of the report.</param>
/// <param name="Probability">How likely it is of this contact; <c>null</c> for the first, or where nothing was merged.</param>
/// <param name="Reason">Why it was merged, in words.</param>
public sealed record TellingView(Telling Telling, VersionView Source, double? Probability, string? Reason);

/// <summary>A version of a report.</summary>
/// <param name="Id">The version's row.</param>
/// <param name="Report">The report's number.</param>
/// <param name="Number">Which version of it, from 1.</param>
/// <param name="Identity">What the report is known by.</param>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="IssuedBy">The side that issued it.</param>
/// <param name="Published">The day of publication, as <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Url">Where it stood.</param>
/// <param name="Captured">When this text stood there, UTC.</param>
/// <param name="KnownFrom">The first day it holds for.</param>
/// <param name="KnownUntil">The day the next version came; <c>null</c> for the latest.</param>
/// <param name="Mark"><c>withdrawn</c> or <c>corrected</c>.</param>
/// <param name="Engine">The version of the program that read it.</param>
public sealed record VersionView(
    long Id, long Report, int Number, string Identity, string Name, string? Title, string? Publisher, string? IssuedBy, int? Published, string? Url,
    string Captured, int KnownFrom, int? KnownUntil, string? Mark, string Engine)
{
    /// <summary>The day the report was withdrawn; <c>null</c> where it stands.</summary>
    public int? WithdrawnOn { get; init; }
}
