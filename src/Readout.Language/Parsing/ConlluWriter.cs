using System.Globalization;
using Readout.Text;

namespace Readout.Language.Parsing;

/// <summary>Writes CoNLL-U, with <c>TokenRange</c> (code points), <c>SpaceAfter</c> and <c>NER</c> in the last column.</summary>
public static class ConlluWriter
{
    /// <summary>Writes all sentences.</summary>
    /// <param name="parsed">The text.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="documentId">Named in <c># newdoc</c> where the text begins, if given.</param>
    public static void Write(ParsedText parsed, TextWriter writer, string? documentId = null)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        ArgumentNullException.ThrowIfNull(writer);
        if (documentId is not null)
        {
            writer.Write($"# newdoc id = {OneLine(documentId)}\n");
        }
        for (var i = 0; i < parsed.Sentences.Count; i++)
        {
            WriteSentence(parsed, parsed.Sentences[i], i, writer, documentId is null);
        }
    }

    private static void WriteSentence(ParsedText parsed, ParsedSentence sentence, int index, TextWriter writer, bool markDocuments)
    {
        if (sentence.StartsDocument && markDocuments)
        {
            writer.Write("# newdoc\n");
        }
        if (sentence.StartsParagraph)
        {
            writer.Write("# newpar\n");
        }
        writer.Write($"# sent_id = {index + 1}\n");
        writer.Write($"# text = {OneLine(parsed.Text.Slice(sentence.Span))}\n");
        for (var first = 0; first < sentence.Words.Count;)
        {
            var last = first;
            while (last + 1 < sentence.Words.Count && sentence.Words[last + 1].ContinuesToken)
            {
                last++;
            }
            WriteToken(parsed.Text, sentence.Words, first, last, writer);
            first = last + 1;
        }
        writer.Write('\n');
    }

    private static void WriteToken(ReportText text, IReadOnlyList<ParsedWord> words, int first, int last, TextWriter writer)
    {
        var token = TextSpan.Covering(words[first].Span, words[last].Span);
        if (last > first)
        {
            WriteNumber(first + 1, writer);
            writer.Write('-');
            WriteNumber(last + 1, writer);
            writer.Write('\t');
            writer.Write(text.Slice(token));
            writer.Write("\t_\t_\t_\t_\t_\t_\t_\t");
            WriteRange(text, token, spaced: true, writer);
        }
        for (var i = first; i <= last; i++)
        {
            WriteWord(words[i], i + 1, writer);
            WriteRange(text, words[i].Span, spaced: last == first, writer);
        }
    }

    // Piece by piece: making a string of each line would take a tenth of the time of the whole analysis.
    private static void WriteWord(ParsedWord word, int number, TextWriter writer)
    {
        WriteNumber(number, writer);
        foreach (var column in (ReadOnlySpan<string>)[word.Form, word.Lemma, word.Upos, word.Xpos, word.Feats])
        {
            writer.Write('\t');
            writer.Write(column);
        }
        writer.Write('\t');
        if (word.Head < 0)
        {
            writer.Write('_');
        }
        else
        {
            WriteNumber(word.Head, writer);
        }
        writer.Write('\t');
        writer.Write(word.Deprel);
        writer.Write("\t_\t");
        if (word.NameTag != "O")
        {
            writer.Write("NER=");
            writer.Write(word.NameTag);
            writer.Write('|');
        }
    }

    private static void WriteRange(ReportText text, TextSpan span, bool spaced, TextWriter writer)
    {
        if (spaced && span.End < text.Length && !char.IsWhiteSpace(text.Value[span.End]))
        {
            writer.Write("SpaceAfter=No|");
        }
        writer.Write("TokenRange=");
        WriteNumber(text.CodePoints.ToCodePoint(span.Start), writer);
        writer.Write(':');
        WriteNumber(text.CodePoints.ToCodePoint(span.End), writer);
        writer.Write('\n');
    }

    private static void WriteNumber(int number, TextWriter writer)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        writer.Write(digits[..length]);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
