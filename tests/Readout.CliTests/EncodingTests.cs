using System.Text;
using System.Text.Json;
using Readout.Records;
using Xunit;

namespace Readout.CliTests;

public sealed class EncodingTests
{
    private const string Text = "Премьер-министры met in Kraków 😀.\r\n";

    public static TheoryData<string, byte[]> Encoded => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Text) },
        { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)] },
        { "UTF-16 LE", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)] },
        { "UTF-16 BE", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
    };

    [Theory]
    [MemberData(nameof(Encoded), DisableDiscoveryEnumeration = true)]
    public void The_text_is_the_same_from_a_file_and_from_standard_input_in_every_encoding(string encoding, byte[] bytes)
    {
        using var place = new Workplace();
        Assert.Equal((encoding, "call", Text), Read(encoding, ReadoutProcess.Run("read", place.Add("call.txt", bytes), "--format", "json", "--with-text")));
        Assert.Equal((encoding, "stdin", Text), Read(encoding, ReadoutProcess.RunWithInput(bytes, "read", "-", "--format", "json", "--with-text")));
    }

    [Fact]
    public void Broken_standard_input_is_named_stdin()
    {
        var run = ReadoutProcess.RunWithInput([0xFF], "read", "-");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("readout: stdin: is not UTF-8 at byte 0", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private static (string Encoding, string Name, string? Text) Read(string encoding, Finished run)
    {
        FormatTests.AssertClean(run);
        var report = JsonSerializer.Deserialize(run.Output, RecordJson.Page.ReadoutRecord)!.Report;
        return (encoding, report.Name, report.Text);
    }
}
