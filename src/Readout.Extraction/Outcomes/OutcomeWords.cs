using System.Collections.Frozen;

namespace Readout.Extraction.Outcomes;

/// <summary>How words make something an outcome.</summary>
internal enum CueSort
{
    /// <summary>"agreed to", "decided that": what was agreed follows.</summary>
    Agree,

    /// <summary>"pledged", "undertook to".</summary>
    Promise,

    /// <summary>"assured the minister that", "of support".</summary>
    Assure,

    /// <summary>"tasked their teams to".</summary>
    Task,

    /// <summary>"invited", "accepted an invitation".</summary>
    Invite,

    /// <summary>"reaffirmed their commitment to", "expressed readiness to".</summary>
    Affirm,

    /// <summary>"reached an agreement on", "signed a treaty".</summary>
    Conclude,

    /// <summary>"is ready to", "stands ready to".</summary>
    Ready,

    /// <summary>"looks forward to meeting", "plan to meet".</summary>
    Await,

    /// <summary>"will continue their dialogue", "will meet again".</summary>
    Continue,
}

/// <summary>The words by which outcomes are told, in their dictionary forms.</summary>
internal static class OutcomeWords
{
    private static readonly FrozenDictionary<string, CueSort> Verbs = Sorted(
        (CueSort.Agree, ["agree", "decide", "resolve"]),
        (CueSort.Promise, ["pledge", "promise", "vow", "undertake", "commit", "guarantee"]),
        (CueSort.Assure, ["assure"]),
        (CueSort.Task, ["instruct", "task", "order", "direct", "mandate"]),
        (CueSort.Invite, ["invite", "accept", "extend", "renew"]),
        (CueSort.Affirm, [
            "reaffirm", "affirm", "confirm", "reconfirm", "reiterate", "express", "declare", "stress", "underline", "underscore", "emphasize",
            "emphasise", "state", "voice", "convey", "restate", "announce", "signal", "pledge",
        ]),
        (CueSort.Conclude, ["reach", "strike", "conclude", "sign", "seal", "finalize", "finalise", "clinch", "formalize", "formalise", "ink"]),
        (CueSort.Ready, ["ready", "prepared", "willing"]),
        (CueSort.Await, ["look", "plan", "intend", "arrange", "hope", "expect"]),
        (CueSort.Continue, [
            "continue", "stay", "remain", "keep", "maintain", "meet", "speak", "talk", "consult", "coordinate", "follow", "work",
        ]));

    /// <summary>Nouns for the will to do something: an outcome when somebody affirms it.</summary>
    internal static FrozenSet<string> Wills { get; } = Set(
        "commitment", "readiness", "intention", "willingness", "determination", "resolve", "pledge", "promise", "preparedness", "intent");

    /// <summary>Nouns for what may be reached or signed.</summary>
    internal static FrozenSet<string> Accords { get; } = Set(
        "agreement", "deal", "accord", "understanding", "compromise", "ceasefire", "cease-fire", "truce", "memorandum", "pact", "treaty", "consensus",
        "declaration", "arrangement", "communique", "communiqué", "protocol", "contract", "statement", "document");

    /// <summary>What people do when they are in touch once more.</summary>
    internal static FrozenSet<string> Encounters { get; } = Set(
        "meet", "speak", "talk", "visit", "welcome", "host", "see", "receive", "confer", "call", "travel", "return", "convene");

    /// <summary>The same as nouns.</summary>
    internal static FrozenSet<string> Exchanges { get; } = Set(
        "dialogue", "contact", "touch", "consultation", "talk", "negotiation", "discussion", "conversation", "cooperation", "coordination", "meeting",
        "summit", "visit", "exchange", "communication", "engagement", "interaction", "call");

    /// <summary>How a verb makes an outcome, by itself or with the right object.</summary>
    internal static bool TryGetSort(string lemma, out CueSort sort) => Verbs.TryGetValue(lemma, out sort);

    private static FrozenSet<string> Set(params ReadOnlySpan<string> words) => FrozenSet.Create(StringComparer.OrdinalIgnoreCase, words);

    private static FrozenDictionary<string, CueSort> Sorted(params ReadOnlySpan<(CueSort Sort, string[] Lemmas)> groups)
    {
        var sorts = new Dictionary<string, CueSort>(StringComparer.OrdinalIgnoreCase);
        foreach ((CueSort sort, string[] lemmas) in groups)
        {
            foreach (string lemma in lemmas)
            {
                sorts.TryAdd(lemma, sort);
            }
        }
        return sorts.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
