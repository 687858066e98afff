using System.Collections.Immutable;
using Readout.Records;

namespace Readout.Extraction.Comparison;

/// <summary>Puts the sides' accounts beside each other, over several records or within one.</summary>
public static class Comparer
{
    /// <summary>Compares the sides of the records.</summary>
    public static ComparisonPage Compare(ImmutableArray<ReadoutRecord> records) => new(records, []);
}
