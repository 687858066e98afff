using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Readout.Actors.Lookup;

namespace Readout.Cli.Commands.Actors;

/// <summary>How actors are written as JSON: as records are, and kinds in small letters.</summary>
[JsonSerializable(typeof(ImmutableArray<FoundActor>))]
[JsonSerializable(typeof(ImmutableArray<FoundTerm>))]
internal sealed partial class ActorJson : JsonSerializerContext
{
    public static ActorJson Page { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter<FoundKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<OfficeTime>(JsonNamingPolicy.CamelCase),
        },
    });
}
