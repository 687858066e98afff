using System.Diagnostics;
using System.Globalization;
using Readout.Extraction.Actors;
using Readout.Extraction.Coreference;
using Readout.Inference;
using Readout.Language.Attributions;
using Readout.Language.Layout;
using Readout.Language.Parsing;
using Readout.Language.Segmentation;
using Readout.Text;

namespace Readout.Lab;

/// <summary>Times the whole engine, the attribution model and the stages of actors and time on one thread over PolNeAR's texts.</summary>
internal static class Speed
{
    public static void Run(string parserFile, string segmenterFile)
    {
        var texts = Directory.EnumerateFiles(Paths.Corpus("polnear/train/text")).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        var words = texts.Sum(t => t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        var watch = Stopwatch.StartNew();
        var segmenter = new Segmenter(WeightFile.Read(segmenterFile));
        var engine = new LanguageEngine(segmenter, WeightFile.Read(parserFile), Kernels.Best);
        var attribution = AttributionModel.Load(Path.GetDirectoryName(parserFile)!);
        var (actors, coreference) = (new ActorFinder(BuiltInActors.Load()), CoreferenceFinder.Load());
        Console.WriteLine($"loaded in {watch.ElapsedMilliseconds} ms, {Kernels.Best.Lanes} lanes");
        foreach (var round in new[] { 1, 2 })
        {
            watch.Restart();
            var processor = Environment.CpuUsage.TotalTime;
            var stages = new StageTimes(actors, coreference);
            var (segmenting, attributing, found) = (TimeSpan.Zero, TimeSpan.Zero, 0);
            foreach (var text in texts)
            {
                var before = watch.Elapsed;
                var segmented = segmenter.Segment(LayoutReader.Read(new ReportText(text)));
                segmenting += watch.Elapsed - before;
                var parsed = engine.ParseWithStates(segmented);
                before = watch.Elapsed;
                var attributed = attribution.Find(parsed);
                found += attributed.Attributions.Count;
                attributing += watch.Elapsed - before;
                stages.Read(text, parsed, attributed);
            }
            var total = watch.Elapsed.TotalSeconds;
            var busy = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"round {round}: {words} words, segmenting {segmenting.TotalSeconds:f2} s, {found} attributions {attributing.TotalSeconds:f2} s, all {total:f2} s, {words / total:f0} words/s, processor {busy:f2} s, {words / busy:f0} words/s"));
            Console.WriteLine("         " + stages);
        }
    }
}
