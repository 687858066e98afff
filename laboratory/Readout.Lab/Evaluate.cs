using System.Diagnostics;
using Readout.Inference;
using Readout.Lab.Data;
using Readout.Language.Layout;
using Readout.Language.Parsing;
using Readout.Language.Segmentation;

namespace Readout.Lab;

/// <summary>Runs the engine itself over the dev sets and hands its output to the scorers in shared/score.</summary>
internal static class Evaluate
{
    public static void Run(string parserFile, string segmenterFile)
    {
        Directory.CreateDirectory(Paths.Checkpoint("eval"));
        var segmenter = new Segmenter(WeightFile.Read(segmenterFile));
        foreach (var name in new[] { "ud/ewt-dev", "ud/gum-dev" })
        {
            Score("conllu.py", name + " sentences and words", Paths.Corpus(name + ".conllu"),
                Written(name + ".raw", Segment(segmenter, Treebank.Read(name + ".conllu"))));
        }
        if (!File.Exists(parserFile))
        {
            return;
        }
        var engine = new LanguageEngine(segmenter, WeightFile.Read(parserFile), Kernels.Best);
        foreach (var name in new[] { "ud/ewt-dev", "ud/gum-dev" })
        {
            var gold = Treebank.Read(name + ".conllu");
            Score("conllu.py", name + " given tokens", Paths.Corpus(name + ".conllu"), Written(name + ".given", engine.Parse(gold)));
            Score("conllu.py", name + " from raw text", Paths.Corpus(name + ".conllu"), Written(name + ".raw", engine.Parse(Segment(segmenter, gold))));
        }
        var entities = new EntityCorpora();
        Names(engine, "gmb", entities.GmbHeldOut, "geo=LOC,gpe=O,org=ORG,per=PER");
        Names(engine, "re3d", entities.Re3dHeldOut, "Organisation=ORG,Person=PER,Location=LOC");
    }

    private static ParsedText Segment(Segmenter segmenter, ParsedText gold) => segmenter.Segment(LayoutReader.Read(gold.Text));

    private static void Names(LanguageEngine engine, string name, IReadOnlyList<(string Form, string Tag)[]> sentences, string map)
    {
        var gold = Paths.Checkpoint($"eval/{name}.iob");
        File.WriteAllLines(gold, sentences.SelectMany(s => s.Select(w => $"{w.Form}\t{w.Tag}").Append("")));
        var lines = sentences.SelectMany(s => s.Select((w, i) => $"{i + 1}\t{w.Form}\t_\t_\t_\t_\t_\t_\t_\t_").Append(""));
        var given = ConlluReader.Read(new StringReader(string.Join('\n', lines)), name);
        Score("entities.py", name, gold, Written(name, engine.Parse(given)), "--map", map, "--keep", "PER,ORG,LOC", "--names");
    }

    private static string Written(string name, ParsedText parsed)
    {
        var path = Paths.Checkpoint("eval/" + name.Replace('/', '-') + ".conllu");
        using var writer = new StreamWriter(path);
        ConlluWriter.Write(parsed, writer);
        return path;
    }

    private static void Score(string scorer, string title, string gold, string system, params string[] options)
    {
        Console.WriteLine($"== {title}");
        using var process = Process.Start(new ProcessStartInfo("python3", [Path.Combine(Paths.Shared, "score", scorer), gold, system, .. options]))!;
        process.WaitForExit();
    }
}
