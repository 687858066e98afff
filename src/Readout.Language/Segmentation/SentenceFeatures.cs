using Readout.Language.Tagging;

namespace Readout.Language.Segmentation;

/// <summary>What tells whether a sentence ends after a word.</summary>
internal static class SentenceFeatures
{
    public const int Most = 64;

    /// <summary>A word as sentence splitting sees it.</summary>
    public readonly record struct Word(ulong Form, ulong Shape, char First, char Last, int Gap)
    {
        public static Word Of(ReadOnlySpan<char> text, Piece piece, int nextStart)
        {
            var form = text[piece.Span.Start..piece.Span.End];
            var gap = nextStart - piece.Span.End;
            return new Word(
                WordRows.FormHash(form), ShapeOf(form), form[0], form[^1],
                gap <= 1 ? gap : text.Slice(piece.Span.End, gap).Contains('\n') ? 3 : 2);
        }

        private static ulong ShapeOf(ReadOnlySpan<char> form)
        {
            var first = BoundaryFeatures.Kind(form[0]);
            if (first == 'p')
            {
                return StableHash.Of(form[..Math.Min(form.Length, 3)]);
            }
            var second = form.Length > 1 ? BoundaryFeatures.Kind(form[^1]) : '_';
            var dotted = form.Length > 1 && form.Contains('.') ? 1ul : 0;
            return (ulong)first << 32 | (ulong)second << 16 | (ulong)Math.Min(form.Length, 4) << 2 | dotted;
        }
    }

    /// <summary>What has passed since the last sentence end.</summary>
    public struct Passage
    {
        public int Words, Brackets, Quotes, Capitals;
        public ulong FirstForm, FirstShape;
        public bool EndedInside;

        public void Take(Word word)
        {
            if (Words++ == 0)
            {
                (FirstForm, FirstShape) = (word.Form, word.Shape);
            }
            Capitals += char.IsUpper(word.First) ? 1 : 0;
            Brackets = Math.Clamp(Brackets + (word.First is '(' or '[' ? 1 : word.First is ')' or ']' ? -1 : 0), 0, 3);
            Quotes = word.First is '"' ? 1 - Quotes : word.First is '\u201C' ? 1 : word.First is '\u201D' ? 0 : Quotes;
        }
    }

    public static void Gather(ReadOnlySpan<Word> words, int at, Passage passage, bool punctuated, ref FeatureList features)
    {
        Word w = words[at], b1 = Safe(words, at - 1), b2 = Safe(words, at - 2);
        Word n1 = Safe(words, at + 1), n2 = Safe(words, at + 2), n3 = Safe(words, at + 3);
        var gap = (ulong)w.Gap;
        var length = (ulong)Bucket(passage.Words);
        var end = FeatureList.Join(IsMark(w.Last) ? w.Form : w.Shape, gap);
        var border = FeatureList.Join(end, n1.Shape);
        var titled = (ulong)(passage.Words == 0 ? 0 : passage.Capitals * 4 / passage.Words);
        features.Add(1);
        features.Add(border);
        features.Add(border, b1.Shape);
        features.Add(border, n2.Shape);
        features.Add(border, b1.Shape, n2.Shape);
        features.Add(border, n2.Shape, n3.Shape);
        features.Add(border, length);
        features.Add(border, length, titled);
        features.Add(border, (ulong)(passage.Brackets * 2 + passage.Quotes));
        features.Add(border, punctuated ? 1ul : 0);
        features.Add(border, punctuated ? 1ul : 0, length);
        features.Add(border, passage.FirstShape);
        features.Add(border, b1.Form);
        features.Add(border, b1.Shape, b2.Shape);
        features.Add(w.Form, gap);
        features.Add(w.Form, n1.Shape, gap);
        features.Add(w.Form, n1.Form);
        features.Add(w.Form, n1.Shape, n2.Shape);
        features.Add(n1.Form, gap);
        features.Add(n1.Form, end);
        features.Add(n1.Form, n1.Shape, w.Shape);
        features.Add(n1.Form, n1.Shape, length);
        features.Add(n1.Form, n2.Form);
        features.Add(n1.Form, n1.Shape, n2.Form);
        features.Add(n1.Form, n2.Shape, end);
        features.Add(n2.Form, end, n1.Shape);
        features.Add(b1.Form, w.Form);
        features.Add(b1.Form, w.Form, n1.Shape);
        features.Add(b1.Form, w.Form, n1.Form);
        features.Add(passage.FirstForm, end);
        features.Add(passage.FirstForm, end, length);
        features.Add(titled, length, n1.Shape);
        features.Add(end, n1.Shape, FeatureList.Join(titled, punctuated ? 1ul : 0));
        features.Add(gap, length, punctuated ? 1ul : 0);
        features.Add((ulong)(passage.Brackets * 2 + passage.Quotes), w.Form, n1.First);
    }

    public static bool IsMark(char c) => !char.IsLetterOrDigit(c);

    private static Word Safe(ReadOnlySpan<Word> words, int at) =>
        (uint)at < (uint)words.Length ? words[at] : new Word(at < 0 ? 1ul : 2ul, at < 0 ? 1ul : 2ul, '\0', '\0', 0);

    private static int Bucket(int words) => words switch
    {
        <= 4 => words,
        <= 7 => 5,
        <= 12 => 6,
        <= 20 => 7,
        <= 35 => 8,
        _ => 9,
    };
}
