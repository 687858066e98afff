using System.Collections.Frozen;
using System.Collections.Immutable;
using Readout.Language.Parsing;

namespace Readout.Extraction.Statements;

/// <summary>How a cue takes its content.</summary>
internal enum CueManner
{
    /// <summary>A clause or quotation, before or after it ("said").</summary>
    Say,

    /// <summary>An object or infinitive, after it only ("urged", "called for").</summary>
    Act,
}

/// <summary>The grammatical form of a cue.</summary>
internal enum CueForm
{
    /// <summary>"said", "says", "will say".</summary>
    Finite,

    /// <summary>"saying".</summary>
    Participle,
}

/// <summary>A verb, with its particles, that marks something as said.</summary>
internal sealed record CueWord(ImmutableArray<string> Words, CueManner Manner)
{
    /// <summary>Its dictionary form.</summary>
    internal string Lemma { get; } = string.Join(' ', Words);
}

/// <summary>Verbs of saying and of speech acts.</summary>
/// <remarks>
/// Most were chosen by how often PolNeAR's training texts mark a verb as a cue where it occurs (some four times in ten or more); verbs
/// that readouts use and that news rarely does ("reaffirm", "commend", "speak in favour of") were added by hand.
/// </remarks>
internal static class CueLexicon
{
    private const string Saying =
        "say tell add write announce note report state explain argue claim insist declare acknowledge admit warn stress emphasise "
        + "emphasize reiterate reply respond recall confirm tweet conclude suggest predict assert contend remark comment concede joke "
        + "reveal caution complain allege affirm reaffirm underscore underline vow promise pledge agree deny find show indicate repeat testify "
        + "ask believe hope think point_out make_clear recount boast lament muse signal speculate decide maintain read estimate inform";

    private const string Acting =
        "urge call_for call_on criticise criticize praise accuse condemn welcome reject thank express back endorse defend denounce "
        + "blame describe decline question dismiss cite voice oppose outline highlight speak_in_favour_of speak_in_favor_of advocate "
        + "slam blast tout decry rail mock echo mention request demand offer propose encourage assure remind convey commend applaud "
        + "congratulate refuse order point_to speak_about talk_about focus_on speak_out_against refer_to discuss appreciate reassure hail "
        + "threaten call";

    private static readonly Dictionary<string, string[]> Irregular = new(StringComparer.Ordinal)
    {
        ["say"] = ["says", "said", "saying"],
        ["tell"] = ["tells", "told", "telling"],
        ["write"] = ["writes", "wrote", "writing"],
        ["find"] = ["finds", "found", "finding"],
        ["show"] = ["shows", "showed", "showing"],
        ["make"] = ["makes", "made", "making"],
        ["speak"] = ["speaks", "spoke", "speaking"],
        ["think"] = ["thinks", "thought", "thinking"],
        ["read"] = ["reads", "read", "reading"],
        ["agree"] = ["agrees", "agreed", "agreeing"],
        ["admit"] = ["admits", "admitted", "admitting"],
        ["refer"] = ["refers", "referred", "referring"],
        ["signal"] = ["signals", "signaled", "signaling"],
    };

    private static readonly FrozenDictionary<string, ImmutableArray<CueWord>> ByForm = Words(Saying, CueManner.Say).Concat(Words(Acting, CueManner.Act))
        .SelectMany(cue => Forms(cue.Words[0]).Select(form => (form, cue)))
        .GroupBy(entry => entry.form, entry => entry.cue)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(cue => cue.Words.Length).ToImmutableArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The cues that begin with a word, longest first.</summary>
    internal static ImmutableArray<CueWord> StartingWith(ParsedWord word) =>
        word.Upos == "VERB" && ByForm.TryGetValue(word.Form, out ImmutableArray<CueWord> cues) ? cues : [];

    private static IEnumerable<CueWord> Words(string lemmas, CueManner manner) =>
        lemmas.Split(' ').Select(lemma => new CueWord([.. lemma.Split('_')], manner));

    private static IEnumerable<string> Forms(string verb) =>
        (Irregular.TryGetValue(verb, out string[]? known) ? known : Regular(verb)).Prepend(verb).Distinct();

    private static string[] Regular(string verb)
    {
        if (verb.EndsWith('e'))
        {
            return [verb + "s", verb + "d", verb[..^1] + "ing"];
        }
        bool consonantY = verb.EndsWith('y') && verb[^2] is not ('a' or 'e' or 'o' or 'u');
        string hiss = verb.EndsWith('s') || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal) ? "es" : "s";
        return consonantY ? [verb[..^1] + "ies", verb[..^1] + "ied", verb + "ing"] : [verb + hiss, verb + "ed", verb + "ing"];
    }
}
