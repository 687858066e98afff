using System.Text.Json;
using Readout.Intake;
using Readout.Language.Parsing;
using Readout.Text;
using Readout.Time;
using Xunit;

namespace Readout.SharedTests;

/// <summary>Floors of time expressions over both sets of news that have them, a little under what docs/times.md tells.</summary>
public sealed class TimeFloorTests
{
    [Theory]
    [InlineData("timebank", 0.92, 0.81)]
    [InlineData("aquaint", 0.91, 0.71)]
    public void Times_are_found_and_valued_at_least_as_well(string corpus, double relaxed, double value)
    {
        string gold = SharedData.Path("corpora", "time", corpus);
        JsonElement score = SharedData.Score("times.py", gold, Written(gold));
        Assert.InRange(score.GetProperty("relaxed").GetDouble(), relaxed, 1);
        Assert.InRange(score.GetProperty("value").GetDouble(), value, 1);
    }

    private static string Written(string texts)
    {
        LanguageEngine engine = LanguageEngine.Load(SharedData.Weights);
        string folder = Directory.CreateTempSubdirectory("readout-times-").FullName;
        foreach (ReportSource source in ReportInputs.Find([texts], () => Stream.Null).Sources())
        {
            Report report = Assert.IsType<ReportArrived>(source.Fetch(ReportMetadata.Unknown)).Report;
            var times = TimeNormaliser.Find(engine.Parse(report.Text), report.Metadata.Published).Select(time => new
            {
                start = report.Text.CodePoints.ToCodePoint(time.Span.Start),
                end = report.Text.CodePoints.ToCodePoint(time.Span.End),
                type = time.Type.ToString().ToUpperInvariant(),
                value = time.Value,
                text = report.Text.Slice(time.Span),
            });
            File.WriteAllText(Path.Combine(folder, report.Name + ".times.json"), JsonSerializer.Serialize(new { times }));
        }
        return folder;
    }
}
