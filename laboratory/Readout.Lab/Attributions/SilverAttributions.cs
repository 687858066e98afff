using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Readout.Lab.Data;
using Readout.Lab.Training;
using Readout.Language.Parsing;
using static TorchSharp.torch;

namespace Readout.Lab.Attributions;

/// <summary>
/// Raw news and releases with attributions that trained models found together, for a student to learn from. A file has one text a
/// line as JSON: the text, and for each attribution its cue, source and content as places of words.
/// </summary>
internal static class SilverAttributions
{
    private const int NewsPerRelease = 3, LongestText = 20_000, TextsAtOnce = 64;

    /// <summary><c>--teachers a.bin,b.bin --words N --out FILE</c>, and the teachers' sizes where they are not the usual ones.</summary>
    public static void Teach(string[] args)
    {
        using var quiet = no_grad();
        var options = Options.Of(args);
        var engine = LanguageEngine.Load(Paths.Models);
        var data = new AttributionData(engine);
        var teachers = options.Text("teachers", "").Split(',').Select(file => Teacher(file, data)).ToList();
        var finder = new AttributionFinder(teachers, data) { Reserve = options.Number("reserve", 0) / 100f };
        Scoring.Print("dev, the teachers", Paths.Corpus("polnear/dev"), data.Dev, finder.Find);
        using var writer = new StreamWriter(new GZipStream(File.Create(Paths.Checkpoint(options.Output)), CompressionLevel.Fastest));
        long words = 0, next = 0;
        foreach (var texts in RawNews.NewsWithReleases(NewsPerRelease).Where(text => text.Length <= LongestText).Chunk(TextsAtOnce))
        {
            foreach (var text in texts)
            {
                var article = Article.Read(engine, "", text);
                writer.WriteLine(JsonSerializer.Serialize(new Line(text, [.. finder.Find(article).Select(Numbers)])));
                words += article.Row.Count;
            }
            if (words > next)
            {
                Console.WriteLine($"{words} words");
                next += 200_000;
            }
            if (words > options.Words)
            {
                return;
            }
        }
    }

    /// <summary>Reads a file of taught attributions, parsing its texts anew.</summary>
    public static List<Article> Read(LanguageEngine engine, string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        return [.. Lines(reader).AsParallel().AsOrdered().Select(json =>
        {
            var line = JsonSerializer.Deserialize<Line>(json)!;
            var article = Article.Read(engine, "", line.Text);
            article.Gold.Add([.. line.Found.Select(Attribution)]);
            return article;
        })];
    }

    /// <summary>A model as a file name tells its sizes: <c>NAME.bin</c>, or <c>NAME.bin:TRUNK:LAYERS:ROLES:ROLELAYERS</c>.</summary>
    private static AttributionModule Teacher(string file, AttributionData data)
    {
        var parts = file.Split(':');
        var sizes = parts.Skip(1).Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        var size = sizes is [var trunk, var layers, var roles, var roleLayers] ? new AttributionSize(trunk, layers, roles, roleLayers) : AttributionSize.Usual;
        var teacher = new AttributionModule(data.Train[0].States.Width, data.Traits, size, dropout: 0);
        teacher.load(Paths.Checkpoint(parts[0]));
        teacher.eval();
        return teacher;
    }

    private static int[][] Numbers(GoldAttribution found) => [
        [found.Cue.Start, found.Cue.End], [.. found.Source.SelectMany(s => new[] { s.Start, s.End })], [.. found.Content.SelectMany(s => new[] { s.Start, s.End })]];

    private static GoldAttribution Attribution(int[][] numbers) => new((numbers[0][0], numbers[0][1]), Stretches(numbers[1]), Stretches(numbers[2]));

    private static List<(int Start, int End)> Stretches(int[] numbers) => [.. numbers.Chunk(2).Select(pair => (pair[0], pair[1]))];

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private sealed record Line(string Text, int[][][] Found);
}
