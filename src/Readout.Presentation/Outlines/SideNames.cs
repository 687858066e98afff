using System.Collections.Immutable;
using Readout.Presentation.Wording;
using Readout.Records;

namespace Readout.Presentation.Outlines;

/// <summary>The sides' names, and the order in which they stand: as the reports were given, then as they come.</summary>
internal sealed class SideNames(ImmutableArray<ReadoutRecord> records)
{
    private readonly ImmutableArray<Actor> _actors = [.. records.SelectMany(record => record.Actors)];

    private readonly ImmutableArray<string> _issuers = [.. records.Select(record => record.Report.IssuedBy).OfType<string>().Distinct()];

    public ComparedSide Of(string? code) =>
        new(code, code is null ? "The report itself" : Visible.Inline(Cast.Side(_actors, code)));

    public ImmutableArray<string> InOrder(IEnumerable<string> codes) =>
        [.. codes.Distinct().OrderBy(code => _issuers.IndexOf(code) is var place and >= 0 ? place : _issuers.Length)];
}
