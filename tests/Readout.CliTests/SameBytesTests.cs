using System.Runtime.Intrinsics;
using Xunit;

namespace Readout.CliTests;

/// <summary>The same bytes come out of the built program on every register width and with any number of threads.</summary>
public sealed class SameBytesTests : IDisposable
{
    private readonly Workplace _place = new();

    public SameBytesTests()
    {
        Assert.SkipUnless(Vector512.IsHardwareAccelerated || Vector256.IsHardwareAccelerated, "this machine has no wide registers to switch off");
        _place.Add("texts/odd.txt", "MINISTERS MEET\n\nGreat 🎉👩‍👧! “Спасибо (said [the\u0007 envoy” 1,250.50 -- can't\n" + new string('x', 500));
        _place.Add("texts/long.txt", string.Concat(Enumerable.Repeat("and the ministers who had met in Oslo said that they would ", 60)));
    }

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("DOTNET_EnableAVX512", 256)]
    [InlineData("DOTNET_EnableAVX2", 0)]
    [InlineData("DOTNET_EnableHWIntrinsic", 0)]
    public void Narrower_registers_change_nothing(string knob, int width)
    {
        var wide = Parse("2");
        Assert.Equal(wide.Output, Parse("2", (knob, "0"), ("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location), (StartupHook.FileVariable, _place.At("width"))).Output);
        Assert.Equal($"{width}", File.ReadAllText(_place.At("width")));
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var alone = Parse("1");
        Assert.All(new[] { "2", "3", "16" }, threads => Assert.Equal(alone.Output, Parse(threads).Output));
    }

    private Finished Parse(string threads, params (string, string?)[] environment)
    {
        var run = ReadoutProcess.Run(
            Repository.Program, ["parse", Path.Join(Repository.Root, "samples"), _place.At("texts"), "--threads", threads], environment: environment);
        FormatTests.AssertClean(run);
        Assert.Contains("\troot\t", run.Text, StringComparison.Ordinal);
        return run;
    }
}
