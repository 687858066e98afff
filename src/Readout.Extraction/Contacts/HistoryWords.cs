using System.Collections.Frozen;
using Readout.Extraction.Statements;

namespace Readout.Extraction.Contacts;

/// <summary>The words by which a report sets a contact beside earlier ones, in their dictionary forms.</summary>
internal static class HistoryWords
{
    private static readonly FrozenSet<string> Counts = Set(
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "maiden");

    private static readonly FrozenSet<string> Before = Set("last", "previous", "prior", "earlier", "past");

    /// <summary>Contacts as nouns.</summary>
    internal static FrozenSet<string> Contacts { get; } = Set(
        "call", "conversation", "meeting", "talk", "contact", "visit", "summit", "encounter", "discussion", "trip", "negotiation", "consultation", "convening",
        "dialogue", "engagement", "videoconference", "teleconference", "interaction", "roundtable", "exchange", "session", "round", "gathering");

    /// <summary>Contacts as verbs.</summary>
    internal static FrozenSet<string> Verbs { get; } = Set(
        "meet", "speak", "talk", "visit", "gather", "convene", "call", "host", "travel", "confer", "come", "communicate", "converse", "phone");

    /// <summary>"first", "maiden", "37th": which of several.</summary>
    internal static bool IsCount(string word) =>
        Counts.Contains(word) || (word.Length > 2 && char.IsAsciiDigit(word[0]) && word[^2..] is "st" or "nd" or "rd" or "th");

    /// <summary>"last", "previous": one before.</summary>
    internal static bool IsBefore(string word) => Before.Contains(word);

    /// <summary>Whether a verb tells a contact: by itself, by what is held or had, or by its subject.</summary>
    internal static bool TellsContact(Clauses clauses, int verb)
    {
        if (verb < 0 || !clauses.Tag(verb).StartsWith('V'))
        {
            return false;
        }
        return clauses.Lemma(verb) switch
        {
            "hold" or "have" or "attend" or "make" or "conduct" or "pay" => Contacts.Contains(clauses.Lemma(clauses.After(verb, Relation.Object))),
            "take" => clauses.After(verb, Relation.Object) is var part && part >= 0 && clauses.Lemma(part) == "part" || Contacts.Contains(clauses.Lemma(clauses.Subject(verb))),
            "see" => clauses.Lemma(clauses.After(verb, Relation.Object)) is "other" or "each",
            "be" => false,
            var lemma => Verbs.Contains(lemma),
        };
    }

    private static FrozenSet<string> Set(params ReadOnlySpan<string> words) => FrozenSet.Create(StringComparer.OrdinalIgnoreCase, words);
}
