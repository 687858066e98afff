using System.Collections.Immutable;
using NodaTime;
using Readout.Records;
using Readout.Text;

namespace Readout.Tests.Comparison;

/// <summary>Two invented releases of one call, compared.</summary>
internal static class Pair
{
    internal static ReadoutRecord Read(string name, string? issuer, string text) => Engines.Reading.Read(new Report(
        name, new ReportText(text), ReportMetadata.Unknown with { IssuedBy = issuer, Published = new LocalDate(2024, 5, 6) }));

    /// <summary>Norway's account and Brazil's.</summary>
    internal static ComparisonPage Compare(string norway, string brazil) => Engines.Reading.Compare(
        [Read("oslo", "NOR", "Prime Minister Jonas Gahr Støre spoke today with President Luiz Inácio Lula da Silva of Brazil. " + norway),
            Read("brasilia", "BRA", "President Luiz Inácio Lula da Silva spoke by telephone with Prime Minister Jonas Gahr Støre of Norway. " + brazil)]);

    /// <summary>A press report of a call between Norway and Brazil.</summary>
    internal static ComparisonPage Press(string text) => Engines.Reading.Compare(
        [Read("herald", null, "Norwegian Prime Minister Jonas Gahr Støre spoke by telephone with Brazilian President Luiz Inácio Lula da Silva on Monday. " + text)]);

    internal static ComparisonRow Row(this ComparisonPage page, string words) => page.Comparison.First(
        row => row.Cells.SelectMany(cell => cell.Quotes).Any(quote => quote.Span.Text.Contains(words, StringComparison.Ordinal)));

    internal static ImmutableArray<string> Sides(this ComparisonRow row) => [.. row.Cells.Select(cell => cell.Side).Order(StringComparer.Ordinal)];
}
