using System.Text.Json;
using Readout.Language.Parsing;
using Xunit;

namespace Readout.SharedTests;

/// <summary>Floors of the language engine on the dev sets: issue 3's, which no new weights and no change of the code may fall below.</summary>
public sealed class LanguageFloorTests
{
    private static readonly LanguageEngine Engine = LanguageEngine.Load(SharedData.Weights);

    [Theory]
    [InlineData("ewt-dev.conllu", 94.5, 95.5, 81.0, 78)]
    [InlineData("gum-dev.conllu", 95.5, 96.5, 82.0, 88)]
    public void Raw_text_is_read_at_least_as_well(string name, double tags, double lemmas, double dependencies, double sentences)
    {
        string gold = SharedData.Path("corpora", "ud", name);
        JsonElement score = SharedData.Score("conllu.py", gold, Written(Engine.Parse(Gold(gold).Text)));
        Assert.InRange(F1(score, "UPOS"), tags, 100);
        Assert.InRange(F1(score, "Lemmas"), lemmas, 100);
        Assert.InRange(F1(score, "LAS"), dependencies, 100);
        Assert.InRange(F1(score, "Sentences"), sentences, 100);
    }

    [Theory]
    [InlineData("ewt-dev.conllu", 84.5)]
    [InlineData("gum-dev.conllu", 85.5)]
    public void Given_words_are_parsed_at_least_as_well(string name, double dependencies)
    {
        string gold = SharedData.Path("corpora", "ud", name);
        Assert.InRange(F1(SharedData.Score("conllu.py", gold, Written(Engine.Parse(Gold(gold)))), "LAS"), dependencies, 100);
    }

    [Theory]
    [InlineData("gmb-sample.conll", 0.9, "geo=LOC,gpe=O,org=ORG,per=PER", 0.80)]
    [InlineData("re3d-train.conll", 0.8, "Organisation=ORG,Person=PER,Location=LOC", 0.62)]
    public void Names_are_found_at_least_as_well(string name, double trainedOn, string classes, double floor)
    {
        List<string[]> heldOut = HeldOut(SharedData.Path("corpora", "ner", name), trainedOn);
        string gold = Path.Combine(Directory.CreateTempSubdirectory("readout-names-").FullName, "gold.iob");
        File.WriteAllLines(gold, heldOut.SelectMany(sentence => sentence.Append("")));
        IEnumerable<string> words = heldOut.SelectMany(sentence =>
            sentence.Select((line, i) => $"{i + 1}\t{line.Split('\t')[0]}\t_\t_\t_\t_\t_\t_\t_\t_").Append(""));
        string found = Written(Engine.Parse(ConlluReader.Read(new StringReader(string.Join('\n', words)), name)));
        JsonElement score = SharedData.Score("entities.py", gold, found, "--map", classes, "--keep", "PER,ORG,LOC", "--names");
        Assert.InRange(score.GetProperty("all").GetProperty("f1").GetDouble(), floor, 1);
    }

    private static ParsedText Gold(string path)
    {
        using var reader = new StreamReader(path);
        return ConlluReader.Read(reader, path);
    }

    private static string Written(ParsedText parsed)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("readout-parsed-").FullName, "parsed.conllu");
        using var writer = new StreamWriter(path);
        ConlluWriter.Write(parsed, writer);
        return path;
    }

    /// <summary>The last sentences of a corpus, which training leaves alone: form and tag of each word.</summary>
    private static List<string[]> HeldOut(string path, double trainedOn)
    {
        List<string[]> sentences = [];
        List<string> words = [];
        foreach (string line in File.ReadLines(path).Append(""))
        {
            string[] columns = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length > 1 && columns[0] != "-DOCSTART-")
            {
                words.Add($"{columns[0]}\t{columns[^1]}");
            }
            else if (words.Count > 0)
            {
                sentences.Add([.. words]);
                words.Clear();
            }
        }
        return sentences[(int)(sentences.Count * trainedOn)..];
    }

    private static double F1(JsonElement score, string measure) => 100 * score.GetProperty(measure).GetDouble();
}
