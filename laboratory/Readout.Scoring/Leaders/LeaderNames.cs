using System.Collections.Immutable;
using Readout.Actors;
using Readout.Actors.Lookup;
using Readout.Text;

namespace Readout.Scoring.Leaders;

/// <summary>Whom of the table REIGN means: it writes surnames, in spellings of its own.</summary>
internal static class LeaderNames
{
    /// <summary>The people of whose names most words are in REIGN's; several where it tells no more than a surname.</summary>
    internal static ImmutableArray<PersonEntry> Match(string leader, IEnumerable<PersonEntry> people)
    {
        string[] words = Words(leader);
        var scored = people.Select(person => (Person: person, Score: words.Count(word => Has(person, word)))).Where(scored => scored.Score > 0).ToList();
        int best = scored.Count == 0 ? 0 : scored.Max(scored => scored.Score);
        return [.. scored.Where(scored => scored.Score == best).Select(scored => scored.Person)];
    }

    private static bool Has(PersonEntry person, string word) =>
        person.Aliases.Append(person.Name).SelectMany(Words).Any(own => Alike(own, word));

    private static string[] Words(string name) => [.. string.Concat(LatinFold.Fold(name).Select(letter => letter == '\'' ? '\0' : letter)).Replace("\0", "", StringComparison.Ordinal)
        .ToLowerInvariant().Split([' ', '-', '.', ',', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Length > 1 && word is not ("and" or "de" or "al" or "el" or "da" or "dos" or "van" or "bin" or "ben" or "ould" or "jr"))];

    /// <summary>One letter may differ in a word of five, two in one of eight; the first never.</summary>
    private static bool Alike(string own, string word) => own == word
        || (own[0] == word[0] && Math.Min(own.Length, word.Length) >= 5 && Spelling.Distance(own, word) <= (Math.Min(own.Length, word.Length) >= 8 ? 2 : 1));
}
