using System.Collections.Immutable;
using Readout.Storage.Databases;
using Readout.Text;

namespace Readout.Storage.Questions;

/// <summary>What people type to search: words that must all be there, "words side by side" in quotation marks, beginnings* with a star.</summary>
internal static class SearchWords
{
    /// <summary>The phrases of a query; none where it has no letters or digits.</summary>
    public static ImmutableArray<Phrase> Parse(string query, bool inIssues = false)
    {
        var phrases = ImmutableArray.CreateBuilder<Phrase>();
        string[] quoted = query.Replace('“', '"').Replace('”', '"').Split('"');
        for (int i = 0; i < quoted.Length; i++)
        {
            bool isPhrase = i % 2 == 1;
            foreach (string part in isPhrase ? [quoted[i]] : quoted[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                Add(phrases, part, inIssues);
            }
        }
        return phrases.ToImmutable();
    }

    /// <summary>Where the phrases stand in a text, UTF-16, in order.</summary>
    public static ImmutableArray<(int Start, int End)> Places(string text, ImmutableArray<Phrase> phrases)
    {
        var words = FoldedWords.Places(text).ToList();
        var found = new List<(int Start, int End)>();
        for (int i = 0; i < words.Count; i++)
        {
            foreach (var phrase in phrases.Where(phrase => !phrase.InIssues && StandsAt(words, i, phrase)))
            {
                found.Add((words[i].Start, words[i + phrase.Words.Length - 1].End));
            }
        }
        return [.. found.Distinct().OrderBy(place => place.Start)];
    }

    /// <summary>Whether a text has all the phrases. Most that have not lack the letters already, which is faster seen than words.</summary>
    public static bool Fit(string text, ImmutableArray<Phrase> phrases)
    {
        string letters = LatinFold.Fold(text).ToLowerInvariant();
        if (!phrases.All(phrase => phrase.Words.All(word => letters.Contains(word, StringComparison.Ordinal))))
        {
            return false;
        }
        var words = FoldedWords.Places(text).ToList();
        return phrases.All(phrase => Enumerable.Range(0, words.Count).Any(at => StandsAt(words, at, phrase)));
    }

    /// <summary>"U.S." or "Saint-Petersburg" are several words side by side.</summary>
    private static void Add(ImmutableArray<Phrase>.Builder phrases, string part, bool inIssues)
    {
        ImmutableArray<string> words = [.. FoldedWords.Of(part)];
        if (words.Length > 0)
        {
            phrases.Add(new Phrase(words, part.EndsWith('*'), inIssues));
        }
    }

    private static bool StandsAt(List<(int Start, int End, string Word)> words, int at, Phrase phrase)
    {
        if (at + phrase.Words.Length > words.Count)
        {
            return false;
        }
        for (int i = 0; i < phrase.Words.Length; i++)
        {
            bool isPrefix = phrase.IsPrefix && i == phrase.Words.Length - 1;
            string word = words[at + i].Word;
            if (isPrefix ? !word.StartsWith(phrase.Words[i], StringComparison.Ordinal) : word != phrase.Words[i])
            {
                return false;
            }
        }
        return true;
    }
}
