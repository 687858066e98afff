using System.Collections.Immutable;
using System.Text.Json;
using Readout.Extraction.Acts;
using Readout.Extraction.Tokens;
using Readout.Language.Parsing;
using Readout.Records;
using Readout.Text;
using Xunit;

namespace Readout.SharedTests;

/// <summary>The floor of acts: PLOVER's records, as <c>./lab evaluate act</c> measures them.</summary>
public sealed class ActFloorTests
{
    [Fact]
    public void Acts_of_events_are_read_at_least_as_well()
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(SharedData.Path("corpora", "plover", "gold-standard-records-half.json")));
        LanguageEngine engine = LanguageEngine.Load(SharedData.Weights);
        var reader = new EventReader(ActTable.Load());
        bool[] right = [.. file.RootElement.EnumerateArray().Where(record => Name(record) != "DOCUMENT").Select(record => Label(Read(engine, reader, record)) == Act(Name(record)))];
        Assert.True(right.Length > 100);
        Assert.InRange(right.Count(one => one) / (double)right.Length, 0.83, 1);
    }

    private static ToldAct Read(LanguageEngine engine, EventReader reader, JsonElement record)
    {
        string text = record.GetProperty("text").GetString()!;
        var tokens = new TokenRow(engine.Parse(new ReportText(text)));
        return reader.Read(tokens, tokens.Sentences.MaxBy(range => range.Length), Places(record, "source", text, tokens), Places(record, "target", text, tokens));
    }

    private static ImmutableArray<TokenRange> Places(JsonElement record, string part, string text, TokenRow tokens) =>
        record.TryGetProperty(part, out JsonElement actors) && actors.ValueKind == JsonValueKind.Array
            ? [.. actors.EnumerateArray().Select(actor => actor.GetProperty("actorText").GetString()!)
                .Where(name => name.Length > 0 && text.Contains(name, StringComparison.Ordinal))
                .Select(name => (Start: text.IndexOf(name, StringComparison.Ordinal), name.Length))
                .Select(place => new TokenRange(tokens.TokenFrom(place.Start), tokens.TokenFrom(place.Start + place.Length)))]
            : [];

    private static StatementAct Label(ToldAct act) => act is { Negated: true, IsKind: true } ? StatementAct.Reject : act.Act;

    private static StatementAct Act(string name) => name switch
    {
        "DEMAND" => StatementAct.Request,
        "DISAPPROVE" or "INVESTIGATE" => StatementAct.Accuse,
        "FIGHT" => StatementAct.Assault,
        _ => Enum.Parse<StatementAct>(name, ignoreCase: true),
    };

    private static string Name(JsonElement record) => record.GetProperty("event").GetString()!;
}
