using System.Collections.Immutable;
using System.Numerics;

namespace Readout.Text;

/// <summary>A phrase and all that it stands for.</summary>
/// <typeparam name="T">What it stands for.</typeparam>
/// <param name="Text">The phrase, its letters folded.</param>
/// <param name="Meanings">All it stands for.</param>
public readonly record struct Phrase<T>(string Text, ImmutableArray<T> Meanings);

/// <summary>Known phrases by the word they begin with; letters count folded, case counts.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
/// <remarks>
/// The words they begin with are found by a small table of our own: phrases are loaded at every start, and the framework's
/// dictionaries would be compiled anew for each.
/// </remarks>
public sealed class PhraseIndex<T>
{
    // For each slot the first phrase of a word, counted from 1, and the end of that word's phrases; a word's slot is the next free one from its hash.
    private readonly int[] _firsts, _ends;

    /// <summary>Takes phrases that an index has put in order before.</summary>
    public PhraseIndex(ImmutableArray<Phrase<T>> phrases)
    {
        Phrases = phrases;
        int slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, phrases.Length) * 2);
        (_firsts, _ends) = (new int[slots], new int[slots]);
        for (int first = 0, end; first < phrases.Length; first = end)
        {
            ReadOnlySpan<char> word = FirstLetters(phrases[first].Text);
            for (end = first + 1; end < phrases.Length && FirstLetters(phrases[end].Text).SequenceEqual(word); end++)
            {
            }
            int slot = Slot(word);
            (_firsts[slot], _ends[slot]) = (first + 1, end);
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
    public ReadOnlyMemory<Phrase<T>> BeginningWith(ReadOnlySpan<char> word)
    {
        int slot = Slot(FirstLetters(word));
        return _firsts[slot] == 0 ? default : Phrases.AsMemory()[(_firsts[slot] - 1).._ends[slot]];
    }

    /// <summary>The slot of a word: its own, or the free one where it would be.</summary>
    private int Slot(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261; // FNV-1a
        foreach (char letter in word)
        {
            hash = (hash ^ letter) * 16777619;
        }
        int slot = (int)(hash & (_firsts.Length - 1));
        while (_firsts[slot] != 0 && !FirstLetters(Phrases[_firsts[slot] - 1].Text).SequenceEqual(word))
        {
            slot = (slot + 1) & (_firsts.Length - 1);
        }
        return slot;
    }

    /// <summary>The letters, or the digits, that a word begins with: all that a phrase and its first token surely share. ("G7" may be cut into "G" and "7".)</summary>
    private static ReadOnlySpan<char> FirstLetters(ReadOnlySpan<char> word)
    {
        bool letters = !word.IsEmpty && char.IsLetter(word[0]);
        int length = 0;
        while (length < word.Length && (letters ? char.IsLetter(word[length]) : char.IsDigit(word[length])))
        {
            length++;
        }
        return word[..length];
    }
}
