using System.IO.Compression;
using System.Text;
using Xunit;

namespace Readout.CliTests;

public sealed class BadInputTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("empty.txt", new byte[0], "holds no text")]
    [InlineData("blank.txt", new byte[] { 0x20, 0x0A }, "holds no text")]
    [InlineData("broken.txt", new byte[] { 0x61, 0x62, 0xFF, 0x63 }, "is not UTF-8 at byte 2")]
    [InlineData("picture.txt", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x00, 0x01 }, "looks like a binary file")]
    [InlineData("half.txt", new byte[] { 0xFF, 0xFE, 0x61 }, "half a character")]
    [InlineData("report.pdf", new byte[] { 0x25, 0x50, 0x44, 0x46 }, "is no kind of file that is read")]
    [InlineData("empty.jsonl", new byte[0], "is empty")]
    [InlineData("plain.jsonl.gz", new byte[] { 0x7B, 0x7D, 0x0A, 0x0A, 0x0A, 0x0A, 0x0A, 0x0A, 0x0A, 0x0A, 0x0A }, "is broken gzip data")]
    public void A_bad_file_is_one_line_and_the_rest_is_still_read(string name, byte[] bytes, string problem)
    {
        string bad = _place.Add(name, bytes);
        AssertOneRefused(ReadoutProcess.Run("read", bad, _place.Add("good.txt", Workplace.Call), "--format", "jsonl"), bad, problem);
    }

    [Fact]
    public void A_file_that_is_not_there_is_one_line_and_the_rest_is_still_read() => AssertOneRefused(
        ReadoutProcess.Run("read", _place.At("none.txt"), _place.Add("good.txt", Workplace.Call), "--format", "jsonl"), _place.At("none.txt"), "does not exist");

    [Fact]
    public void A_folder_without_reports_is_one_line()
    {
        Directory.CreateDirectory(_place.At("folder"));
        AssertOneRefused(ReadoutProcess.Run("read", _place.At("folder"), _place.Add("good.txt", Workplace.Call), "--format", "jsonl"),
            _place.At("folder"), "holds no reports");
    }

    [Fact]
    public void A_file_over_the_limit_is_one_line()
    {
        string big = _place.Add("big.txt", new byte[20_000_001]);
        AssertOneRefused(ReadoutProcess.Run("read", big, _place.Add("good.txt", Workplace.Call), "--format", "jsonl"), big, "over the limit of 20 MB");
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_one_line()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "file modes are POSIX");
        string locked = _place.Add("locked.txt", Workplace.Call);
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "the tests run as a user who may read everything");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(locked, UnixFileMode.None);
        }
        AssertOneRefused(ReadoutProcess.Run("read", locked, _place.Add("good.txt", Workplace.Call), "--format", "jsonl"), locked, "may not be read");
    }

    [Fact]
    public void A_broken_sidecar_is_one_line_that_names_it()
    {
        string sidecar = _place.Add("call.meta.json", "{\"published\": \"last Tuesday\"}");
        AssertOneRefused(ReadoutProcess.Run("read", _place.Add("call.txt", Workplace.Call), _place.Add("good.txt", Workplace.Call), "--format", "jsonl"),
            sidecar, "not a day");
    }

    [Fact]
    public void A_JSONL_line_that_is_not_JSON_is_named_by_its_number()
    {
        string path = _place.Add("lines.jsonl", "{\"id\": \"a\", \"text\": \"They met.\"}\n{\"id\": \n{\"id\": \"c\", \"text\": \"They parted.\"}\n");
        var run = ReadoutProcess.Run("read", path, "--format", "jsonl");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"readout: {path}:2: is not JSON", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(2, run.Text.Count(character => character == '\n'));
    }

    [Fact]
    public void A_compressed_file_cut_short_is_an_error_and_not_its_end()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.NoCompression))
        {
            gzip.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"id\": \"a\", \"text\": \"They met.\"}\n", 1000))));
        }
        string path = _place.Add("cut.jsonl.gz", packed.ToArray()[..^200]);
        var run = ReadoutProcess.Run("read", path, "--format", "jsonl");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("is broken gzip data", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_inputs_of_one_name_are_an_error_that_names_both_and_the_first_is_written()
    {
        string first = _place.Add("a/call.txt", Workplace.Call), second = _place.Add("b/call.txt", "The envoys of Peru and Laos met.\n");
        var run = ReadoutProcess.Run("read", first, second, "--format", "json", "--with-text", "--out", _place.At("out"));
        Assert.Equal(1, run.ExitCode);
        string line = Assert.Single(run.ErrorLines);
        Assert.Contains(first, line, StringComparison.Ordinal);
        Assert.Contains(second, line, StringComparison.Ordinal);
        Assert.Contains("Norway", File.ReadAllText(Path.Join(_place.At("out"), Assert.Single(_place.FilesIn("out")))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_is_never_overwritten_by_its_own_record()
    {
        string page = _place.Add("call.html", "<p>The envoys of Peru and Laos met.</p>");
        var run = ReadoutProcess.Run("read", page, "--format", "html", "--out", _place.Root);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("would overwrite", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("<p>The envoys of Peru and Laos met.</p>", File.ReadAllText(page));
    }

    [Fact]
    public void An_out_folder_that_can_not_be_written_is_one_line_before_anything_is_read()
    {
        string file = _place.Add("call.txt", Workplace.Call);
        var run = ReadoutProcess.Run("read", file, _place.At("none.txt"), "--format", "json", "--out", Path.Join(file, "out"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("can't be written as the --out folder", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_can_not_be_written_is_one_line_and_the_others_are_written()
    {
        Directory.CreateDirectory(_place.At("out/bad.json"));
        var run = ReadoutProcess.Run(
            "read", _place.Add("bad.txt", Workplace.Call), _place.Add("good.txt", Workplace.Call), "--format", "json", "--out", _place.At("out"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("bad.txt", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(["bad.json", "good.json"], _place.FilesIn("out"));
    }

    [Fact]
    public void A_full_disk_behind_standard_output_is_one_line()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "no /dev/full here");
        var run = ReadoutProcess.Run("/bin/sh", ["-c", "exec \"$0\" read \"$1\" > /dev/full", Repository.Program, _place.Add("call.txt", Workplace.Call)]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("standard output can't be written", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("parser.weights", "read", false)]
    [InlineData("segmenter.weights", "compare", false)]
    [InlineData("parser.weights", "parse", true)]
    [InlineData("segmenter.weights", "read", true)]
    [InlineData("statements.weights", "read", false)]
    [InlineData("statements.weights", "compare", true)]
    public void Weights_that_are_missing_or_damaged_stop_the_start_with_one_line(string name, string command, bool damaged)
    {
        string weights = Path.Join(_place.CopyOfProgram(), "models", "en", name);
        if (damaged)
        {
            byte[] bytes = File.ReadAllBytes(weights);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(weights, bytes);
        }
        else
        {
            File.Delete(weights);
        }
        var run = ReadoutProcess.Run(_place.At("program/" + Path.GetFileName(Repository.Program)), [command, _place.Add("call.txt", Workplace.Call)]);
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        string line = Assert.Single(run.ErrorLines);
        Assert.StartsWith($"readout: {weights}: {(damaged ? "is damaged" : "the weights cannot be read")}", line, StringComparison.Ordinal);
        Assert.EndsWith("restore it from the repository (models/)", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_refuses_what_can_not_be_read_and_what_has_one_name()
    {
        string first = _place.Add("a/call.txt", Workplace.Call), second = _place.Add("b/call.txt", Workplace.Call);
        var run = ReadoutProcess.Run("compare", first, second, _place.At("none.txt"));
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.ErrorLines.Length);
        Assert.NotEmpty(run.Output);
    }

    private static void AssertOneRefused(Finished run, string named, string problem)
    {
        Assert.Equal(1, run.ExitCode);
        string line = Assert.Single(run.ErrorLines);
        Assert.StartsWith($"readout: {named}:", line, StringComparison.Ordinal);
        Assert.Contains(problem, line, StringComparison.Ordinal);
        Assert.Contains("; ", line, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"good\"", Assert.Single(run.Text.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }
}
