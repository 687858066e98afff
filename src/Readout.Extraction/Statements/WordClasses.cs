using System.Collections.Frozen;

namespace Readout.Extraction.Statements;

/// <summary>The closed classes of English words that bound a phrase.</summary>
internal static class WordClasses
{
    internal static FrozenSet<string> Days { get; } = Of(
        "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight later earlier");

    internal static FrozenSet<string> Media { get; } = Of(
        "statement interview speech tweet post briefing letter report readout release memo email message address conference telegram "
        + "twitter facebook television tv communique communiqué op-ed column video call conversation");

    internal static FrozenSet<string> Months { get; } = Of(
        "january february march april may june july august september october november december week month year morning afternoon evening night day");

    /// <summary>Adverbs that join a clause to what stands before it, and so belong to no cue.</summary>
    internal static FrozenSet<string> Linking { get; } = Of(
        "when where however instead meanwhile though perhaps therefore thus moreover furthermore hence otherwise nevertheless nonetheless why how");

    internal static FrozenSet<string> RelativePronouns { get; } = Of("who which that whom");

    private static FrozenSet<string> Of(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
