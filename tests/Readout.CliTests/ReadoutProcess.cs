using System.Diagnostics;
using System.Text;

namespace Readout.CliTests;

/// <summary>What a finished process left behind.</summary>
internal sealed record Finished(int ExitCode, byte[] Output, string Errors)
{
    public string Text => Encoding.UTF8.GetString(Output);

    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the program as a user's shell does.</summary>
internal static class ReadoutProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    public static Finished Run(params string[] arguments) => Run(Repository.Program, arguments);

    public static Finished RunWithInput(byte[] input, params string[] arguments) => Run(Repository.Program, arguments, input);

    public static Finished Run(
        string program, string[] arguments, byte[]? input = null, string? folder = null, params (string Name, string? Value)[] environment)
    {
        using var process = Start(program, arguments, folder, environment);
        var output = Bytes(process.StandardOutput.BaseStream);
        var errors = Bytes(process.StandardError.BaseStream);
        process.StandardInput.BaseStream.Write(input ?? []);
        process.StandardInput.Close();
        return Finish(process, output, errors);
    }

    public static Process Start(string program, string[] arguments, string? folder = null, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        foreach (string name in new[] { "COLUMNS", "NO_COLOR" })
        {
            start.Environment.Remove(name);
        }
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
    }

    public static Finished Finish(Process process, Task<byte[]> output, Task<byte[]> errors)
    {
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"the program ran for over {Limit}");
        }
        return new Finished(process.ExitCode, output.Result, Encoding.UTF8.GetString(errors.Result));
    }

    public static async Task<byte[]> Bytes(Stream stream)
    {
        using var all = new MemoryStream();
        await stream.CopyToAsync(all);
        return all.ToArray();
    }
}
