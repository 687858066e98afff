using Readout.Extraction.Actors;
using Readout.Extraction.Tokens;

namespace Readout.Extraction.Statements;

/// <summary>Finds the noun phrase beside a cue, without a parser: names, determiners and words of no other closed class.</summary>
internal sealed class NounPhrases(TokenView view)
{
    private const int LongestApposition = 18;
    private const int LongestRelative = 9;

    /// <summary>Where the phrase that ends at a token begins; <c>null</c> if none does.</summary>
    /// <param name="end">One past the phrase's last token.</param>
    /// <param name="floor">The first token it may use.</param>
    internal int? Before(int end, int floor)
    {
        if (view.Is(end - 1, view.Text.Count, ",") && NameOfApposition(end - 1, floor) is { } name)
        {
            return name;
        }
        int start = AntecedentBefore(end, floor) ?? BaseBefore(end, floor);
        if (start == end)
        {
            return null;
        }
        while (start - 1 > floor && view.Is(start - 1, WordClasses.PhrasePrepositions) && !view.Is(start, WordClasses.Pronouns))
        {
            int inner = BaseBefore(start - 1, floor);
            bool phrase = inner < start - 1 && !view.Is(inner - 1, WordClasses.PhrasePrepositions) && !view.Is(inner, WordClasses.Pronouns);
            if (!phrase)
            {
                break;
            }
            start = inner;
        }
        return WithFirstOfTwo(start, floor);
    }

    /// <summary>"France and Iran": two actors joined are one phrase.</summary>
    private int WithFirstOfTwo(int start, int floor)
    {
        bool joined = start - 1 > floor && view[start - 1] is "and" && view.MentionUpTo(start - 1) is not null && view.MentionFrom(start) is not null;
        return joined ? BaseBefore(start - 1, floor) : start;
    }

    /// <summary>Where the phrase that begins at a token ends; <c>null</c> if none does.</summary>
    internal int? After(int start, int limit)
    {
        int end = BaseAfter(start, limit);
        if (end == start)
        {
            return null;
        }
        while (end + 1 < limit && view[end] is "of" or "for" or "at" or "in" or "from" && BaseAfter(end + 1, limit) is var inner && inner > end + 1)
        {
            end = inner;
        }
        return Apposition(end, limit) ?? end;
    }

    /// <summary>"an official who asked not to be named": where the phrase that a relative clause belongs to begins.</summary>
    private int? AntecedentBefore(int end, int floor)
    {
        for (int token = end - 1; token > floor && end - token <= LongestRelative && view.Kind(token) == TokenKind.Word; token--)
        {
            if (view[token] is "who" && token < end - 1)
            {
                int start = BaseBefore(token, floor);
                return start < token ? start : null;
            }
        }
        return null;
    }

    private int BaseBefore(int end, int floor)
    {
        if (end - 1 >= floor && view.Is(end - 1, WordClasses.Pronouns))
        {
            return end - 1;
        }
        int start = end;
        while (start > floor)
        {
            if (view.MentionUpTo(start) is { } mention && mention.First >= floor)
            {
                start = mention.First;
            }
            else if (view.Is(start - 1, WordClasses.Determiners))
            {
                do
                {
                    start--; // "the two", "all the"
                }
                while (start > floor && view.Is(start - 1, WordClasses.Determiners));
                return start;
            }
            else if (IsNominal(start - 1) && !IsClauseBefore(start, end))
            {
                start--;
            }
            else
            {
                break;
            }
        }
        return start;
    }

    /// <summary>"the day | North Korea said": a common noun before a state's name belongs to another phrase.</summary>
    private bool IsClauseBefore(int start, int end) =>
        start < end && view.MentionUpTo(end) is { Form: MentionForm.State } state && state.First == start && char.IsLower(view[start - 1][0]);

    private int BaseAfter(int start, int limit)
    {
        if (start < limit && view.Is(start, WordClasses.Pronouns))
        {
            return start + 1;
        }
        int end = start;
        while (end < limit)
        {
            if (view.MentionFrom(end) is { } mention && mention.End <= limit)
            {
                end = mention.End;
            }
            else if (IsNominal(end) || (end == start && view.Is(end, WordClasses.Determiners)))
            {
                end++;
            }
            else
            {
                break;
            }
        }
        return end == start + 1 && view.Is(start, WordClasses.Determiners) ? start : end;
    }

    /// <summary>"Lukin, editor of a journal," before a cue: the phrase from the name to the second comma.</summary>
    private int? NameOfApposition(int comma, int floor)
    {
        for (int token = comma - 1; token > floor && comma - token < LongestApposition; token--)
        {
            if (view.EndsSentence(token) || view.Kind(token) is TokenKind.QuoteClose or TokenKind.QuoteOpen)
            {
                return null;
            }
            if (view[token] is ",")
            {
                bool named = view.MentionUpTo(token) is { Form: MentionForm.Name or MentionForm.Body } || !char.IsLower(view[token - 1][0]);
                int start = named ? BaseBefore(token, floor) : token;
                return start < token ? start : null;
            }
        }
        return null;
    }

    /// <summary>", the ministry's spokesman" after a name, up to the mark that closes it.</summary>
    private int? Apposition(int end, int limit)
    {
        if (!view.Is(end, limit, ",") || !char.IsUpper(view[end - 1][0]))
        {
            return null;
        }
        int token = end + 1;
        bool noun = token < limit && (view.Is(token, WordClasses.Determiners) || (IsNominal(token) && char.IsLower(view[token][0])));
        while (noun && token < limit && token - end < LongestApposition && view.Quotation(token) == view.Quotation(end))
        {
            if (view.Kind(token) == TokenKind.Mark || !CueLexicon.StartingWith(view.Text.Word(token)).IsEmpty)
            {
                break;
            }
            token++;
        }
        bool closed = token >= limit || view.Kind(token) is TokenKind.Mark or TokenKind.QuoteOpen;
        return noun && closed && token > end + 2 ? token : null;
    }

    /// <summary>Whether a word may stand in a noun phrase after its determiner.</summary>
    private bool IsNominal(int token) => view.Text.Word(token) switch
    {
        _ when view.Is(token, WordClasses.Days) || view.Is(token, WordClasses.Determiners) => false,
        { Upos: "NOUN" or "PROPN" or "ADJ" or "NUM" or "SYM" or "X" } or { Xpos: "POS" or "HYPH" } => true,
        { Upos: "VERB", Xpos: "VBN" or "VBG" } => CueLexicon.StartingWith(view.Text.Word(token)).IsEmpty,
        _ => false,
    };
}
