using System.Collections.Immutable;
using Readout.Presentation.Wording;
using Readout.Records;

namespace Readout.Presentation.Outlines;

/// <summary>The sides' names, and the order in which they stand: who issued the reports as these were given, then as they come to speak.</summary>
internal sealed class SideNames(ImmutableArray<ReadoutRecord> records)
{
    private readonly ImmutableArray<Actor> _actors = [.. records.SelectMany(record => record.Actors)];

    private readonly Dictionary<string, int> _places = records.Select(record => record.Report.IssuedBy)
        .Concat(records.SelectMany(record => record.Statements).Select(statement => statement.Side))
        .OfType<string>().Distinct().Select((side, place) => (side, place)).ToDictionary(known => known.side, known => known.place, StringComparer.Ordinal);

    public ComparedSide Of(string? code) =>
        new(code, code is null ? "The report itself" : Visible.Inline(Cast.Side(_actors, code)));

    public ImmutableArray<string> InOrder(IEnumerable<string> codes) => [.. codes.Distinct().OrderBy(code => _places.GetValueOrDefault(code, int.MaxValue))];
}
