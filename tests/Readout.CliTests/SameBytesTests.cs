using System.Runtime.Intrinsics;
using Xunit;

namespace Readout.CliTests;

/// <summary>The same bytes come out of the built program on every register width and with any number of threads.</summary>
public sealed class SameBytesTests : IDisposable
{
    private readonly Workplace _place = new();

    public SameBytesTests()
    {
        _place.Add("texts/odd.txt", "MINISTERS MEET\n\nGreat 🎉👩‍👧! “Спасибо (said [the\u0007 envoy” 1,250.50 -- can't\n" + new string('x', 500));
        _place.Add("texts/long.txt", string.Concat(Enumerable.Repeat("and the ministers who had met in Oslo said that they would ", 60)));
    }

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("DOTNET_EnableAVXVNNI", "VNNI")]
    [InlineData("DOTNET_EnableAVX512", "512")]
    [InlineData("DOTNET_EnableAVX2", "256")]
    [InlineData("DOTNET_EnableHWIntrinsic", "256")]
    public void Registers_switched_off_change_nothing(string knob, string registers)
    {
        Assert.SkipUnless(Vector256.IsHardwareAccelerated, "this machine has no wide registers to switch off");
        var wide = Parse(Repository.ManagedProgram, "2", Watched);
        Assert.Equal(StartupHook.Registers, File.ReadAllText(_place.At("registers")));
        Assert.Equal(Parse(Repository.Program, "2").Output, wide.Output);
        Assert.Equal(wide.Output, Parse(Repository.ManagedProgram, "2", [(knob, "0"), .. Watched]).Output);
        Assert.DoesNotContain(registers, File.ReadAllText(_place.At("registers")), StringComparison.Ordinal);
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var alone = Parse(Repository.Program, "1");
        Assert.All(new[] { "2", "3", "16" }, threads => Assert.Equal(alone.Output, Parse(Repository.Program, threads).Output));
    }

    private (string, string?)[] Watched =>
        [("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location), (StartupHook.FileVariable, _place.At("registers"))];

    private Finished Parse(string program, string threads, params (string, string?)[] environment)
    {
        var run = ReadoutProcess.Run(
            program, ["parse", Path.Join(Repository.Root, "samples"), _place.At("texts"), "--threads", threads], environment: environment);
        FormatTests.AssertClean(run);
        Assert.Contains("\troot\t", run.Text, StringComparison.Ordinal);
        return run;
    }
}
