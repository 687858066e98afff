using System.ComponentModel;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace Readout.Records;

/// <summary>What the exported schema adds to the bare types.</summary>
internal static class RecordSchema
{
    internal static JsonSchemaExporterOptions Exporting { get; } = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Complete,
    };

    private static JsonObject Complete(JsonSchemaExporterContext context, JsonNode schema)
    {
        // A value of any type is exported as the schema `true`; as an object it can carry a description, and more readers know it.
        JsonObject node = schema as JsonObject ?? [];
        if (Description(context) is { } description)
        {
            node.Insert(0, "description", description);
        }
        if (context.Path.IsEmpty)
        {
            node.Insert(0, "title", ReadoutRecord.SchemaName);
            node.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        }
        if (node.ContainsKey("properties"))
        {
            node["additionalProperties"] = false;
        }
        return node;
    }

    private static string? Description(JsonSchemaExporterContext context) =>
        context.PropertyInfo?.AttributeProvider?
            .GetCustomAttributes(typeof(DescriptionAttribute), inherit: false)
            .OfType<DescriptionAttribute>().FirstOrDefault()?.Description;
}
