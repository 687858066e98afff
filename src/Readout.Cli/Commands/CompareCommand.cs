using System.CommandLine;
using Readout.Cli.Output;

namespace Readout.Cli.Commands;

/// <summary><c>readout compare</c>.</summary>
internal static class CompareCommand
{
    public static Command Make()
    {
        var paths = SharedOptions.Paths();
        var format = SharedOptions.Format(
            "text: the sides beside each other. json: the comparison with the records it is made from. html: the comparison with the texts, in one file.",
            OutputFormat.Text, OutputFormat.Json, OutputFormat.Html);
        var folder = new Option<string?>("--out")
        {
            Description = "Write a file into this folder, A--B.comparison.html or .json after the reports' names, instead of standard output.",
            HelpName = "DIR",
        };
        var minConfidence = SharedOptions.MinConfidence();
        var actors = SharedOptions.Actors();
        var threads = SharedOptions.Threads();
        var noColor = SharedOptions.NoColor();
        var command = new Command("compare", "Puts the accounts of several reports, or of the sides within one, beside each other.")
        {
            paths, format, folder, minConfidence, actors, threads, noColor,
        };
        command.SetAction(parsed =>
        {
            var run = new CompareRun
            {
                Paths = parsed.GetValue(paths)!,
                Format = parsed.GetValue(format)!,
                Folder = parsed.GetValue(folder),
                MinConfidence = parsed.GetValue(minConfidence),
                Actors = parsed.GetValue(actors)!,
                Threads = parsed.GetValue(threads),
                NoColor = parsed.GetValue(noColor),
            };
            return Mismatch(run) is { } mistake ? UsageError.Report(parsed, mistake) : run.Run();
        });
        return command;
    }

    private static string? Mismatch(CompareRun run) => run switch
    {
        { Folder: "" } => "--out names no folder",
        { Folder: not null } when OutputFormat.FileEnding(run.Format) is null => "--out goes with --format json or html",
        _ => null,
    };
}
