using System.CommandLine;

namespace Readout.Cli.Commands;

/// <summary><c>readout times</c>.</summary>
internal static class TimesCommand
{
    public static Command Make()
    {
        var paths = SharedOptions.Paths();
        var folder = new Option<string?>("--out")
        {
            Description = "Write a file for each report into this folder, NAME.times.json, instead of standard output.",
            HelpName = "DIR",
        };
        var threads = SharedOptions.Threads();
        var noColor = SharedOptions.NoColor();
        var metadata = new MetadataOptions();
        var command = new Command("times", "Finds the time expressions of reports and gives their TIMEX3 values and EDTF.") { paths, folder, threads, noColor };
        metadata.AddTo(command);
        command.SetAction(parsed => parsed.GetValue(folder) == ""
            ? UsageError.Report(parsed, "--out names no folder")
            : new TimesRun
            {
                Paths = parsed.GetValue(paths)!,
                Folder = parsed.GetValue(folder),
                Threads = parsed.GetValue(threads),
                NoColor = parsed.GetValue(noColor),
                Metadata = metadata.Of(parsed),
            }.Run());
        return command;
    }
}
