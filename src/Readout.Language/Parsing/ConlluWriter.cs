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
        var spaceAfter = token.End >= text.Length || char.IsWhiteSpace(text.Value[token.End]) ? "" : "SpaceAfter=No|";
        var range = spaceAfter + Range(text, token);
        if (last > first)
        {
            writer.Write($"{first + 1}-{last + 1}\t{text.Slice(token)}\t_\t_\t_\t_\t_\t_\t_\t{range}\n");
        }
        for (var i = first; i <= last; i++)
        {
            var word = words[i];
            var head = word.Head < 0 ? "_" : word.Head.ToString(CultureInfo.InvariantCulture);
            var misc = last > first ? Range(text, word.Span) : range;
            var name = word.NameTag == "O" ? "" : $"NER={word.NameTag}|";
            writer.Write($"{i + 1}\t{word.Form}\t{word.Lemma}\t{word.Upos}\t{word.Xpos}\t{word.Feats}\t{head}\t{word.Deprel}\t_\t{name}{misc}\n");
        }
    }

    private static string Range(ReportText text, TextSpan span) =>
        $"TokenRange={text.CodePoints.ToCodePoint(span.Start)}:{text.CodePoints.ToCodePoint(span.End)}";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
