using System.Diagnostics;
using Xunit;

namespace Readout.CliTests;

public sealed class LauncherTests : IDisposable
{
    private readonly Workplace _place = new();

    public LauncherTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "the launcher is a POSIX shell script");

    public void Dispose() => _place.Dispose();

    [Fact]
    public void It_runs_from_any_folder_and_passes_arguments_through()
    {
        _place.Add("a call.txt", Workplace.Call);
        var run = ReadoutProcess.Run(Repository.Launcher, ["read", "a call.txt", "--format", "jsonl", "--title", "Two  words \"and\" $HOME"], folder: _place.Root);
        FormatTests.AssertClean(run);
        Assert.Contains("Two  words \\\"and\\\" $HOME", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_runs_through_a_link_in_a_folder_with_a_space()
    {
        File.CreateSymbolicLink(_place.At("my readout"), Repository.Launcher);
        FormatTests.AssertClean(ReadoutProcess.Run(_place.At("my readout"), ["--version"], folder: _place.Root));
    }

    [Fact]
    public void It_passes_the_exit_code_and_standard_input_through()
    {
        Assert.Equal(2, ReadoutProcess.Run(Repository.Launcher, ["read"]).ExitCode);
        FormatTests.AssertClean(ReadoutProcess.Run(Repository.Launcher, ["read", "-"], "The envoys met.\n"u8.ToArray()));
    }

    [Fact]
    public void It_reads_a_short_report_in_well_under_a_second()
    {
        string path = _place.Add("call.txt", Workplace.Call);
        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            FormatTests.AssertClean(ReadoutProcess.Run(Repository.Launcher, ["read", path]));
            return watch.Elapsed;
        });
        Assert.True(best < TimeSpan.FromSeconds(1), $"the best of five took {best}");
    }
}
