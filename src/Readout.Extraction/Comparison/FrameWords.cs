using System.Collections.Immutable;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Comparison;

/// <summary>Finds in the whole text what the frame shows of its words: tone, length without figures, names of one thing, figures.</summary>
internal static class FrameWords
{
    /// <summary>How far a word for the tone may stand from the word for the contact.</summary>
    private const int Near = 8;

    internal static void Tell(FrameTable table, ReportText text, Sides sides, Frame frame)
    {
        ImmutableArray<Word> words = Words.In(text.Value);
        int contact = -Near, waiting = -1;
        for (int at = 0; at < words.Length; at++)
        {
            if (EndsSentence(text.Value, words, at))
            {
                (contact, waiting) = (-Near, -1);
            }
            if (table.Contact.Match(words, at, out _) > 0)
            {
                contact = at;
                for (int tone = waiting; tone >= 0 && tone < at; tone++)
                {
                    TellOfTalk(tone);
                }
                waiting = -1;
            }
            if (Tones(at) > 0)
            {
                if (at - contact < Near)
                {
                    TellOfTalk(at);
                }
                else
                {
                    waiting = waiting < 0 || at - waiting > Near ? at : waiting;
                }
            }
            else if (table.Names.Match(words, at, out string thing) is > 0 and int length)
            {
                Span name = Cut(at, length);
                frame.Add(FrameField.Names, sides.At(name), name.Text, [name], thing);
            }
            else if (IsFigure(text.Value, words, at))
            {
                Span figure = Cut(at, 2);
                frame.Add(FrameField.Numbers, sides.At(figure), figure.Text.ReplaceLineEndings(" "), [figure]);
            }
        }

        int Tones(int at) => Math.Max(table.Tone.Match(words, at, out _), table.Duration.Match(words, at, out _));

        void TellOfTalk(int at)
        {
            if (Tones(at) is > 0 and int length)
            {
                Span word = Cut(at, length);
                frame.Add(table.Tone.Match(words, at, out _) > 0 ? FrameField.Tone : FrameField.Duration, sides.At(word), word.Text, [word]);
            }
        }

        Span Cut(int at, int length) => text.ToRecord(new TextSpan(words[at].Start, words[Math.Min(at + length, words.Length) - 1].End));
    }

    private static bool EndsSentence(string text, ImmutableArray<Word> words, int at) =>
        at > 0 && text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End).ContainsAny(".!?\n");

    /// <summary>A number with the word it counts, but no year, no day of a month.</summary>
    private static bool IsFigure(string text, ImmutableArray<Word> words, int at)
    {
        ReadOnlySpan<char> number = text.AsSpan(words[at].Start, words[at].End - words[at].Start);
        if (!char.IsDigit(number[0]) || at + 1 >= words.Length || EndsSentence(text, words, at + 1) || !number.ContainsAnyExceptInRange('0', '9') && number.Length == 4 && number[0] is '1' or '2')
        {
            return false;
        }
        ReadOnlySpan<char> next = text.AsSpan(words[at + 1].Start, words[at + 1].End - words[at + 1].Start);
        return !number.ContainsAnyExceptInRange(',', '9') && char.IsLower(next[0]) && (at == 0 || !char.IsUpper(text[words[at - 1].Start]) || number.Length > 2);
    }
}
