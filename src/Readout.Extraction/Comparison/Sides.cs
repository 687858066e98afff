using Readout.Records;

namespace Readout.Extraction.Comparison;

/// <summary>On which side's word the characters of a report stand: that of the outermost statement that holds them, else the issuer's.</summary>
internal sealed class Sides
{
    private readonly string? _issuer;
    private readonly (Span Span, string? Side)[] _told;

    internal Sides(ReadoutRecord record)
    {
        _issuer = record.Report.IssuedBy;
        _told = [.. record.Statements.Where(statement => statement.Within is null)
            .SelectMany(statement => statement.Source.Concat(statement.Cue).Concat(statement.Content), (statement, span) => (span, statement.Side))
            .OrderBy(told => told.span.Start)];
    }

    /// <summary>The side on whose word some characters stand; <c>null</c> for the press's own voice.</summary>
    internal string? At(Span characters)
    {
        int low = 0, high = _told.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _told[middle].Span.Start <= characters.Start ? (middle + 1, high) : (low, middle);
        }
        return low > 0 && characters.Start < _told[low - 1].Span.End ? _told[low - 1].Side ?? _issuer : _issuer;
    }
}
