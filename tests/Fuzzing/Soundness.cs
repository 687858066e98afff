using System.Text;
using System.Text.RegularExpressions;
using Readout.Language.Parsing;

namespace Readout.Fuzzing;

/// <summary>What holds for every analysis, whatever the text.</summary>
public static partial class Soundness
{
    /// <summary>Checks the words against the text, the trees, the names, and that CoNLL-U carries all of it.</summary>
    /// <exception cref="InvalidDataException">Something does not hold.</exception>
    public static void Check(ParsedText parsed)
    {
        CheckWords(parsed);
        foreach (var sentence in parsed.Sentences)
        {
            CheckTree(sentence);
            CheckNames(sentence);
        }
        CheckRoundTrip(parsed);
    }

    /// <summary>The text is what words and the white space between them make; a leading date line is no part of any sentence.</summary>
    private static void CheckWords(ParsedText parsed)
    {
        var rebuilt = new StringBuilder();
        foreach (var word in parsed.Sentences.SelectMany(sentence => sentence.Words))
        {
            string form = word.Form;
            Require(word.Span.Start >= rebuilt.Length && word.Span.Length > 0 && parsed.Text.Holds(word.Span), form, "has a span that is not its own");
            string gap = parsed.Text.Value[rebuilt.Length..word.Span.Start];
            Require(string.IsNullOrWhiteSpace(gap) || (rebuilt.Length == 0 && LeadingDate().IsMatch(gap)), form, $"follows lost text: {gap}");
            Require(!word.ContinuesToken || gap.Length == 0, form, "continues a token that lies apart");
            rebuilt.Append(gap).Append(form);
            string[] columns = [form, word.Lemma, word.Upos, word.Xpos, word.Feats, word.Deprel];
            Require(columns.All(column => column.Length > 0 && column.AsSpan().IndexOfAny("\t\n\r") < 0), form, "has a column that CoNLL-U cannot hold");
            Require(IsWellFormed(word.Lemma), form, "has a lemma with half a character");
            Require(float.IsFinite(word.TagProbability + word.HeadProbability + word.NameProbability), form, "has a probability that is no number");
            Require(word is { TagProbability: >= 0 and <= 1, HeadProbability: >= 0 and <= 1, NameProbability: >= 0 and <= 1 }, form, "has a probability beyond 0 to 1");
        }
        string rest = parsed.Text.Value[rebuilt.Length..];
        Require(string.IsNullOrWhiteSpace(rest) || (rebuilt.Length == 0 && LeadingDate().IsMatch(rest)), "the end", $"is followed by lost text: {rest}");
        Require(rebuilt.Append(rest).ToString() == parsed.Text.Value, "the text", "is not what the words make of it");
    }

    private static void CheckTree(ParsedSentence sentence)
    {
        var words = sentence.Words;
        Require(words.Count > 0 && !words[0].ContinuesToken, "a sentence", "starts inside a token or is empty");
        Require(words.Count(word => word.Head == 0) == 1, words[0].Form, "starts a sentence without exactly one root");
        var settled = new bool[words.Count + 1];
        settled[0] = true;
        var path = new List<int>();
        for (int start = 1; start <= words.Count; start++)
        {
            path.Clear();
            for (int at = start; !settled[at]; at = words[at - 1].Head)
            {
                var word = words[at - 1];
                path.Add(at);
                Require(word.Head >= 0 && word.Head <= words.Count && path.Count <= words.Count, word.Form, "hangs on no root");
                Require((word.Head == 0) == (word.Deprel == "root"), word.Form, $"is called {word.Deprel} under head {word.Head}");
            }
            path.ForEach(passed => settled[passed] = true);
        }
    }

    private static void CheckNames(ParsedSentence sentence)
    {
        string before = "O";
        foreach (var word in sentence.Words)
        {
            string tag = word.NameTag;
            Require(tag == "O" || (tag.Length > 2 && tag[..2] is "B-" or "I-"), word.Form, $"has the name tag {tag}");
            Require(tag[0] != 'I' || (before != "O" && before[2..] == tag[2..]), word.Form, $"goes on with {tag} after {before}");
            before = tag;
        }
    }

    /// <summary>Once through CoNLL-U nothing is lost but the kind of white space; twice through it, nothing at all.</summary>
    public static void CheckRoundTrip(ParsedText parsed)
    {
        string once = Written(parsed);
        var read = ConlluReader.Read(new StringReader(once), "once");
        Require(parsed.Sentences.Count == read.Sentences.Count, "CoNLL-U", "has another number of sentences");
        foreach (var (left, right) in parsed.Sentences.Zip(read.Sentences))
        {
            Require(left.Words.Select(Kept).SequenceEqual(right.Words.Select(Kept)), left.Words[0].Form, "starts a sentence that CoNLL-U changes");
        }
        string twice = Written(read);
        Require(Written(ConlluReader.Read(new StringReader(twice), "twice")) == twice, "CoNLL-U", "changes when read and written again");
    }

    private static object Kept(ParsedWord word) =>
        (word.Form, word.ContinuesToken, word.Lemma, word.Upos, word.Xpos, word.Feats, word.Head, (word.Deprel, word.NameTag));

    private static string Written(ParsedText parsed)
    {
        using var writer = new StringWriter();
        ConlluWriter.Write(parsed, writer);
        return writer.ToString();
    }

    private static bool IsWellFormed(string text) => !text.EnumerateRunes().Contains(Rune.ReplacementChar) || text.Contains('\uFFFD', StringComparison.Ordinal);

    private static void Require(bool holds, string where, string what)
    {
        if (!holds)
        {
            throw new InvalidDataException($"'{where}' {what}");
        }
    }

    [GeneratedRegex(@"\A\s*date[ \t]+\d{4}-\d{2}-\d{2}\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingDate();
}
