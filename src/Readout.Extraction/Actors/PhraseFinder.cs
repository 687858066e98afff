using System.Collections.Immutable;
using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Actors;

/// <summary>Finds the longest known phrase at a token of one text, however its characters are cut into tokens.</summary>
/// <remarks>Many rules ask of the same token, so which phrases may begin there is looked up once.</remarks>
internal sealed class PhraseFinder<T>
{
    private readonly FoldedTokens _text;
    private readonly ReadOnlyMemory<Phrase<T>>[] _mayBegin;

    internal PhraseFinder(PhraseIndex<T> index, FoldedTokens text)
    {
        _text = text;
        _mayBegin = new ReadOnlyMemory<Phrase<T>>[text.Count];
        for (int token = 0; token < _mayBegin.Length; token++)
        {
            _mayBegin[token] = index.BeginningWith(text[token]);
        }
    }

    /// <summary>The longest phrase that begins at a token: all its meanings, and where it ends.</summary>
    /// <param name="start">Where the phrase is to begin.</param>
    /// <param name="limit">One past the last token it may use.</param>
    internal (int End, ImmutableArray<T> Meanings) Match(int start, int limit)
    {
        if (start < limit)
        {
            foreach (Phrase<T> phrase in _mayBegin[start].Span)
            {
                if (_text.EndOf(phrase.Text, start, limit) is { } end)
                {
                    return (end, phrase.Meanings);
                }
            }
        }
        return (start, []);
    }

    /// <summary>What one word means, also one that a hyphen joins to others.</summary>
    internal ImmutableArray<T> OfWord(int token)
    {
        foreach (Phrase<T> phrase in _mayBegin[token].Span)
        {
            if (_text[token].SequenceEqual(phrase.Text))
            {
                return phrase.Meanings;
            }
        }
        return [];
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

    internal int Count => _folded.Length;

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
