using System.Collections.Frozen;
using System.Collections.Immutable;
using Readout.Language.Tokens;
using Readout.Text;

namespace Readout.Extraction.Actors;

/// <summary>Finds the longest known phrase at a token; letters count folded, case counts.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseIndex<T>
{
    private readonly FrozenDictionary<string, ImmutableArray<Phrase>> _byFirst;
    private readonly FrozenDictionary<string, ImmutableArray<Phrase>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    internal PhraseIndex(IEnumerable<(string Text, T Meaning)> phrases)
    {
        _byFirst = phrases
            .Select(phrase => new Phrase([.. Tokenizer.Pieces(phrase.Text).Select(piece => LatinFold.Fold(piece))], phrase.Meaning))
            .GroupBy(phrase => phrase.Words[0])
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(phrase => phrase.Words.Length).ToImmutableArray(),
                StringComparer.Ordinal);
        _lookup = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest phrases that begin at a token: all meanings of the same words.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="start">Where the phrase is to begin.</param>
    /// <param name="limit">One past the last token it may use.</param>
    internal (int End, ImmutableArray<T> Meanings) Match(FoldedTokens text, int start, int limit)
    {
        if (!_lookup.TryGetValue(text[start], out ImmutableArray<Phrase> phrases))
        {
            return (start, []);
        }
        int length = 0;
        var meanings = ImmutableArray.CreateBuilder<T>();
        foreach (Phrase phrase in phrases)
        {
            if (phrase.Words.Length < length)
            {
                break;
            }
            if (start + phrase.Words.Length <= limit && Fits(text, start, phrase))
            {
                length = phrase.Words.Length;
                meanings.Add(phrase.Meaning);
            }
        }
        return (start + length, meanings.ToImmutable());
    }

    private static bool Fits(FoldedTokens text, int start, Phrase phrase)
    {
        for (int i = 1; i < phrase.Words.Length; i++)
        {
            if (!text[start + i].SequenceEqual(phrase.Words[i]))
            {
                return false;
            }
        }
        return true;
    }

    private sealed record Phrase(ImmutableArray<string> Words, T Meaning);
}

/// <summary>The tokens of a text with Latin letters folded; plain ones are read in place.</summary>
internal sealed class FoldedTokens
{
    private readonly TokenizedText _text;
    private readonly string?[] _folded;

    internal FoldedTokens(TokenizedText text)
    {
        _text = text;
        _folded = new string?[text.Tokens.Length];
        for (int i = 0; i < _folded.Length; i++)
        {
            if (text[i].ContainsAnyExceptInRange('\0', '\u007F'))
            {
                _folded[i] = LatinFold.Fold(text[i]);
            }
        }
    }

    internal ReadOnlySpan<char> this[int token] => _folded[token] ?? _text[token];
}
