using System.Text;
using Readout.Intake;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Intake;

/// <summary>A folder for one test's files.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("readout-intake-").FullName;

    public string Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    public string Add(string name, byte[] bytes)
    {
        string path = System.IO.Path.Join(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public Report Report(string name, string text) => One(Add(name, text), ReportMetadata.Unknown) is ReportArrived { Report: var report }
        ? report
        : throw new InvalidOperationException($"{name} was refused");

    public IntakeError Refusal(string name, byte[] bytes) => Refusal(Add(name, bytes));

    public static IntakeError Refusal(string path) => Assert.IsType<ReportRefused>(One(path, ReportMetadata.Unknown)).Error;

    public static Arrival One(string path, ReportMetadata options) => Assert.Single(All(path)).Fetch(options);

    public static List<ReportSource> All(params string[] paths) => [.. ReportInputs.Find(paths, () => Stream.Null).Sources()];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
