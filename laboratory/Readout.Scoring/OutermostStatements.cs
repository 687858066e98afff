using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Readout.Records;

namespace Readout.Scoring;

/// <summary>A record's statements that stand in no other, as attributions.</summary>
public static class OutermostStatements
{
    public static ImmutableArray<Attribution> Of(ReadoutRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var json = JsonSerializer.SerializeToNode(record, RecordJson.Line.ReadoutRecord)!["statements"]!.AsArray();
        return [.. record.Statements.Zip(json).Where(pair => pair.First.Within is null).Select(pair => Attribution(pair.First, Confidence(pair.Second!)))];
    }

    private static Attribution Attribution(Statement statement, Confidence confidence) =>
        new(Stretches(statement.Source), Stretches(statement.Cue), Stretches(statement.Content), confidence);

    // As published, so that records with and without probabilities of their parts can be judged.
    private static Confidence Confidence(JsonNode statement)
    {
        var parts = statement["probabilities"];
        return new Confidence(Number(statement["probability"]), Number(parts?["source"]), Number(parts?["cue"]), Number(parts?["content"]));
    }

    private static double? Number(JsonNode? value) => value?.GetValue<double>();

    private static ImmutableArray<Stretch> Stretches(ImmutableArray<Span> spans) => [.. spans.Select(span => new Stretch(span.Start, span.End))];
}
