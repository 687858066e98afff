using System.Collections.Immutable;
using Readout.Records;

namespace Readout.Scoring;

/// <summary>A record's statements that stand in no other, as attributions.</summary>
public static class OutermostStatements
{
    public static ImmutableArray<Attribution> Of(ReadoutRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return [.. record.Statements.Where(statement => statement.Within is null).Select(Attribution)];
    }

    private static Attribution Attribution(Statement statement) => new(
        Stretches(statement.Source), Stretches(statement.Cue), Stretches(statement.Content), new Confidence(statement.Probability, null, null, null));

    private static ImmutableArray<Stretch> Stretches(ImmutableArray<Span> spans) => [.. spans.Select(span => new Stretch(span.Start, span.End))];
}
