using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Readout.Lab.Coreference;

/// <summary>PolNeAR's texts with the chains of CoreNLP's rules: silver, but news, which GUM has little of.</summary>
internal static partial class SilverCoreference
{
    /// <summary>Reads every text of the training half that has been annotated.</summary>
    public static IEnumerable<GumDocument> ReadAll()
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(Paths.Corpus("polnear/corenlp-train.tsv.gz")), CompressionMode.Decompress));
        var (name, mentions, sentence) = ("", new List<GumMention>(), new List<Word>());
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                if (Document(name, mentions) is { } document)
                {
                    yield return document;
                }
                (name, mentions) = (line["# newdoc id = ".Length..], []);
            }
            if (line.Length == 0)
            {
                mentions.AddRange(MentionsIn(sentence));
                sentence.Clear();
            }
            if (line.Split('\t') is [_, var start, var end, var form, _, var tag, _, var head, _, var marks])
            {
                sentence.Add(new Word(sentence.Count + 1, int.Parse(start), int.Parse(end), form, tag, int.TryParse(head, out int above) ? above : 0, marks));
            }
        }
        if (Document(name, mentions) is { } last)
        {
            yield return last;
        }
    }

    /// <summary>Offsets are code points there and UTF-16 here: texts where that differs are left out.</summary>
    private static GumDocument? Document(string name, List<GumMention> mentions)
    {
        string file = Paths.Corpus($"polnear/train/text/{name}.txt");
        return File.Exists(file) && File.ReadAllText(file) is var text && !text.Any(char.IsSurrogate) ? new GumDocument(name, text, mentions) : null;
    }

    private static IEnumerable<GumMention> MentionsIn(List<Word> sentence)
    {
        var open = new Stack<(string Id, int First)>();
        for (int i = 0; i < sentence.Count; i++)
        {
            foreach (Match mark in Mark().Matches(sentence[i].Marks))
            {
                if (mark.Groups["opens"].Success)
                {
                    open.Push((mark.Groups["id"].Value, i));
                }
                if (mark.Groups["closes"].Success && open.TryPop(out var opened))
                {
                    yield return Mention(sentence, opened.First, i, opened.Id);
                }
            }
        }
    }

    private static GumMention Mention(List<Word> sentence, int first, int last, string id)
    {
        Word head = sentence.Skip(first).Take(last - first + 1).FirstOrDefault(word => word.Head <= first || word.Head > last + 1) ?? sentence[last];
        return new GumMention(sentence[first].Start, sentence[last].End, head.Start, head.Tag, head.Form.ToLowerInvariant(), id, "person");
    }

    [GeneratedRegex(@"(?<opens>\()(?<id>\d+)(?<closes>\))?|\d+(?<closes>\))")]
    private static partial Regex Mark();

    private sealed record Word(int Number, int Start, int End, string Form, string Tag, int Head, string Marks);
}
