using System.Collections.Immutable;
using Readout.Records;

namespace Readout.Extraction.Comparison;

/// <summary>Takes apart what a statement packs together: "thanked for A, as well as for B".</summary>
internal static class Parts
{
    /// <summary>What a part must weigh to stand alone: one telling word and a little more.</summary>
    private const double Enough = 5;

    /// <summary>A content of more parts is a speech; taking that apart would be no help to a reader.</summary>
    private const int Most = 8;

    /// <summary>The parts of a content, each as spans; the content itself where it is one.</summary>
    /// <param name="diction">What is known of words.</param>
    /// <param name="content">The content.</param>
    /// <param name="list">Whether it lists subjects: then each that has a comma and an article before it is a part.</param>
    internal static ImmutableArray<ImmutableArray<Span>> Of(Diction diction, ImmutableArray<Span> content, bool list)
    {
        if (content is not [var span])
        {
            return [content];
        }
        ImmutableArray<Word> words = Words.In(span.Text);
        var borders = new List<int> { 0 };
        for (int at = 1; at < words.Length && borders.Count <= Most; at++)
        {
            if (Begins(span.Text, words, at, list) && Weight(diction, words, borders[^1], at) >= Enough && Weight(diction, words, at, words.Length) >= Enough)
            {
                borders.Add(at);
            }
        }
        if (borders.Count is 1 or > Most)
        {
            return [content];
        }
        return [.. borders.Select((border, part) => ImmutableArray.Create(Cut(span, words, border, part + 1 < borders.Count ? borders[part + 1] : words.Length)))];
    }

    /// <summary>Whether a part begins at a word: after a semicolon or a full stop, and at an "and" that joins clauses or phrases of one kind.</summary>
    private static bool Begins(string text, ImmutableArray<Word> words, int at, bool list)
    {
        ReadOnlySpan<char> between = text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End);
        ReadOnlySpan<char> word = Letters(text, words, at), next = Letters(text, words, at + 1);
        return (between.ContainsAny(";.!?") && words[at - 1].Stem[0] != Word.Abbreviation)
            || (word is "as" && next is "well" && Letters(text, words, at + 2) is "as")
            || (word is "and" && Joins(next) && Stands(text, words, at, next))
            || (list && between.IndexOf(',') >= 0 && word is "a" or "an" or "the")
            || (between.IndexOf(',') >= 0 && (word is "but" or "while" || (word is "and" && next is "that" or "the" or "for" or "its" or "to")));
    }

    private static bool Joins(ReadOnlySpan<char> word) => word is "that" or "to" or "for" or "on" or "about" or "of" or "in" or "not" or "against";

    /// <summary>Whether the word that an "and" takes up again begins the whole.</summary>
    private static bool Stands(string text, ImmutableArray<Word> words, int before, ReadOnlySpan<char> word) =>
        before > 2 && (Letters(text, words, 0).SequenceEqual(word) || Letters(text, words, 1).SequenceEqual(word));

    private static ReadOnlySpan<char> Letters(string text, ImmutableArray<Word> words, int at) =>
        at < words.Length ? text.AsSpan(words[at].Start, words[at].End - words[at].Start) : [];

    private static double Weight(Diction diction, ImmutableArray<Word> words, int from, int to)
    {
        double weight = 0;
        for (int at = from; at < to && weight < Enough; at++)
        {
            weight += diction.Weight(words[at].Stem);
        }
        return weight;
    }

    private static Span Cut(Span span, ImmutableArray<Word> words, int from, int to)
    {
        int start = from == 0 ? 0 : words[from].Start;
        int end = to == words.Length ? span.Text.Length : words[to - 1].End;
        return Words.Cut(span, start, end);
    }
}
