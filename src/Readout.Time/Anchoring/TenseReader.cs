using System.Collections.Frozen;
using Readout.Language.Parsing;

namespace Readout.Time.Anchoring;

/// <summary>Tells by the words that govern an expression whether it looks back or ahead.</summary>
internal static class TenseReader
{
    private const int MostHops = 10;
    private const int Reach = 12;

    private static readonly FrozenSet<string> Intentions = new[]
    {
        "plan", "expect", "schedule", "set", "due", "intend", "hope", "want", "aim", "agree", "propose", "prepare", "order", "invite", "vow", "promise", "pledge",
        "slate", "mature", "expire", "anticipate", "await", "ask", "seek", "urge", "threaten", "likely", "ready", "target", "forecast", "project", "predict",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Coming = new[]
    {
        "due", "payable", "deadline", "upcoming", "effective", "forthcoming", "scheduled", "planned", "expiration", "plan", "forecast", "outlook", "projection", "coming", "redeemable",
    }.ToFrozenSet();

    /// <summary>The lean of the words that govern some words of a sentence.</summary>
    /// <param name="words">The sentence's words.</param>
    /// <param name="first">The first word of the expression.</param>
    /// <param name="last">Its last word.</param>
    internal static Lean Of(IReadOnlyList<ParsedWord> words, int first, int last)
    {
        int at = Top(words, first, last);
        Lean lean = Climb(words, words[at].Head - 1);
        bool bounds = first > 0 && words[first - 1].Lemma is "until" or "by" or "till";
        return bounds && lean == Lean.Past ? Lean.Unknown : lean;
    }

    private static Lean Climb(IReadOnlyList<ParsedWord> words, int at)
    {
        for (int hop = 0; hop < MostHops && at >= 0; hop++)
        {
            if (Verdict(words, at) is { } lean)
            {
                return lean;
            }
            at = words[at].Head - 1;
        }
        return Lean.Unknown;
    }

    /// <summary>What a word and its auxiliaries say; <c>null</c> where the word above it must tell.</summary>
    private static Lean? Verdict(IReadOnlyList<ParsedWord> words, int at)
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
        return word.Xpos switch
        {
            "VBD" => Intentions.Contains(word.Lemma) && IsComplement(word) ? Lean.Future : Lean.Past,
            "VBN" => Intentions.Contains(word.Lemma) ? Lean.Future : Lean.Past,
            "VBZ" or "VBP" => Intentions.Contains(word.Lemma) ? Lean.Future : Lean.Unknown,
            "VB" => InfinitiveAt(words, at),
            _ => null,
        };
    }

    /// <summary>An infinitive looks ahead where what it hangs on plans or expects, and as that does elsewhere.</summary>
    private static Lean? InfinitiveAt(IReadOnlyList<ParsedWord> words, int at)
    {
        int head = words[at].Head - 1;
        return head < 0 || Intentions.Contains(words[head].Lemma) || Coming.Contains(words[head].Lemma) || words[head].Upos == "NOUN" ? Lean.Future : null;
    }

    private static bool IsComplement(ParsedWord word) => word.Deprel is "acl" or "amod";

    private static Lean? ByAuxiliary(IReadOnlyList<ParsedWord> words, int at)
    {
        Lean? lean = null;
        for (int child = Math.Max(0, at - Reach); child < Math.Min(words.Count, at + 4); child++)
        {
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
        bool plans = Intentions.Contains(verb.Lemma) || Coming.Contains(verb.Lemma);
        return auxiliary.Lemma switch
        {
            "will" or "shall" or "may" or "might" or "can" or "could" or "should" or "must" or "would" or "'ll" => Lean.Future,
            "have" => Lean.Past,
            _ when plans => Lean.Future,
            "be" or "do" or "get" when auxiliary.Xpos == "VBD" => Lean.Past,
            "be" when verb.Xpos == "VBG" => Lean.Future,
            "be" when auxiliary.Xpos is "VBZ" or "VBP" => Lean.Unknown,
            _ => null,
        };
    }

    /// <summary>The word of an expression that hangs on a word outside it.</summary>
    private static int Top(IReadOnlyList<ParsedWord> words, int first, int last)
    {
        for (int at = last; at >= first; at--)
        {
            if (words[at].Head - 1 < first || words[at].Head - 1 > last)
            {
                return at;
            }
        }
        return first;
    }
}
