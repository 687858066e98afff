using System.Collections.Frozen;
using Readout.Extraction.Actors;

namespace Readout.Extraction.Coreference;

/// <summary>Tells whether a noun names an office.</summary>
internal static class Offices
{
    private static readonly FrozenSet<string> Nouns = FrozenSet.Create(
        "president", "minister", "premier", "chancellor", "leader", "secretary", "spokesman", "spokeswoman", "spokesperson", "envoy", "ambassador", "adviser",
        "advisor", "king", "queen", "emir", "sultan", "prince", "pope", "governor", "mayor", "senator", "commissioner", "chairman", "speaker", "candidate");

    /// <summary>Whether the noun is one for office holders.</summary>
    internal static bool IsOffice(string noun) => Nouns.Contains(noun);

    /// <summary>Whether a noun with the word before it names an office ("minister" a foreign minister, "prime minister" only a prime minister).</summary>
    internal static bool Names(string noun, string office, string before)
    {
        string held = office.StartsWith("former ", StringComparison.Ordinal) ? office["former ".Length..] : office;
        bool kind = noun switch
        {
            "leader" => Titles.Leads(held),
            "premier" => held is "Prime Minister" or "Chancellor",
            "spokesman" or "spokeswoman" or "spokesperson" => held is "Spokesperson" or "Press Secretary",
            "advisor" => held.EndsWith("Adviser", StringComparison.Ordinal),
            _ => held.EndsWith(noun, StringComparison.OrdinalIgnoreCase),
        };
        bool named = before is "prime" or "foreign" or "defence" or "defense" or "deputy" or "vice" or "finance" or "interior";
        return kind && (!named || held.Contains(before is "defense" ? "Defence" : before, StringComparison.OrdinalIgnoreCase));
    }
}
