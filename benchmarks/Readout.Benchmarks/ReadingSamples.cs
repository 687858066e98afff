using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Readout.Extraction;
using Readout.Intake;
using Readout.Language.Parsing;
using Readout.Records;
using Readout.Text;

namespace Readout.Benchmarks;

/// <summary>How long the stages take on our own samples, on one thread.</summary>
[MemoryDiagnoser]
public class ReadingSamples
{
    private static readonly string Root = FindRoot();
    private static readonly string Weights = Path.Combine(Root, "models", "en");
    private readonly LanguageEngine _language = LanguageEngine.Load(Weights);
    private Engine _engine = Engine.Load(Weights);
    private Report[] _reports = [];

    [GlobalSetup]
    public void ReadFiles() => _reports = [.. ReportInputs.Find([Path.Combine(Root, "samples")], () => Stream.Null).Sources()
        .Select(source => source.Fetch(ReportMetadata.Unknown)).OfType<ReportArrived>().Select(arrived => arrived.Report)];

    [Benchmark]
    public Engine LoadTablesAndWeights() => _engine = Engine.Load(Weights);

    [Benchmark]
    public int ParsedTexts() => _reports.Sum(report => _language.Parse(report.Text).Sentences.Count);

    [Benchmark(Baseline = true)]
    public int Records() => _reports.Sum(report => _engine.Read(report).Statements.Length);

    [Benchmark]
    public int RecordsAsJson() => _reports.Sum(report => JsonSerializer.SerializeToUtf8Bytes(_engine.Read(report), RecordJson.Line.ReadoutRecord).Length);

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Readout.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the benchmarks are not inside the repository");
        }
        return folder;
    }
}
