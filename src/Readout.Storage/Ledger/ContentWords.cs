using System.Collections.Frozen;

namespace Readout.Storage.Ledger;

/// <summary>The words of a text that say what it is about, cut to their stems.</summary>
internal static class ContentWords
{
    private const int LeastLetters = 3;

    private static readonly FrozenSet<string> Empty = FrozenSet.Create(
        "the", "and", "for", "with", "that", "this", "these", "those", "from", "into", "onto", "its", "their", "our", "his", "her", "they", "them", "who", "which", "what", "when", "where", "will", "would",
        "shall", "should", "could", "can", "may", "might", "must", "has", "have", "had", "been", "being", "are", "was", "were", "not", "also", "all", "any", "each", "both", "other", "more", "most", "such",
        "agreed", "agree", "agreement", "committed", "commitment", "commit", "pledged", "pledge", "continue", "continued", "continuing", "work", "working", "works", "together", "closely", "close", "further",
        "strengthen", "strengthening", "support", "supporting", "efforts", "effort", "cooperation", "cooperate", "bilateral", "countries", "country", "leaders", "leader", "president", "prime", "minister",
        "vice", "including", "include", "particular", "issues", "issue", "between", "across", "through", "about", "over", "under", "within", "during", "upon", "well", "new", "joint", "mutual", "shared",
        "important", "importance", "ready", "readiness", "help", "ensure", "promote", "develop", "development", "relations", "relationship", "partnership", "states", "state", "united", "government", "people",
        "regional", "global", "international", "national", "security", "address", "areas", "area", "field", "level", "sides", "side", "order", "make", "take", "provide", "discussed", "reaffirmed", "noted",
        "coming", "days", "remain", "remained", "coordinate", "coordinated", "coordination", "directly", "teams", "team", "various", "levels", "contact", "contacts", "future", "near", "forms", "part", "full");

    /// <summary>The stems, each once.</summary>
    internal static IEnumerable<string> Of(string text) =>
        FoldedWords.Of(text).Where(word => word.Length >= LeastLetters && !Empty.Contains(word)).Select(Stem).Distinct(StringComparer.Ordinal);

    /// <summary>Cuts what English nouns and verbs add; crude, and the same for both texts.</summary>
    private static string Stem(string word)
    {
        string bare = word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 6 ? word[..^3]
            : word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 5 ? word[..^3] + "y"
            : word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 5 ? word[..^2]
            : word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && word.Length > 4 ? word[..^1] : word;
        return bare.Length > 4 && bare.EndsWith('e') ? bare[..^1] : bare;
    }
}
