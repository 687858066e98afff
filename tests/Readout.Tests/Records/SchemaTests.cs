using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using NodaTime;
using Readout.Records;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Records;

public sealed class SchemaTests
{
    private static string PublishedSchema { get; } = Path.Combine(Repository.Root, "docs", "record.schema.json");

    [Fact]
    public void The_published_schema_is_the_one_the_types_give() =>
        Assert.Equal(RecordJson.Schema().ToJsonString(RecordJson.Page.Options) + "\n", File.ReadAllText(PublishedSchema));

    [Fact]
    public async Task A_real_record_fits_the_published_schema()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(PublishedSchema, TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(Json().ToJsonString()));
    }

    [Theory]
    [InlineData("contacts")]
    [InlineData("statements")]
    [InlineData("actors")]
    public async Task A_record_without_a_part_does_not_fit(string part)
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(PublishedSchema, TestContext.Current.CancellationToken);
        JsonObject record = Json();
        Assert.True(record.Remove(part));
        Assert.NotEmpty(schema.Validate(record.ToJsonString()));
    }

    [Fact]
    public void A_record_says_in_what_unit_its_offsets_are() => Assert.Equal("unicode code points, end exclusive", (string?)Json()["offsets"]);

    [Fact]
    public void A_record_names_the_tables_and_weights_it_was_made_with()
    {
        JsonObject models = Json()["engine"]!["models"]!.AsObject();
        Assert.Equal(["actors", "acts", "comparison", "coreference", "en", "frame", "issues", "statements"], models.Select(model => model.Key));
        Assert.All(models, model => Assert.Matches("^sha256:[0-9a-f]{64}$", (string)model.Value!));
        Assert.Equal(Engines.Language.Hash, (string?)models["en"]);
    }

    private static JsonObject Json() => JsonSerializer.SerializeToNode(
        Engines.Reading.Read(new Report(
            "harbour",
            new ReportText("French President Emmanuel Macron and Turkish President Recep Tayyip Erdogan spoke by phone for an hour on Monday, the Elysee said. They agreed to stay in touch."),
            new ReportMetadata { Published = new LocalDate(2023, 5, 17) })),
        RecordJson.Page.ReadoutRecord)!.AsObject();
}
