using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using Readout.Cli.Commands.Archives;

namespace Readout.Cli.Commands;

/// <summary><c>readout serve</c>: starts the reading room, a program of its own beside this one, since web pages are not compiled ahead of time.</summary>
internal static class ServeCommand
{
    private const string Folder = "web";

    public static Command Make()
    {
        var archive = ArchiveOptions.Archive();
        var urls = new Option<string>("--urls")
        {
            Description = "Where it is served: http://HOST:PORT, several parted by semicolons. Other addresses than this machine's own need a password.",
            HelpName = "URLS",
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };
        var tokenFile = new Option<string?>("--token-file")
        {
            Description = "A file with the password that visitors and programs must give; READOUT_TOKEN may hold it, too.",
            HelpName = "FILE",
        };
        var by = ArchiveOptions.By();
        var actors = SharedOptions.Actors();
        var command = new Command("serve", "Serves the archive in a browser, with an API beside it.") { archive, urls, tokenFile, by, actors };
        command.SetAction(parsed => Run(
            [
                "--archive", parsed.GetValue(archive)!, "--urls", parsed.GetValue(urls)!, "--by", parsed.GetValue(by)!, "--weights", Loading.Weights, "--ends-with-input", "yes",
                .. parsed.GetValue(tokenFile) is { } file ? ["--token-file", file] : Array.Empty<string>(),
                .. parsed.GetValue(actors) is { Length: > 0 } own ? ["--actors", string.Join(Path.PathSeparator, own)] : Array.Empty<string>(),
            ]));
        return command;
    }

    private static int Run(string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, Folder, OperatingSystem.IsWindows() ? "readout-web.exe" : "readout-web");
        using var interruption = new Interruption();
        try
        {
            // The other end of its input is ours: when we end, however that is, it ends, too.
            using var room = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, UseShellExecute = false })!;
            using var _ = interruption.Token.Register(room.StandardInput.Close);
            room.WaitForExit();
            return interruption.Token.IsCancellationRequested ? ExitCode.Done : room.ExitCode;
        }
        catch (Win32Exception failure)
        {
            Console.Error.WriteLine($"readout: the reading room's program can't be started ({program}: {failure.Message}); './build' makes it, and needs ASP.NET Core 10");
            return ExitCode.SomeFailed;
        }
    }
}
