using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Readout.CliTests;
using Readout.Extraction;
using Readout.Intake;
using Readout.Storage.Reports;
using Readout.Text;

namespace Readout.WebTests;

/// <summary>A reading room over an archive of our samples, served by a process of its own.</summary>
public sealed class RoomServer : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("readout-room-").FullName;
    private Process? _process;

    public string Archive => Path.Combine(_folder, "archive.sqlite");

    public string Address { get; private set; } = "";

    public HttpClient Client { get; private set; } = new();

    public static string Program => Path.Combine(Repository.Root, "artifacts", "bin", "Readout.Web", "release", "readout-web");

    public async ValueTask InitializeAsync()
    {
        Fill(Archive);
        (_process, Address) = await Start(Archive);
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address) };
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        End(_process);
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Starts a server and waits until it says where it is.</summary>
    public static async Task<(Process Process, string Address)> Start(string archive, string host = "127.0.0.1", params string[] further)
    {
        int port = FreePort();
        var process = Run(["--archive", archive, "--urls", $"http://{host}:{port}", "--by", "Tester", .. further]);
        using var patience = new CancellationTokenSource(Patience);
        string said = "";
        while (await process.StandardError.ReadLineAsync(patience.Token) is { } line)
        {
            said += line + "\n";
            if (line.Contains("Ctrl+C ends", StringComparison.Ordinal))
            {
                _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
                return (process, $"http://127.0.0.1:{port}");
            }
        }
        throw new InvalidOperationException($"the server did not start: {said}");
    }

    /// <summary>Starts the program with arguments of its own.</summary>
    public static Process Run(params IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo(Program, [.. arguments, "--weights", Path.Combine(Repository.Root, "models", "en")])
    {
        RedirectStandardError = true,
        RedirectStandardInput = true,
        WorkingDirectory = Path.GetTempPath(),
    })!;

    public static void End(Process? process)
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            process.WaitForExit();
        }
        process?.Dispose();
    }

    private static void Fill(string file)
    {
        var engine = Engine.Load(Path.Combine(Repository.Root, "models", "en"));
        var captured = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var archive = Storage.Archive.Open(file);
        archive.Add([.. ReportInputs.Find([Path.Combine(Repository.Root, "samples")], () => Stream.Null).Sources().Select(source => source.Fetch(ReportMetadata.Unknown)).OfType<ReportArrived>()
            .Select(arrived => PreparedReport.Of(ReportIdentity.Of(arrived.Report, null, hasId: true, arrived.Report.Text.Id), arrived.Report, engine.Read(arrived.Report), captured))]);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
