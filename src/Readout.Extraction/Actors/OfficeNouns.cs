using System.Collections.Frozen;

namespace Readout.Extraction.Actors;

/// <summary>Nouns that name an office or a trade: what begins or ends with one is no personal name.</summary>
internal static class OfficeNouns
{
    private static readonly FrozenSet<string> Nouns = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "head", "chief", "chair", "chairman", "chairwoman", "chairperson", "vice", "deputy", "director", "adviser", "advisor", "aide", "assistant", "representative",
        "commissioner", "minister", "secretary", "member", "commander", "ambassador", "envoy", "coordinator", "president", "speaker", "leader", "counsellor", "officer",
        "delegate", "rapporteur", "governor", "mayor", "prosecutor", "actor", "producer");

    /// <summary>Bodies that serve the holder of an office: "the Office of the President".</summary>
    private static readonly FrozenSet<string> Staffs = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "office", "administration", "chancellery", "cabinet", "secretariat");

    internal static bool Has(ReadOnlySpan<char> word) => Nouns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    internal static bool IsStaff(ReadOnlySpan<char> word) => Staffs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
