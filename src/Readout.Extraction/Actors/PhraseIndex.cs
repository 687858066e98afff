using System.Collections.Frozen;
using System.Collections.Immutable;
using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Actors;

/// <summary>Finds the longest known phrase at a token, however its characters are cut into tokens; letters count folded, case counts.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseIndex<T>
{
    private readonly FrozenDictionary<string, ImmutableArray<(string Text, T Meaning)>> _byFirst;
    private readonly FrozenDictionary<string, ImmutableArray<(string Text, T Meaning)>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    internal PhraseIndex(IEnumerable<(string Text, T Meaning)> phrases)
    {
        _byFirst = phrases
            .Select(phrase => (Text: LatinFold.Fold(phrase.Text), phrase.Meaning))
            .GroupBy(phrase => FirstLetters(phrase.Text).ToString())
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(phrase => phrase.Text.Length).ToImmutableArray(),
                StringComparer.Ordinal);
        _lookup = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest phrase that begins at a token: all its meanings, and where it ends.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="start">Where the phrase is to begin.</param>
    /// <param name="limit">One past the last token it may use.</param>
    internal (int End, ImmutableArray<T> Meanings) Match(FoldedTokens text, int start, int limit)
    {
        if (!_lookup.TryGetValue(FirstLetters(text[start]), out ImmutableArray<(string Text, T Meaning)> phrases))
        {
            return (start, []);
        }
        foreach ((string phrase, _) in phrases)
        {
            if (text.EndOf(phrase, start, limit) is { } end)
            {
                return (end, [.. phrases.Where(other => other.Text == phrase).Select(other => other.Meaning)]);
            }
        }
        return (start, []);
    }

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

/// <summary>The tokens of a text with Latin letters folded; plain ones are read in place.</summary>
internal sealed class FoldedTokens
{
    private readonly TokenRow _tokens;
    private readonly string?[] _folded;

    internal FoldedTokens(TokenRow tokens)
    {
        _tokens = tokens;
        _folded = new string?[tokens.Count];
        for (int i = 0; i < _folded.Length; i++)
        {
            if (tokens[i].ContainsAnyExceptInRange('\0', '\u007F'))
            {
                _folded[i] = LatinFold.Fold(tokens[i]);
            }
        }
    }

    internal ReadOnlySpan<char> this[int token] => _folded[token] ?? _tokens[token];

    /// <summary>One past the last token of a phrase that begins at a token; a blank in it stands for white space, and words that a hyphen joins to others are others.</summary>
    internal int? EndOf(ReadOnlySpan<char> phrase, int start, int limit)
    {
        if (_tokens.IsHyphen(start - 1))
        {
            return null;
        }
        for (int token = start; token < limit; token++)
        {
            if (token > start && !_tokens.IsGlued(token))
            {
                if (phrase[0] != ' ')
                {
                    return null;
                }
                phrase = phrase[1..];
            }
            if (!phrase.StartsWith(this[token]))
            {
                return null;
            }
            phrase = phrase[this[token].Length..];
            if (phrase.IsEmpty)
            {
                return _tokens.IsHyphen(token + 1) ? null : token + 1;
            }
        }
        return null;
    }
}
