using System.Text.Json;
using Readout.Extraction;
using Readout.Intake;
using Readout.Records;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Extraction;

/// <summary>Each Golden/NAME.txt has the record it must give beside it; READOUT_UPDATE_GOLDEN=1 writes them anew, to be read before they are kept.</summary>
public sealed class GoldenTests
{
    private static readonly Engine Engine = Engine.Load();

    private static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Readout.Tests", "Golden");

    public static TheoryData<string> Names() => [.. Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_report_gives_its_expected_record(string name)
    {
        ReportSource source = Assert.Single(ReportInputs.Find([Path.Combine(Folder, name + ".txt")], () => Stream.Null).Sources());
        ReportArrived arrived = Assert.IsType<ReportArrived>(source.Fetch(ReportMetadata.Unknown));
        string json = JsonSerializer.Serialize(Engine.Read(arrived.Report), RecordJson.Page.ReadoutRecord) + "\n";
        string expected = Path.Combine(Folder, name + ".expected.json");
        if (Environment.GetEnvironmentVariable("READOUT_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(expected, json);
        }
        Assert.Equal(File.ReadAllText(expected), json);
    }
}
