using System.Collections.Immutable;

namespace Readout.Extraction.Comparison;

/// <summary>Phrases known by the stems of their words.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class StemPhrases<T>
{
    private readonly Dictionary<string, (ImmutableArray<string> Others, T Meaning)[]> _byFirst;

    internal StemPhrases(IEnumerable<(string Phrase, T Meaning)> phrases) => _byFirst = phrases
        .Select(phrase => (Stems: Words.In(phrase.Phrase).Select(word => word.Stem).ToImmutableArray(), phrase.Meaning))
        .GroupBy(phrase => phrase.Stems[0], StringComparer.Ordinal)
        .ToDictionary(
            same => same.Key,
            same => same.Select(phrase => (phrase.Stems.RemoveAt(0), phrase.Meaning)).OrderByDescending(phrase => phrase.Item1.Length).ToArray(),
            StringComparer.Ordinal);

    /// <summary>The longest phrase that begins with a word: how many words it has, none where there is no such phrase.</summary>
    internal int Match(ImmutableArray<Word> words, int at, out T meaning)
    {
        if (_byFirst.TryGetValue(words[at].Stem, out var phrases))
        {
            foreach ((ImmutableArray<string> rest, T found) in phrases)
            {
                if (at + rest.Length < words.Length && Follows(words, at + 1, rest))
                {
                    meaning = found;
                    return rest.Length + 1;
                }
            }
        }
        meaning = default!;
        return 0;
    }

    private static bool Follows(ImmutableArray<Word> words, int at, ImmutableArray<string> rest)
    {
        for (int i = 0; i < rest.Length; i++)
        {
            if (words[at + i].Stem != rest[i])
            {
                return false;
            }
        }
        return true;
    }
}
