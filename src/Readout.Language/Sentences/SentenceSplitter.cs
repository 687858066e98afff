using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Readout.Language.Layout;
using Readout.Text;

namespace Readout.Language.Sentences;

/// <summary>Finds the sentences of paragraphs by rule: closing punctuation, unless an abbreviation or initial ends there.</summary>
public static partial class SentenceSplitter
{
    /// <summary>A longer stretch without a stop is a list or damage; it is cut, so that what looks around in a sentence stays quick.</summary>
    private const int LongestSentence = 5000;

    private static readonly SearchValues<char> Enders = SearchValues.Create(".!?…");

    // Abbreviations that a capital letter may follow inside a sentence.
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Rep", "Reps", "Sens", "Gov", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "Adm",
        "Brig", "Cmdr", "Amb", "Hon", "Rev", "St", "Pres", "Messrs", "Supt", "Fr", "Br", "vs", "No", "Nos", "Jan", "Feb", "Mar",
        "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Art", "Vol", "cf", "e.g", "i.e", "Ph.D", "approx");

    /// <summary>Splits each paragraph into sentences; a heading is one.</summary>
    public static SplitText Split(LaidOutText layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        for (int index = 0; index < layout.Paragraphs.Length; index++)
        {
            Paragraph paragraph = layout.Paragraphs[index];
            if (paragraph.Kind == ParagraphKind.Heading)
            {
                sentences.Add(new Sentence(paragraph.Span, index));
                continue;
            }
            foreach (TextSpan span in Pieces(layout.Text, paragraph.Span).SelectMany(piece => Cut(layout.Text, piece)))
            {
                sentences.Add(new Sentence(span, index));
            }
        }
        return new SplitText(layout, sentences.ToImmutable());
    }

    private static IEnumerable<TextSpan> Pieces(ReportText text, TextSpan paragraph)
    {
        int start = paragraph.Start;
        if (Dateline().Match(text.Value, paragraph.Start, paragraph.Length) is { Success: true } dateline)
        {
            yield return text.Trim(new TextSpan(start, start + dateline.Length));
            start += dateline.Length;
        }
        int position = start;
        while (position < paragraph.End)
        {
            int step = text.Value.AsSpan(position, paragraph.End - position).IndexOfAny(Enders);
            if (step < 0)
            {
                break;
            }
            int end = PastClosing(text.Value, position + step, paragraph.End);
            if (EndsHere(text.Value, start, position + step, end, paragraph.End))
            {
                yield return new TextSpan(start, end);
                start = SkipSpace(text.Value, end, paragraph.End);
            }
            position = Math.Max(end, start);
        }
        if (start < paragraph.End)
        {
            yield return new TextSpan(start, paragraph.End);
        }
    }

    /// <summary>The piece itself, or parts of it that end at white space where it is too long.</summary>
    private static IEnumerable<TextSpan> Cut(ReportText text, TextSpan piece)
    {
        int start = piece.Start;
        while (piece.End - start > LongestSentence)
        {
            int end = start + LongestSentence;
            while (end < piece.End && !char.IsWhiteSpace(text.Value[end]))
            {
                end++;
            }
            yield return text.Trim(new TextSpan(start, end));
            start = SkipSpace(text.Value, end, piece.End);
        }
        if (start < piece.End)
        {
            yield return new TextSpan(start, piece.End);
        }
    }

    /// <summary>"GENEVA, June 16 (Agency) —": where a report was filed, which is no part of what it says.</summary>
    [GeneratedRegex(
        @"\A\p{Lu}[\p{Lu}.’' -]{2,30}(?:,\s\p{L}+\.?(?:\s\d{1,2})?){0,2}\s(?:\([^()\n]{2,40}\)\s)?[-–—]{1,2}\s+(?=\S)|\A\([\p{Lu}][^()\n]{1,40}\)\s[-–—]{1,2}\s+(?=\S)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();

    /// <summary>Past a run of closing punctuation, quotation marks and brackets.</summary>
    private static int PastClosing(string text, int position, int end)
    {
        while (position < end && text[position] is '.' or '!' or '?' or '…')
        {
            position++;
        }
        while (position < end && (text[position] is '”' or '’' or '»' or ')' or ']' || IsStraightCloser(text, position, end)))
        {
            position++;
        }
        return position;
    }

    /// <summary>A straight mark right after the stop closes when white space, another mark or the end follows it.</summary>
    private static bool IsStraightCloser(string text, int position, int end) =>
        text[position] is '"' or '\'' && (position + 1 >= end || !char.IsLetterOrDigit(text[position + 1]));

    private static int SkipSpace(string text, int position, int end)
    {
        while (position < end && char.IsWhiteSpace(text[position]))
        {
            position++;
        }
        return position;
    }

    private static bool EndsHere(string text, int sentence, int stop, int end, int limit)
    {
        int next = SkipSpace(text, end, limit);
        if (next >= limit)
        {
            return true;
        }
        if (next == end && !(char.IsUpper(text[next]) && end - stop >= 2 && text[end - 1] is '”' or '"'))
        {
            return false; // no white space: "7.5", "U.S.", "president.gov.ua"
        }
        char first = FirstLetterOrDigit(text, next, limit);
        if (char.IsLower(first))
        {
            return false;
        }
        bool plainStop = text[stop] == '.' && end == stop + 1;
        return !plainStop || !IsAbbreviation(WordBefore(text, sentence, stop), text, next, limit);
    }

    private static char FirstLetterOrDigit(string text, int position, int limit)
    {
        for (int i = position; i < limit && i < position + 4; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                return text[i];
            }
        }
        return text[position];
    }

    private static ReadOnlySpan<char> WordBefore(string text, int sentence, int stop)
    {
        int start = stop;
        while (start > sentence && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '-'))
        {
            start--;
        }
        return text.AsSpan(start, stop - start);
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word, string text, int next, int limit)
    {
        if (word.Length == 0 || char.IsDigit(word[^1]))
        {
            return false;
        }
        if (word.Length == 1)
        {
            return char.IsUpper(word[0]) && word[0] != 'I'; // an initial: "John F. Kennedy"
        }
        if (word.Contains('.'))
        {
            return !StartsNewSentence(text, next, limit); // "U.S. President", but "in the U.S. The leaders…"
        }
        return Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static readonly FrozenSet<string> Openers = FrozenSet.Create(StringComparer.Ordinal,
        "The", "A", "An", "He", "She", "It", "They", "We", "I", "You", "This", "That", "These", "Those", "In", "On", "At", "But",
        "And", "For", "His", "Her", "Their", "As", "After", "Before", "When", "While", "There", "If", "With", "According", "Both");

    private static bool StartsNewSentence(string text, int next, int limit)
    {
        int end = next;
        while (end < limit && char.IsLetter(text[end]))
        {
            end++;
        }
        return end == next || Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(next, end - next));
    }
}
