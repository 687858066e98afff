using System.CommandLine;
using Readout.Cli.Output;

namespace Readout.Cli.Commands;

/// <summary><c>readout read</c>.</summary>
internal static class ReadCommand
{
    public static Command Make()
    {
        var paths = SharedOptions.Paths();
        var format = SharedOptions.Format(
            "text: a page to read. json, jsonl: the record, indented or one a line. brat: its statements as standoff annotation. "
            + "html: the report with its record, in one file.", OutputFormat.All);
        var folder = new Option<string?>("--out")
        {
            Description = "Write a file for each report into this folder, NAME.json, NAME.ann or NAME.html, instead of standard output.",
            HelpName = "DIR",
        };
        var outermost = new Option<bool>("--outermost") { Description = "With brat: no statements inside other statements." };
        var withText = new Option<bool>("--with-text") { Description = "With json and jsonl: the report's exact text, too." };
        var minConfidence = SharedOptions.MinConfidence();
        var actors = SharedOptions.Actors();
        var threads = SharedOptions.Threads();
        var noColor = SharedOptions.NoColor();
        var metadata = new MetadataOptions();
        var command = new Command("read", "Reads reports and gives the record of each.")
        {
            paths, format, folder, outermost, withText, minConfidence, actors, threads, noColor,
        };
        metadata.AddTo(command);
        command.SetAction(parsed =>
        {
            var run = new ReadRun
            {
                Paths = parsed.GetValue(paths)!,
                Format = parsed.GetValue(format)!,
                Folder = parsed.GetValue(folder),
                OutermostOnly = parsed.GetValue(outermost),
                WithText = parsed.GetValue(withText),
                MinConfidence = parsed.GetValue(minConfidence),
                Actors = parsed.GetValue(actors)!,
                Threads = parsed.GetValue(threads),
                NoColor = parsed.GetValue(noColor),
                Metadata = metadata.Of(parsed),
            };
            return Mismatch(run) is { } mistake ? UsageError.Report(parsed, mistake) : run.Run();
        });
        return command;
    }

    /// <summary>Options that do not go together, rather than one that would do nothing without a word.</summary>
    private static string? Mismatch(ReadRun run) => run switch
    {
        { Folder: "" } => "--out names no folder",
        { Folder: not null } when OutputFormat.FileEnding(run.Format) is null => "--out goes with --format json, brat or html",
        { OutermostOnly: true, Format: not OutputFormat.Brat } => "--outermost goes with --format brat",
        { WithText: true, Format: not (OutputFormat.Json or OutputFormat.JsonLines) } => "--with-text goes with --format json or jsonl",
        _ => null,
    };
}
