using System.Collections.Frozen;
using Readout.Language.Parsing;

namespace Readout.Time.Anchoring;

/// <summary>Tells by the words that govern an expression whether it looks back or ahead.</summary>
internal static class TenseReader
{
    private const int MostHops = 10;
    private const int Reach = 12;

    /// <summary>What they govern lies ahead of them, and a date beside them is its.</summary>
    private static readonly FrozenSet<string> Plans = new[]
    {
        "plan", "expect", "schedule", "set", "intend", "hope", "want", "aim", "prepare", "slate", "mature", "expire", "anticipate", "await", "seek", "threaten",
        "likely", "ready", "target", "forecast", "project", "predict",
    }.ToFrozenSet();

    /// <summary>What they govern lies ahead of them, but a date beside them is their own: "agreed in June to buy".</summary>
    private static readonly FrozenSet<string> Resolves = new[]
    {
        "agree", "propose", "order", "invite", "vow", "promise", "pledge", "ask", "urge", "decide", "call",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Reports = new[] { "say", "tell", "report", "note", "add", "show", "reveal", "claim", "announce" }.ToFrozenSet();

    private static readonly FrozenSet<string> Coming = new[]
    {
        "due", "payable", "deadline", "upcoming", "effective", "forthcoming", "scheduled", "planned", "expiration", "plan", "forecast", "outlook", "projection", "coming", "redeemable",
    }.ToFrozenSet();

    /// <summary>The lean of the words that govern an expression.</summary>
    /// <param name="words">The sentence's words.</param>
    /// <param name="top">The expression's word that hangs on another.</param>
    /// <param name="before">The word before the expression.</param>
    internal static Lean Of(IReadOnlyList<ParsedWord> words, ParsedWord top, string before) =>
        before == "since" ? Lean.Past
        : before == "for" && HangsOnPlan(words, top) ? Lean.Future
        : Copula(words, top) is { } told ? told
        : Bounded(before, Climb(words, top.Head - 1)) is var lean && lean == Lean.Future && top.Deprel == "compound" ? Lean.Unknown
        : lean;

    /// <summary>"scheduled a briefing for Thursday", "a vote planned for May".</summary>
    private static bool HangsOnPlan(IReadOnlyList<ParsedWord> words, ParsedWord top) =>
        top.Head > 0 && words[top.Head - 1] is var above && (Plans.Contains(above.Lemma) || (above.Head > 0 && Plans.Contains(words[above.Head - 1].Lemma)));

    /// <summary>"the vote is on Friday" looks ahead, "the vote was on Friday" back.</summary>
    private static Lean? Copula(IReadOnlyList<ParsedWord> words, ParsedWord top)
    {
        for (int at = 0; top.Deprel == "root" && at < Math.Min(words.Count, Reach); at++)
        {
            if (words[at].Deprel == "cop" && ReferenceEquals(words[Math.Max(0, words[at].Head - 1)], top))
            {
                return words[at].Xpos == "VBD" ? Lean.Past : Lean.Future;
            }
        }
        return null;
    }

    /// <summary>A time up to which something goes on may lie ahead of what is told in the past.</summary>
    private static Lean Bounded(string preposition, Lean lean) =>
        lean == Lean.Past && preposition is "until" or "by" or "till" or "through" ? Lean.Unknown : lean;

    private static Lean Climb(IReadOnlyList<ParsedWord> words, int at)
    {
        for (int hop = 0; hop < MostHops && at >= 0; hop++)
        {
            if (Verdict(words, at, hop) is { } lean)
            {
                return lean;
            }
            at = words[at].Head - 1;
        }
        return Lean.Unknown;
    }

    /// <summary>What a word and its auxiliaries say; <c>null</c> where the word above it must tell.</summary>
    private static Lean? Verdict(IReadOnlyList<ParsedWord> words, int at, int hop)
    {
        ParsedWord word = words[at];
        if (Coming.Contains(word.Lemma))
        {
            return Lean.Future;
        }
        if (ByAuxiliary(words, at) is { } lean)
        {
            return lean;
        }
        bool plans = Plans.Contains(word.Lemma);
        return word.Xpos switch
        {
            "VBD" => plans && word.Deprel is "acl" or "amod" ? Lean.Future : Lean.Past,
            "VBN" => plans ? Lean.Future : Lean.Past,
            "VBZ" or "VBP" => plans || (hop == 0 && word.Upos == "VERB" && words[^1].Form == "." && !Reports.Contains(word.Lemma)) ? Lean.Future : Lean.Unknown,
            "VB" => InfinitiveAt(words, at),
            _ => null,
        };
    }

    /// <summary>An infinitive looks ahead where what it hangs on plans or expects, and as that does elsewhere.</summary>
    private static Lean? InfinitiveAt(IReadOnlyList<ParsedWord> words, int at)
    {
        int head = words[at].Head - 1;
        return head < 0 || words[head].Upos is "NOUN" or "AUX" || Plans.Contains(words[head].Lemma) || Resolves.Contains(words[head].Lemma) || Coming.Contains(words[head].Lemma)
            ? Lean.Future : null;
    }

    private static Lean? ByAuxiliary(IReadOnlyList<ParsedWord> words, int at)
    {
        Lean? lean = null;
        for (int child = Math.Max(0, at - Reach); child < Math.Min(words.Count, at + 4); child++)
        {
            if (words[child].Head == at + 1 && words[child].Lemma == "due")
            {
                return Lean.Future;
            }
            if (words[child].Head == at + 1 && words[child].Upos == "AUX")
            {
                Lean? said = OfAuxiliary(words[child], words[at]);
                if (said == Lean.Future)
                {
                    return said;
                }
                lean = said ?? lean;
            }
        }
        return lean;
    }

    private static Lean? OfAuxiliary(ParsedWord auxiliary, ParsedWord verb)
    {
        bool plans = Plans.Contains(verb.Lemma) || Coming.Contains(verb.Lemma);
        return auxiliary.Lemma switch
        {
            "will" or "shall" or "may" or "might" or "can" or "could" or "should" or "must" or "would" or "'ll" => Lean.Future,
            _ when plans => Lean.Future,
            "have" => Lean.Past,
            "be" or "do" or "get" when auxiliary.Xpos == "VBD" => Lean.Past,
            "be" when verb.Xpos == "VBG" => Lean.Future,
            "be" when auxiliary.Xpos is "VBZ" or "VBP" => Lean.Unknown,
            _ => null,
        };
    }
}
