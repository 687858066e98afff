using System.Collections.Immutable;
using Readout.Storage;
using Readout.Storage.Questions;

namespace Readout.Presentation.Archives;

/// <summary>What <c>readout last</c> gives.</summary>
/// <param name="Between">Who was asked for, as the archive names them.</param>
/// <param name="On">The day that the answer is of.</param>
/// <param name="Last">The last contact held; <c>null</c> where the archive has none.</param>
/// <param name="DaysAgo">How many days before <paramref name="On"/> it ended.</param>
/// <param name="Evidence">The words that show it, one for each report.</param>
/// <param name="Before">The contact before it.</param>
/// <param name="NotHeld">Contacts told of since then that were planned, cancelled or denied.</param>
/// <param name="Undated">How many contacts of the same the archive has without a day.</param>
/// <param name="Later">Reports of the sides since then: how much the archive would have seen.</param>
public sealed record LastAnswer(
    ImmutableArray<string> Between, string On, ContactAnswer? Last, int? DaysAgo, ImmutableArray<EvidenceAnswer> Evidence, ContactAnswer? Before, ImmutableArray<ContactAnswer> NotHeld, int Undated,
    ImmutableArray<SourceCount> Later)
{
    /// <summary>In the form of an answer.</summary>
    public static LastAnswer Of(LastView view, ImmutableArray<string> between)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new LastAnswer(
            between, DayRange.Format(view.On), view.Last is { } last ? ContactAnswer.Of(last) : null, view.On - view.Last?.Summary.Days?.Last,
            [.. view.Evidence.Select(shown => new EvidenceAnswer(SourceAnswer.Of(shown.Source), shown.Quote))],
            view.Before is { } before ? ContactAnswer.Of(before) : null, [.. view.NotHeld.Select(ContactAnswer.Of)], view.Undated, view.Later);
    }
}

/// <summary>The words of a report that show a fact.</summary>
/// <param name="Source">The version of the report.</param>
/// <param name="Quote">Its words, code points of the text.</param>
public sealed record EvidenceAnswer(SourceAnswer Source, Records.Span Quote);
