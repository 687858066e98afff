using System.Collections.Frozen;
using System.Collections.Immutable;
using Readout.Language.Tokens;

namespace Readout.Extraction.Actors;

/// <summary>What the lexicon says of each token of a text, and the small questions the rules ask of tokens.</summary>
internal sealed class TokenTags
{
    private static readonly FrozenSet<string> NeverNames = FrozenSet.Create(StringComparer.Ordinal,
        "The", "A", "An", "He", "She", "It", "They", "We", "I", "You", "This", "That", "These", "Those", "In", "On", "At", "But", "And",
        "For", "His", "Her", "Their", "Its", "Our", "My", "As", "After", "Before", "When", "While", "There", "If", "With", "Both", "Also",
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December", "Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.", "To",
        "Of", "By", "From", "Or", "Not", "No", "Today", "Yesterday", "Republic", "Kingdom", "Federation", "Islamic", "State", "States",
        "North", "South", "East", "West", "Western", "Eastern", "Middle", "European", "Asian", "African", "Speaking", "According", "Last",
        "Earlier", "Later", "Meanwhile", "However", "Since", "During", "Following", "Under", "Readout", "Statement", "Call", "Meeting",
        "War", "Agreement", "Summit", "House", "Council", "Commission", "Ministry", "Department", "Office", "Committee", "Union", "Party",
        "Congress", "Parliament", "Court", "Government", "Army", "Force", "Forces", "Day", "Week", "Street", "Palace", "Treaty", "Foreign",
        "Mr.", "Mrs.", "Ms.", "What", "Who", "Why", "How", "Where", "Which", "So", "Then", "Now", "More", "Most", "Some", "All", "Any",
        "One", "Two", "Three", "First", "Second", "New", "Several", "Many", "Other", "Others", "Here", "Just", "Even", "Such", "Each");

    private static readonly FrozenSet<string> Particles = FrozenSet.Create(StringComparer.Ordinal,
        "bin", "ibn", "al", "el", "von", "van", "de", "der", "den", "da", "dos", "di", "del", "la", "le", "Al", "El", "bint");

    private readonly TokenizedText _text;
    private readonly FoldedTokens _folded;
    private readonly ActorLexicon _lexicon;

    internal TokenTags(TokenizedText text, ActorLexicon lexicon)
    {
        _text = text;
        _folded = new FoldedTokens(text);
        _lexicon = lexicon;
    }

    internal (int End, ImmutableArray<Meaning> Meanings) Entry(int token, int limit) =>
        token < limit ? _lexicon.Match(_folded, token, limit) : (token, []);

    internal (int End, ImmutableArray<string> Offices) Title(int token, int limit) =>
        token < limit ? Titles.Index.Match(_folded, token, limit) : (token, []);

    internal (int End, ImmutableArray<string> Offices) PluralTitle(int token, int limit) =>
        token < limit ? Titles.Plurals.Match(_folded, token, limit) : (token, []);

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

    internal bool IsPossessive(int token) => _text[token] is "'s" or "’s" or "'" or "’";

    internal bool Is(int token, int limit, string word) => token < limit && _text[token].SequenceEqual(word);

    internal bool IsWord(int token, int limit, string lower) => token < limit && _text[token].Equals(lower, StringComparison.OrdinalIgnoreCase);

    internal bool IsWord(int token, int limit, FrozenSet<string> lower) =>
        token < limit && lower.GetAlternateLookup<ReadOnlySpan<char>>().Contains(_text[token]);

    /// <summary>Whether a token may be part of a person's name that no table knows.</summary>
    internal bool MayBeName(int token)
    {
        ReadOnlySpan<char> word = _text[token];
        return _text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(word[0])
            && !NeverNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
            && (word.Length > 1 || word[0] is not ('I' or 'A'));
    }

    internal bool IsParticle(int token) => Particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(_text[token]);
}
