using System.Collections.Immutable;

namespace Readout.Text;

/// <summary>A phrase and all that it stands for.</summary>
/// <typeparam name="T">What it stands for.</typeparam>
/// <param name="Text">The phrase, its letters folded.</param>
/// <param name="Meanings">All it stands for.</param>
public readonly record struct Phrase<T>(string Text, ImmutableArray<T> Meanings);

/// <summary>Known phrases by the word they begin with; letters count folded, case counts.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
public sealed class PhraseIndex<T>
{
    private readonly Dictionary<string, Range>.AlternateLookup<ReadOnlySpan<char>> _byFirst;

    /// <summary>Takes phrases that an index has put in order before.</summary>
    public PhraseIndex(ImmutableArray<Phrase<T>> phrases)
    {
        Phrases = phrases;
        var byFirst = new Dictionary<string, Range>(phrases.Length, StringComparer.Ordinal);
        _byFirst = byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int first = 0, end; first < phrases.Length; first = end)
        {
            ReadOnlySpan<char> letters = FirstLetters(phrases[first].Text);
            for (end = first + 1; end < phrases.Length && FirstLetters(phrases[end].Text).SequenceEqual(letters); end++)
            {
            }
            _byFirst[letters] = first..end;
        }
    }

    /// <summary>Every phrase: those that begin with one word beside each other, the longest first.</summary>
    public ImmutableArray<Phrase<T>> Phrases { get; }

    /// <summary>Folds phrases and puts them in order.</summary>
    /// <param name="phrases">Phrases and one meaning of each; a phrase may come several times.</param>
    public PhraseIndex(IEnumerable<(string Text, T Meaning)> phrases)
        : this([.. phrases
        .GroupBy(phrase => LatinFold.Fold(phrase.Text), phrase => phrase.Meaning, StringComparer.Ordinal)
        .Select(same => new Phrase<T>(same.Key, [.. same]))
        .OrderBy(phrase => FirstLetters(phrase.Text).ToString(), StringComparer.Ordinal)
        .ThenByDescending(phrase => phrase.Text.Length)
        .ThenBy(phrase => phrase.Text, StringComparer.Ordinal)])
    {
    }

    /// <summary>The phrases that may begin with a word, the longest first.</summary>
    public ReadOnlyMemory<Phrase<T>> BeginningWith(ReadOnlySpan<char> word) =>
        _byFirst.TryGetValue(FirstLetters(word), out Range phrases) ? Phrases.AsMemory()[phrases] : default;

    /// <summary>The letters and digits that a word begins with: all that a phrase and its first token surely share.</summary>
    private static ReadOnlySpan<char> FirstLetters(ReadOnlySpan<char> word)
    {
        int length = 0;
        while (length < word.Length && char.IsLetterOrDigit(word[length]))
        {
            length++;
        }
        return word[..length];
    }
}
