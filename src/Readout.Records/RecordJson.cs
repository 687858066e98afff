using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;

namespace Readout.Records;

/// <summary>How records are written and read as JSON: camelCase, nulls kept, only what JSON demands escaped.</summary>
[JsonSerializable(typeof(ReadoutRecord))]
[JsonSerializable(typeof(ComparisonPage))]
public sealed partial class RecordJson : JsonSerializerContext
{
    /// <summary>One line, for JSONL.</summary>
    public static RecordJson Line { get; } = new(Form(indented: false));

    /// <summary>Indented, for a file of its own.</summary>
    public static RecordJson Page { get; } = new(Form(indented: true));

    /// <summary>The JSON Schema of a record, made from the types.</summary>
    public static JsonNode Schema() => Page.ReadoutRecord.GetJsonSchemaAsNode(RecordSchema.Exporting);

    private static JsonSerializerOptions Form(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        WriteIndented = indented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
