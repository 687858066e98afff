using System.Collections.Immutable;
using Readout.Extraction.Assembly;
using Readout.Records;

namespace Readout.Extraction.Comparison;

/// <summary>Puts the sides' accounts beside each other, over several records or within one.</summary>
public static class Comparer
{
    /// <summary>A record with the comparison of the sides inside it.</summary>
    public static ReadoutRecord Within(AssembledRecord assembled)
    {
        ArgumentNullException.ThrowIfNull(assembled);
        ReadoutRecord record = assembled.Record;
        ImmutableArray<Voice> voices = [.. Voices(record, "")];
        bool severalSides = voices.Any(voice => voice.Side != voices[0].Side);
        return severalSides ? record with { Comparison = Aligner.Align(voices) } : record;
    }

    /// <summary>Compares the sides of the records; with several, ids are <c>NAME#S1</c>.</summary>
    public static ComparisonPage Compare(ImmutableArray<ReadoutRecord> records) => records is [var only]
        ? new ComparisonPage(records, Aligner.Align([.. Voices(only, "")]))
        : new ComparisonPage(records, Aligner.Align([.. records.SelectMany(record => Voices(record, record.Report.Name + "#"))]));

    /// <summary>The outermost statements of each side, each with those nested in it.</summary>
    private static IEnumerable<Voice> Voices(ReadoutRecord record, string prefix)
    {
        ILookup<string?, Statement> inner = record.Statements.ToLookup(statement => statement.Within);
        IEnumerable<string> Nested(Statement statement) => inner[statement.Id].SelectMany(Nested).Prepend(statement.Id);
        return record.Statements.Where(statement => statement.Within is null && statement.Side is not null).Select(statement => new Voice(
            statement.Side!,
            [.. Nested(statement).Select(id => prefix + id)],
            string.Join(' ', statement.Content.Select(span => span.Text)),
            [.. statement.Issues.Select(id => (record.Issues.First(issue => issue.Id == id).Label, prefix + id))]));
    }
}
