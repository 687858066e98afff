using System.Collections.Immutable;

namespace Readout.Storage.History;

/// <summary>A word of a short text.</summary>
/// <param name="Word">Small and folded.</param>
/// <param name="Text">As it stands.</param>
/// <param name="Start">Its first character, UTF-16.</param>
/// <param name="End">One past its last.</param>
internal readonly record struct Token(string Word, string Text, int Start, int End)
{
    internal bool IsCapital => char.IsUpper(Text[0]);

    internal bool IsAcronym => Text.Length <= 5 && Text.All(char.IsUpper);
}

/// <summary>The words of a short text in a row.</summary>
internal sealed class WordRow
{
    private readonly ImmutableArray<Token> _tokens;

    private WordRow(string text, ImmutableArray<Token> tokens) => (Text, _tokens) = (text, tokens);

    internal string Text { get; }

    internal int Count => _tokens.Length;

    internal Token this[int at] => _tokens[at];

    internal static WordRow Of(string text) =>
        new(text, [.. FoldedWords.Places(text).Select(place => new Token(place.Word, text[place.Start..place.End], place.Start, place.End))]);

    /// <summary>The word at a place; empty outside the row.</summary>
    internal string Word(int at) => at >= 0 && at < Count ? _tokens[at].Word : "";

    internal bool Has(params ReadOnlySpan<string> words) => Find(0, words) >= 0;

    /// <summary>The first of these words from a place on; -1 for none.</summary>
    internal int Find(int from, params ReadOnlySpan<string> words)
    {
        for (int i = from; i < Count; i++)
        {
            if (words.Contains(_tokens[i].Word))
            {
                return i;
            }
        }
        return -1;
    }

    internal bool CommaBefore(int at) => Before(at, ',');

    internal bool HyphenBefore(int at) => Before(at, '-');

    private bool Before(int at, char mark) =>
        at > 0 && at < Count && Text.AsSpan(_tokens[at - 1].End, _tokens[at].Start - _tokens[at - 1].End).Contains(mark);

    internal WordRow Part(int from, int to) => Of(from >= to ? "" : Text[_tokens[from].Start.._tokens[to - 1].End]);
}
