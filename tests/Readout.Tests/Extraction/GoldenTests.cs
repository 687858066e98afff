using System.Collections.Immutable;
using System.Text.Json;
using Readout.Intake;
using Readout.Records;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Extraction;

/// <summary>Each Golden/NAME.txt has the record it must give beside it; READOUT_UPDATE_GOLDEN=1 writes them anew, to be read before they are kept.</summary>
public sealed class GoldenTests
{
    private static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Readout.Tests", "Golden");

    public static TheoryData<string> Names() => [.. Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_report_gives_its_expected_record(string name)
    {
        ReportSource source = Assert.Single(ReportInputs.Find([Path.Combine(Folder, name + ".txt")], () => Stream.Null).Sources());
        ReportArrived arrived = Assert.IsType<ReportArrived>(source.Fetch(ReportMetadata.Unknown));
        ReadoutRecord record = Engines.Reading.Read(arrived.Report) with { Engine = new EngineInfo("any", ImmutableSortedDictionary<string, string>.Empty) }; // not anew with each training
        string json = JsonSerializer.Serialize(record, RecordJson.Page.ReadoutRecord) + "\n";
        string expected = Path.Combine(Folder, name + ".expected.json");
        if (Environment.GetEnvironmentVariable("READOUT_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(expected, json);
        }
        Assert.Equal(File.ReadAllText(expected), json);
    }
}
