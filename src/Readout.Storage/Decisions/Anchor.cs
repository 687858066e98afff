using System.Collections.Immutable;
using Readout.Records;
using Readout.Storage.Tellings;

namespace Readout.Storage.Decisions;

/// <summary>What a decision holds on to: a telling, known by its report and by what it tells, so that reading the report again does not lose it.</summary>
/// <param name="Decision">The decision's number.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Part">With a split: which of the two it belongs to.</param>
/// <param name="Report">The report's row.</param>
/// <param name="Main">Whether the report is about it.</param>
/// <param name="Form">The contact's kind, as told.</param>
/// <param name="Date">Its date, as told.</param>
/// <param name="Parties">The names of those who took part.</param>
internal sealed record Anchor(
    long Decision, DecisionKind Kind, int Part, long Report, bool Main, ContactKind Form, string? Date, ImmutableArray<string> Parties)
{
    /// <summary>What holds on to a telling.</summary>
    public static Anchor To(Telling telling) => new(
        0, DecisionKind.Confirm, 0, telling.Report, telling.Main, telling.Kind, telling.Date, [.. telling.Parties.Select(party => party.Name)]);

    /// <summary>Which of the tellings of one version of the report it holds on to; <c>null</c> where none has anybody of it.</summary>
    public Telling? Of(IEnumerable<Telling> ofVersion) => ofVersion.Select(telling => (telling, Shared: telling.Parties.Count(party => Parties.Contains(party.Name))))
        .Where(pair => pair.Shared > 0 || (Parties.IsEmpty && pair.telling.Parties.IsEmpty))
        .OrderByDescending(pair => pair.Shared + (pair.telling.Date == Date ? 2 : 0) + (pair.telling.Main == Main ? 1 : 0) + (pair.telling.Kind == Form ? 1 : 0))
        .ThenBy(pair => pair.telling.Ordinal).Select(pair => pair.telling).FirstOrDefault();
}
