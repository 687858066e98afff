using System.Collections.Immutable;
using Readout.Records;

namespace Readout.Extraction.Comparison;

/// <summary>A frame in the making: values by field and side, each once.</summary>
internal sealed class Frame(string report)
{
    private readonly List<(FrameField Field, string? Side, FrameValue Value)> _told = [];
    private readonly HashSet<(FrameField, string?, string, string?)> _known = [];

    /// <summary>Notes a value, unless the side has told it before.</summary>
    internal void Add(FrameField field, string? side, string value, ImmutableArray<Span> evidence, string? of = null)
    {
        if (_known.Add((field, side, value.ToLowerInvariant(), of)))
        {
            _told.Add((field, side, new FrameValue(value, report, evidence) { Of = of }));
        }
    }

    /// <summary>The rows in the order of the fields, cells in the order of first telling.</summary>
    internal ImmutableArray<FrameRow> Rows() => [.. _told.GroupBy(told => told.Field).OrderBy(field => field.Key)
        .Select(field => new FrameRow(field.Key, [.. field.GroupBy(told => told.Side).Select(side => new FrameCell(side.Key, [.. side.Select(told => told.Value)]))]))];

    /// <summary>The frames of several records as one.</summary>
    internal static ImmutableArray<FrameRow> Merge(IEnumerable<ReadoutRecord> records) => [.. records.SelectMany(record => record.Frame)
        .GroupBy(row => row.Field).OrderBy(field => field.Key)
        .Select(field => new FrameRow(field.Key, [.. field.SelectMany(row => row.Cells).GroupBy(cell => cell.Side)
            .Select(side => new FrameCell(side.Key, [.. side.SelectMany(cell => cell.Values)]))]))];
}
