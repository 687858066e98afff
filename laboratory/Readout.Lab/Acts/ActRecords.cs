using System.Collections.Immutable;
using System.Text.Json;
using Readout.Records;

namespace Readout.Lab.Acts;

/// <summary>A record of PLOVER's gold standard: a sentence, who does something in it, to whom, and what.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Sources">The acting parties' names as the text has them.</param>
/// <param name="Targets">The others' names.</param>
/// <param name="EventWords">The words that the coder marked as the event's.</param>
/// <param name="Act">The type, by its name of 2021.</param>
internal sealed record ActRecord(
    string Id, string Text, ImmutableArray<string> Sources, ImmutableArray<string> Targets, string EventWords, StatementAct Act);

/// <summary>Reads files of PLOVER's gold standard records.</summary>
internal static class ActRecords
{
    public static string Half => Paths.Corpus("plover/gold-standard-records-half.json");

    /// <summary>The records of events, in the file's order; those that document the file are none.</summary>
    public static ImmutableArray<ActRecord> Read(string file)
    {
        using var stream = File.OpenRead(file);
        using var records = JsonDocument.Parse(stream);
        return [.. records.RootElement.EnumerateArray().Where(record => Name(record) != "DOCUMENT").Select(record => new ActRecord(
            record.GetProperty("id").GetString()!, record.GetProperty("text").GetString()!,
            Actors(record, "source"), Actors(record, "target"), record.GetProperty("eventText").GetString()!, Act(Name(record))))];
    }

    private static string Name(JsonElement record) => record.GetProperty("event").GetString()!;

    private static StatementAct Act(string name) => name switch
    {
        "DEMAND" => StatementAct.Request,
        "DISAPPROVE" or "INVESTIGATE" => StatementAct.Accuse,
        "FIGHT" => StatementAct.Assault,
        _ => Enum.Parse<StatementAct>(name, ignoreCase: true),
    };

    private static ImmutableArray<string> Actors(JsonElement record, string part) =>
        record.TryGetProperty(part, out var actors) && actors.ValueKind == JsonValueKind.Array
            ? [.. actors.EnumerateArray().Select(actor => actor.GetProperty("actorText").GetString()!).Where(name => name.Length > 0)]
            : [];
}
