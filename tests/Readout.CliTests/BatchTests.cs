using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Readout.Records;
using Xunit;

namespace Readout.CliTests;

public sealed class BatchTests : IDisposable
{
    private const int Interrupted = 130;

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void The_output_is_the_same_whatever_the_number_of_threads()
    {
        string lines = _place.AddLines("lines.jsonl", 300);
        _place.Add("folder/a.txt", Workplace.Call);
        _place.Add("folder/b.html", "<p>The envoys of Peru and Laos met.</p>");
        _place.Add("folder/bad.txt", [0xFF]);
        Finished Read(string threads) => ReadoutProcess.Run("read", _place.At("folder"), lines, "--format", "jsonl", "--threads", threads);
        var one = Read("1");
        foreach (string threads in new[] { "2", "4", "16" })
        {
            var many = Read(threads);
            Assert.Equal(one.Output, many.Output);
            Assert.Equal(one.Errors, many.Errors);
        }
        Assert.Equal(302, one.Text.Count(character => character == '\n'));
    }

    [Fact]
    public void A_compressed_batch_gives_what_the_plain_one_gives()
    {
        string lines = _place.AddLines("lines.jsonl", 200), packed = _place.At("packed.jsonl.gz");
        using (var gzip = new GZipStream(File.Create(packed), CompressionLevel.Fastest))
        {
            gzip.Write(File.ReadAllBytes(lines));
        }
        Assert.Equal(ReadoutProcess.Run("read", lines, "--format", "jsonl").Output, ReadoutProcess.Run("read", packed, "--format", "jsonl").Output);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_in_mid_batch_stops_cleanly_and_leaves_whole_files(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "signals are sent by Linux's kill");
        const int Count = 200_000;
        string lines = _place.AddLines("lines.jsonl", Count);
        // Whoever runs the tests in the background may have had the signal ignored.
        using var process = ReadoutProcess.Start(
            "env", [$"--default-signal={signal}", Repository.Program, "read", lines, "--format", "json", "--out", _place.At("out")]);
        var output = ReadoutProcess.Bytes(process.StandardOutput.BaseStream);
        var errors = ReadoutProcess.Bytes(process.StandardError.BaseStream);
        while (!process.HasExited && !File.Exists(_place.At("out/call-20.json")))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        using (var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        var run = ReadoutProcess.Finish(process, output, errors);
        Assert.Equal(Interrupted, run.ExitCode);
        Assert.Contains("interrupted", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        var files = Directory.GetFileSystemEntries(_place.At("out"));
        Assert.InRange(files.Length, 20, Count - 1);
        Assert.All(files, file => Assert.Equal(
            Path.GetFileNameWithoutExtension(file), JsonSerializer.Deserialize(File.ReadAllBytes(file), RecordJson.Page.ReadoutRecord)!.Report.Name));
    }

    [Fact]
    public void A_reader_that_has_seen_enough_ends_even_an_endless_batch_quietly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        const string Endless = """
            mkfifo lines.jsonl
            yes '{"id": "a", "text": "The envoys of Peru and Laos met."}' 2>/dev/null > lines.jsonl &
            { "$0" read lines.jsonl --format jsonl; echo $? > code; } | head -n 1
            """;
        var run = ReadoutProcess.Run("/bin/sh", ["-c", Endless, Repository.Program], folder: _place.Root);
        FormatTests.AssertClean(run);
        Assert.Equal("0\n", File.ReadAllText(_place.At("code")));
        Assert.Single(run.Text.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Records_appended_to_a_file_by_two_runs_are_both_there()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        string path = _place.Add("call.txt", Workplace.Call), all = _place.At("all.jsonl");
        var run = ReadoutProcess.Run("/bin/sh", ["-c", "(\"$0\" read \"$1\" --format jsonl; \"$0\" read \"$1\" --format jsonl) > \"$2\"", Repository.Program, path, all]);
        FormatTests.AssertClean(run);
        Assert.Equal(2, File.ReadAllLines(all).Length);
    }
}
