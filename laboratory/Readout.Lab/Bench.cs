using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Readout.Lab.Data;

namespace Readout.Lab;

/// <summary>
/// The built program beside its peers in one run: wink-nlp for tokens, sentences and tags, compromise for names, and for quotations
/// and people beside our statements. Each runs as a process of its own on one core; the table it prints is Markdown.
/// </summary>
internal static class Bench
{
    private const int Rounds = 5, Core = 1;
    private const string Statements = "Readout: statements and all before them", Speech = "compromise: quotations, people";

    private static readonly string Peers = Path.Combine(Paths.Repository, "benchmarks", "peers");

    public static void Run()
    {
        Directory.CreateDirectory(Paths.Checkpoint("bench"));
        Shell("npm ci --no-audit --no-fund --loglevel=error && ../../build", Paths.Checkpoint("bench/install.log"));
        Speeds();
        Segmentation();
        var entities = new EntityCorpora();
        Console.WriteLine("\n| names, F1 (exact, PER ORG LOC) | all | PER | ORG | LOC |\n| --- | --- | --- | --- | --- |");
        Names("gmb, last tenth", entities.GmbHeldOut, "geo=LOC,gpe=O,org=ORG,per=PER");
        Names("re3d, last fifth", entities.Re3dHeldOut, "Organisation=ORG,Person=PER,Location=LOC");
    }

    private static void Speeds()
    {
        var texts = Paths.Corpus("polnear/train/text");
        var words = Directory.EnumerateFiles(texts).Sum(file => File.ReadAllText(file).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        (string Name, string Command)[] readers =
        [
            (Statements, $"{Program} read --format brat --threads 1 '{texts}'"),
            (Speech, $"node compromise.mjs speech '{texts}'"),
            ("Readout: the language engine", $"{Readout} --threads 1 '{texts}'"),
            ("wink-nlp: tokens, sentences, tags", $"node wink.mjs '{texts}'"),
            ("compromise: people, organizations, places", $"node compromise.mjs text '{texts}'"),
        ];
        // Round by round, so that whatever else the machine does meets all of them.
        var taken = Enumerable.Range(0, Rounds).SelectMany(_ => readers.Select(reader => (reader.Name, Time: Timed(reader.Command)))).ToLookup(run => run.Name, run => run.Time);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n| speed, {words:n0} words, one core, median of {Rounds} | seconds | words/s | words per processor second |\n| --- | --- | --- | --- |"));
        foreach (var (name, _) in readers)
        {
            double wall = Median(taken[name].Select(time => time.Wall)), processor = Median(taken[name].Select(time => time.Processor));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {wall:f1} | {words / wall:n0} | {words / processor:n0} |"));
        }
        var ratio = Median(taken[Speech].Select(time => time.Wall)) / Median(taken[Statements].Select(time => time.Wall));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nReadout's statements are {ratio:f2} times as fast as compromise's quotations and people."));
    }

    private static void Segmentation()
    {
        Console.WriteLine("\n| EWT dev from raw text, F1 | tokens | sentences | words | UPOS |\n| --- | --- | --- | --- | --- |");
        string text = Paths.Checkpoint("bench/ewt.txt"), gold = Paths.Corpus("ud/ewt-dev.conllu");
        File.WriteAllText(text, Treebank.Read("ud/ewt-dev.conllu").Text.Value);
        foreach (var (name, command) in new[] { ("Readout", $"{Readout} '{text}'"), ("wink-nlp", $"node wink.mjs '{text}'") })
        {
            var output = Paths.Checkpoint($"bench/ewt.{name}.conllu");
            Shell(command, output);
            var scores = Score("conllu.py", gold, output);
            Console.WriteLine($"| {name} | " + string.Join(" | ", new[] { "Tokens", "Sentences", "Words", "UPOS" }.Select(what => Percent(scores.GetProperty(what)))) + " |");
        }
    }

    private static void Names(string title, IReadOnlyList<(string Form, string Tag)[]> sentences, string map)
    {
        string gold = Paths.Checkpoint("bench/names.iob"), words = Paths.Checkpoint("bench/names.words"), given = Paths.Checkpoint("bench/names.conllu");
        File.WriteAllLines(gold, sentences.SelectMany(sentence => sentence.Select(word => $"{word.Form}\t{word.Tag}").Append("")));
        File.WriteAllLines(words, sentences.SelectMany(sentence => sentence.Select(word => word.Form).Append("")));
        File.WriteAllLines(given, sentences.SelectMany(sentence => sentence.Select((word, i) => $"{i + 1}\t{word.Form}\t_\t_\t_\t_\t_\t_\t_\t_").Append("")));
        foreach (var (name, command) in new[] { ("Readout", $"{Readout} --input conllu '{given}'"), ("compromise", $"node compromise.mjs words '{words}'") })
        {
            var output = Paths.Checkpoint("bench/names.system.conllu");
            Shell(command, output);
            var scores = Score("entities.py", gold, output, "--map", map, "--keep", "PER,ORG,LOC", "--names");
            var f1 = new[] { "all", "PER", "ORG", "LOC" }.Select(kind => Percent(scores.GetProperty(kind).GetProperty("f1")));
            Console.WriteLine($"| {name}, {title} | {string.Join(" | ", f1)} |");
        }
    }

    // By the launcher, as users start it: on one core it tells .NET of two.
    private static string Program => $"'{Path.Combine(Paths.Repository, "readout")}'";

    private static string Readout => $"{Program} parse";

    private static string Percent(JsonElement share) => (100 * share.GetDouble()).ToString("f1", CultureInfo.InvariantCulture);

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    // The whole process, start and output included; the shell's own clock tells its processor time.
    private static (double Wall, double Processor) Timed(string command)
    {
        var clock = Paths.Checkpoint("bench/clock");
        Shell($"TIMEFORMAT='%R %U %S'; time taskset -c {Core} {command} 2>/dev/null", "/dev/null", clock);
        double[] seconds = [.. File.ReadAllText(clock).Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        return (seconds[0], seconds[1] + seconds[2]);
    }

    private static JsonElement Score(string scorer, string gold, string system, params string[] options)
    {
        var output = Paths.Checkpoint("bench/score.json");
        var quoted = options.Prepend(system).Prepend(gold).Select(argument => $"'{argument}'");
        Shell($"python3 '{Path.Combine(Paths.Shared, "score", scorer)}' {string.Join(' ', quoted)} --json", output);
        return JsonDocument.Parse(File.ReadAllText(output)).RootElement;
    }

    private static void Shell(string command, string output, string? errors = null)
    {
        var redirected = $"{{ {command}; }} > '{output}'" + (errors is null ? "" : $" 2> '{errors}'");
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", redirected]) { WorkingDirectory = Peers })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"ended with code {process.ExitCode}: {command}");
        }
    }
}
