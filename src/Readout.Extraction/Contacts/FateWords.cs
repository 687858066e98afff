using System.Collections.Frozen;

namespace Readout.Extraction.Contacts;

/// <summary>Words that say what becomes of a contact, by dictionary form.</summary>
internal static class FateWords
{
    private static readonly FrozenSet<string> Cancelling = Set("cancel postpone scrap shelve abandon delay scuttle");

    private static readonly FrozenSet<string> Denying = Set("deny refute");

    /// <summary>What is expected, arranged or announced will be.</summary>
    private static readonly FrozenSet<string> Planning = Set("plan schedule expect set intend arrange prepare announce slate due agree invite anticipate book go confirm");

    /// <summary>What is wished for, offered, asked or supposed is no contact yet.</summary>
    private static readonly FrozenSet<string> Wishing = Set(
        "propose suggest offer seek want hope ask request urge demand consider refuse reject decline need like try ready willing insist push call support favor favour "
        + "encourage allow enable await avoid oppose demand require possible unlikely likely able welcome discuss mull weigh explore press "
        + "appeal beg prefer wish threaten warn fail advocate promise vow pledge dream imagine suppose decide want");

    private static readonly FrozenSet<string> PlannedModifiers = Set("upcoming planned scheduled forthcoming expected coming next");
    private static readonly FrozenSet<string> EndedModifiers = Set("cancelled canceled postponed scrapped aborted");
    private static readonly FrozenSet<string> UnrealModifiers = Set("possible potential proposed prospective hypothetical future further additional any");
    private static readonly FrozenSet<string> Conditions = Set("if unless whether until");
    private static readonly FrozenSet<string> Futures = Set("will shall 'll ’ll wo");
    private static readonly FrozenSet<string> Doubts = Set("may might could should can must ca ought");

    private static readonly FrozenSet<string> Ahead = Set("ahead before until pending preparation preparations run-up runup advance prior");

    private static readonly FrozenSet<string> Unsure = Set(
        "condition possibility prospect idea proposal hope need offer chance opportunity call demand request readiness willingness resumption launch basis suggestion "
        + "question option plea appeal interest importance desire push case start continuation necessity");

    /// <summary>"conditions for", "the possibility of", "the launch of": what these nouns stand over is only thought of.</summary>
    internal static bool IsUnsure(string noun) => Unsure.Contains(noun);

    private static readonly FrozenSet<string> Contents = Set("topic subject theme focus result");

    /// <summary>"the topic of", "the results of": what these nouns stand over has content.</summary>
    internal static bool IsContent(string noun) => Contents.Contains(noun);

    private static readonly FrozenSet<string> Hearsay = Set("report claim rumour rumor allegation suggestion speculation news assertion statement");

    /// <summary>"reports that …": who denies these denies what they say.</summary>
    internal static bool IsHearsay(string noun) => Hearsay.Contains(noun);

    /// <summary>"ahead of", "preparations for": what these words stand over is still to come.</summary>
    internal static bool IsAhead(string word) => Ahead.Contains(word);

    internal static bool Cancels(string lemma) => Cancelling.Contains(lemma);

    internal static bool Denies(string lemma) => Denying.Contains(lemma);

    internal static bool Plans(string lemma) => Planning.Contains(lemma);

    internal static bool Wishes(string lemma) => Wishing.Contains(lemma);

    internal static bool IsPlanned(string modifier) => PlannedModifiers.Contains(modifier);

    internal static bool IsEnded(string modifier) => EndedModifiers.Contains(modifier);

    internal static bool IsUnreal(string modifier) => UnrealModifiers.Contains(modifier);

    internal static bool IsCondition(string word) => Conditions.Contains(word);

    internal static bool IsFuture(string auxiliary) => Futures.Contains(auxiliary);

    internal static bool IsDoubt(string auxiliary) => Doubts.Contains(auxiliary);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
