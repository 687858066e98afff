using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Readout.Extraction;
using Readout.Intake;
using Readout.Presentation.Brat;
using Readout.Records;
using Readout.Text;
using Xunit;

namespace Readout.SharedTests;

/// <summary>The data and scorers beside the project: $READOUT_SHARED, else ../shared of the checkout.</summary>
internal static class SharedData
{
    internal static readonly string Root = FindRoot();

    /// <summary>The folder of the weights that ship.</summary>
    internal static string Weights { get; } = System.IO.Path.Combine(Root, "models", "en");

    private static readonly Engine Engine = Engine.Load(Weights);

    private static readonly string? Folder = Find();

    /// <summary>A path inside the data; skips the test, and says so, where the data is missing.</summary>
    internal static string Path(params string[] parts)
    {
        Assert.SkipWhen(Folder is null, "the shared data is missing: set READOUT_SHARED, or put it at ../shared");
        return System.IO.Path.Combine([Folder!, .. parts]);
    }

    /// <summary>The records of every report under a path, read as the program reads them.</summary>
    internal static IEnumerable<ReadoutRecord> Read(string path)
    {
        foreach (ReportSource source in ReportInputs.Find([path], () => Stream.Null).Sources())
        {
            ReportArrived arrived = Assert.IsType<ReportArrived>(source.Fetch(ReportMetadata.Unknown));
            yield return Engine.Read(arrived.Report);
        }
    }

    /// <summary>The records of PolNeAR's dev texts, read once for all tests.</summary>
    internal static ImmutableArray<ReadoutRecord> News => NewsRecords.Value;

    private static readonly Lazy<ImmutableArray<ReadoutRecord>> NewsRecords = new(() => [.. Read(Path("corpora", "polnear", "dev", "text"))]);

    /// <summary>Writes records as NAME.json and NAME.ann (outermost statements) into a new folder.</summary>
    internal static string Write(IEnumerable<ReadoutRecord> records)
    {
        string folder = Directory.CreateTempSubdirectory("readout-shared-").FullName;
        foreach (ReadoutRecord record in records)
        {
            File.WriteAllText(System.IO.Path.Combine(folder, record.Report.Name + ".json"), JsonSerializer.Serialize(record, RecordJson.Page.ReadoutRecord));
            using StreamWriter annotations = new(System.IO.Path.Combine(folder, record.Report.Name + ".ann"));
            BratFile.Write(annotations, record, outermostOnly: true);
        }
        return folder;
    }

    /// <summary>Runs one of the scorers and gives what it prints as JSON.</summary>
    internal static JsonElement Score(string scorer, params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", [Path("score", scorer), .. arguments, "--json"]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return JsonDocument.Parse(output).RootElement;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("READOUT_SHARED") is { Length: > 0 } told)
        {
            return told;
        }
        string beside = System.IO.Path.GetFullPath(System.IO.Path.Combine(Root, "..", "shared"));
        return Directory.Exists(beside) ? beside : null;
    }

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "Readout.slnx")))
        {
            folder = System.IO.Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests are not inside the repository");
        }
        return folder;
    }
}
