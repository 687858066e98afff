using System.Collections.Immutable;
using Readout.Actors;
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
        || (own[0] == word[0] && Math.Min(own.Length, word.Length) >= 5 && Distance(own, word) <= (Math.Min(own.Length, word.Length) >= 8 ? 2 : 1));

    private static int Distance(string first, string second)
    {
        int[] row = [.. Enumerable.Range(0, second.Length + 1)];
        for (int i = 1; i <= first.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= second.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (first[i - 1] == second[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[^1];
    }
}
