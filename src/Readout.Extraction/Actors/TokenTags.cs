using System.Collections.Frozen;
using System.Collections.Immutable;
using Readout.Actors;
using Readout.Extraction.Tokens;

namespace Readout.Extraction.Actors;

/// <summary>What the lexicon says of each token of a text, and the small questions the rules ask of tokens.</summary>
internal sealed class TokenTags
{
    private readonly TokenRow _text;
    private readonly PhraseFinder<Meaning> _entries;
    private readonly PhraseFinder<string> _titles, _pluralTitles;

    internal TokenTags(TokenRow text, ActorLexicon lexicon)
    {
        _text = text;
        var folded = new FoldedTokens(text);
        _entries = new PhraseFinder<Meaning>(lexicon.Phrases, folded);
        _titles = new PhraseFinder<string>(Titles.Index, folded);
        _pluralTitles = new PhraseFinder<string>(Titles.Plurals, folded);
    }

    /// <summary>The longest phrase of the table at a token; a state's name inside a longer name of a place ("South China Sea") is none.</summary>
    internal (int End, ImmutableArray<Meaning> Meanings) Entry(int token, int limit)
    {
        (int end, ImmutableArray<Meaning> meanings) = _entries.Match(token, limit);
        bool inside = !meanings.IsEmpty && _text.Name(token) is { Kind: NameKind.Place } place && place.End - place.First > end - token && end <= place.End;
        return inside && meanings.All(meaning => meaning.Kind is TagKind.State or TagKind.Adjective or TagKind.Capital) ? (token, []) : (end, meanings);
    }

    internal (int End, ImmutableArray<string> Offices) Title(int token, int limit) => _titles.Match(token, limit);

    internal (int End, ImmutableArray<string> Offices) PluralTitle(int token, int limit) => _pluralTitles.Match(token, limit);

    /// <summary>The side a state or an adjective at this token names, and where those words end.</summary>
    internal (int End, int State)? Country(int token, int limit, bool possessiveToo)
    {
        (int end, ImmutableArray<Meaning> meanings) = Entry(token, limit);
        foreach (Meaning meaning in meanings)
        {
            if (meaning.Kind == TagKind.Adjective)
            {
                return (end, meaning.Row);
            }
        }
        foreach (Meaning meaning in meanings)
        {
            bool possessive = end < limit && IsPossessive(end);
            if (meaning.Kind == TagKind.State && possessiveToo && possessive)
            {
                return (end + 1, meaning.Row);
            }
        }
        return null;
    }

    /// <summary>The states of two adjectives that a hyphen joins ("Norwegian-Danish").</summary>
    internal (int One, int Other)? JoinedStates(int token, int limit) =>
        token + 2 < limit && _text.IsHyphen(token + 1) && !_text.IsHyphen(token - 1) && !_text.IsHyphen(token + 3) && Adjective(token) is { } one && Adjective(token + 2) is { } other && one != other
            ? (one, other) : null;

    private int? Adjective(int token)
    {
        foreach (Meaning meaning in _entries.OfWord(token))
        {
            if (meaning.Kind == TagKind.Adjective)
            {
                return meaning.Row;
            }
        }
        return null;
    }

    internal bool IsPossessive(int token) => _text[token] is "'s" or "’s" or "'" or "’";

    internal bool Is(int token, int limit, string word) => token < limit && _text[token].SequenceEqual(word);

    internal bool IsWord(int token, int limit, string lower) => token < limit && _text[token].Equals(lower, StringComparison.OrdinalIgnoreCase);

    internal bool IsWord(int token, int limit, FrozenSet<string> lower) =>
        token < limit && lower.GetAlternateLookup<ReadOnlySpan<char>>().Contains(_text[token]);
}
