using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Readout.Extraction;
using Readout.Intake;
using Readout.Language.Layout;
using Readout.Language.Sentences;
using Readout.Language.Tokens;
using Readout.Records;
using Readout.Text;

namespace Readout.Benchmarks;

/// <summary>How long the stages take on our own samples, on one thread.</summary>
[MemoryDiagnoser]
public class ReadingSamples
{
    private Engine _engine = Engine.Load();
    private Report[] _reports = [];

    [GlobalSetup]
    public void ReadFiles()
    {
        string? root = AppContext.BaseDirectory;
        while (root is not null && !File.Exists(Path.Combine(root, "Readout.slnx")))
        {
            root = Path.GetDirectoryName(root);
        }
        _reports = [.. ReportInputs.Find([Path.Combine(root!, "samples")], () => Stream.Null).Sources()
            .Select(source => source.Fetch(ReportMetadata.Unknown)).OfType<ReportArrived>().Select(arrived => arrived.Report)];
    }

    [Benchmark]
    public Engine LoadTables() => _engine = Engine.Load();

    [Benchmark]
    public int Tokens() => _reports.Sum(report => Tokenizer.Tokenize(SentenceSplitter.Split(LayoutReader.Read(report.Text))).Tokens.Length);

    [Benchmark(Baseline = true)]
    public int Records() => _reports.Sum(report => _engine.Read(report).Statements.Length);

    [Benchmark]
    public int RecordsAsJson() => _reports.Sum(report => JsonSerializer.SerializeToUtf8Bytes(_engine.Read(report), RecordJson.Line.ReadoutRecord).Length);
}
