using System.Globalization;
using System.IO.Compression;

namespace Readout.Lab.Data;

/// <summary>CoreNLP's annotation of PolNeAR: Penn tags, entities and dependencies of UD's first version, renamed where that is safe.</summary>
internal static class SilverCorpus
{
    private static readonly Dictionary<string, string> s_renamed = new(StringComparer.Ordinal)
    {
        ["dobj"] = "obj",
        ["nsubjpass"] = "nsubj:pass",
        ["auxpass"] = "aux:pass",
        ["csubjpass"] = "csubj:pass",
        ["neg"] = "advmod",
        ["mwe"] = "fixed",
        ["nmod:tmod"] = "obl:unmarked",
        ["nmod:npmod"] = "obl:unmarked",
        ["nmod"] = "?",
    };

    public sealed record Word(string Form, string Tag, string Name, int Head, string Relation);

    public static IEnumerable<Word[]> Sentences()
    {
        using var reader = new StreamReader(
            new GZipStream(File.OpenRead(Paths.Corpus("polnear/corenlp-train.tsv.gz")), CompressionMode.Decompress));
        var words = new List<Word>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                if (words.Count > 0)
                {
                    yield return Renamed(words);
                    words.Clear();
                }
            }
            else if (line[0] != '#')
            {
                var columns = line.Split('\t');
                words.Add(new Word(columns[3], columns[5], columns[6], int.Parse(columns[7], CultureInfo.InvariantCulture), columns[8]));
            }
        }
    }

    // UD's second version hangs a conjunction on the conjunct after it, and tells nmod from obl by the head.
    private static Word[] Renamed(List<Word> words)
    {
        var renamed = words.ToArray();
        for (var i = 0; i < renamed.Length; i++)
        {
            var word = renamed[i];
            var relation = s_renamed.GetValueOrDefault(word.Relation, word.Relation);
            if (relation == "?")
            {
                relation = word.Head > 0 && words[word.Head - 1].Tag is ['V', ..] or ['J', ..] ? "obl" : "nmod";
            }
            var head = word.Head;
            if (relation == "cc")
            {
                var next = words.FindIndex(i + 1, w => w.Relation == "conj" && w.Head == word.Head);
                head = next < 0 ? head : next + 1;
            }
            renamed[i] = word with { Relation = relation, Head = head };
        }
        return renamed;
    }
}
