using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Readout.Storage.Decisions;
using Readout.Storage.History;
using Readout.Storage.Ledger;
using Readout.Storage.Questions;

namespace Readout.Presentation.Archives;

/// <summary>How the archive's answers are written as JSON: as records are.</summary>
[JsonSerializable(typeof(ImmutableArray<ContactAnswer>))]
[JsonSerializable(typeof(ImmutableArray<PassageAnswer>))]
[JsonSerializable(typeof(ImmutableArray<DoubtAnswer>))]
[JsonSerializable(typeof(ImmutableArray<DecisionView>))]
[JsonSerializable(typeof(ImmutableArray<CoverageRow>))]
[JsonSerializable(typeof(ImmutableArray<OutcomeAnswer>))]
[JsonSerializable(typeof(ImmutableArray<ClaimAnswer>))]
[JsonSerializable(typeof(ImmutableArray<MomentAnswer>))]
[JsonSerializable(typeof(ImmutableArray<ActorAnswer>))]
[JsonSerializable(typeof(ImmutableArray<OfficeAnswer>))]
[JsonSerializable(typeof(ImmutableArray<CounterpartAnswer>))]
[JsonSerializable(typeof(ImmutableArray<IssueCount>))]
[JsonSerializable(typeof(ImmutableArray<IssueYear>))]
[JsonSerializable(typeof(ImmutableArray<SourceAnswer>))]
[JsonSerializable(typeof(ImmutableArray<AuditEntry>))]
[JsonSerializable(typeof(OverviewAnswer))]
[JsonSerializable(typeof(ActorAnswer))]
[JsonSerializable(typeof(ArchiveSize))]
[JsonSerializable(typeof(DecisionView))]
[JsonSerializable(typeof(SourceAnswer))]
[JsonSerializable(typeof(LastAnswer))]
[JsonSerializable(typeof(ContactFileAnswer))]
public sealed partial class ArchiveJson : JsonSerializerContext
{
    /// <summary>Indented.</summary>
    public static ArchiveJson Page { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter<DecisionKind>(JsonNamingPolicy.KebabCaseLower), new JsonStringEnumConverter<UndertakingKind>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<OutcomeState>(JsonNamingPolicy.KebabCaseLower), new JsonStringEnumConverter<ClaimKind>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<ClaimStanding>(JsonNamingPolicy.KebabCaseLower), new JsonStringEnumConverter<AuditAct>(JsonNamingPolicy.KebabCaseLower),
        },
    });
}
