using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Xunit;

namespace Readout.CliTests;

/// <summary><c>readout serve</c>, which starts a program of its own and must never leave it behind.</summary>
[SupportedOSPlatform("linux")]
public sealed class ServeTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Workplace _place = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Archive
    {
        get
        {
            string archive = _place.At("a.sqlite");
            Assert.Equal(0, ReadoutProcess.Run("add", _place.Add("call.txt", Workplace.Call), "--archive", archive).ExitCode);
            return archive;
        }
    }

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("TERM", 0)]
    [InlineData("INT", 0)]
    [InlineData("KILL", 137)]
    public async Task The_reading_room_ends_with_the_one_who_opened_it(string signal, int exitCode)
    {
        string address = FreeAddress();
        // .NET ignores SIGINT where its starter does, as a background job of a shell is told to.
        using var process = ReadoutProcess.Start("env", ["--default-signal=INT", Repository.Program, "serve", "--archive", Archive, "--urls", address]);
        await Opened(process);
        using var client = new HttpClient();
        Assert.Contains("<h1", await client.GetStringAsync(address, Cancellation), StringComparison.Ordinal);
        using var room = Process.GetProcessById(Child(process.Id));

        ReadoutProcess.Run("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);

        Assert.True(process.WaitForExit(Patience));
        Assert.Equal(exitCode, process.ExitCode);
        Assert.True(room.WaitForExit(Patience), "the reading room outlived the one who opened it");
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(address, Cancellation));
    }

    [Fact]
    public void Without_an_archive_there_is_nothing_to_serve() =>
        AssertRefused("there is no archive; 'readout add' makes one", "serve", "--archive", _place.At("none.sqlite"), "--urls", FreeAddress());

    [Fact]
    public void Other_machines_are_served_only_with_a_password() =>
        AssertRefused("set a password in READOUT_TOKEN or --token-file", "serve", "--archive", Archive, "--urls", "http://0.0.0.0:5081");

    [Fact]
    public void A_port_in_use_is_said_to_be()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        AssertRefused("give another port with --urls", "serve", "--archive", Archive, "--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");
    }

    private static void AssertRefused(string line, params string[] arguments)
    {
        var run = ReadoutProcess.Run(arguments);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(line, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private static async Task Opened(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        string? line = await process.StandardError.ReadLineAsync(patience.Token);
        Assert.Contains("Ctrl+C ends", line, StringComparison.Ordinal);
    }

    private static int Child(int process) =>
        int.Parse(File.ReadAllText($"/proc/{process}/task/{process}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)[0], CultureInfo.InvariantCulture);

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
