using System.CommandLine;
using System.Globalization;

namespace Readout.Cli.Commands.Archives;

/// <summary><c>readout add</c>.</summary>
internal static class AddCommand
{
    public static Command Make()
    {
        var paths = SharedOptions.Paths();
        var archive = ArchiveOptions.Archive();
        var captured = new Option<DateTimeOffset?>("--captured")
        {
            Description = "When the texts stood there; now if not given.",
            HelpName = "YYYY-MM-DD[THH:MM[Z]]",
            CustomParser = result => SharedOptions.Value(result, value => Time(value) is not null, Time, "is no time; write --captured as 2025-07-01 or 2025-07-01T18:30Z"),
        };
        var actors = SharedOptions.Actors();
        var threads = SharedOptions.Threads();
        var noColor = SharedOptions.NoColor();
        var metadata = new MetadataOptions();
        var command = new Command("add", "Reads reports and stores them in the archive. Again is harmless.") { paths, archive, captured, actors, threads, noColor };
        metadata.AddTo(command);
        command.SetAction(parsed => new AddRun
        {
            Paths = parsed.GetValue(paths)!,
            Archive = parsed.GetValue(archive)!,
            Captured = parsed.GetValue(captured) ?? DateTimeOffset.UtcNow,
            Actors = parsed.GetValue(actors)!,
            Threads = parsed.GetValue(threads),
            NoColor = parsed.GetValue(noColor),
            Metadata = metadata.Of(parsed),
        }.Run());
        return command;
    }

    private static DateTimeOffset? Time(string value) => DateTimeOffset.TryParseExact(
        value, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz"],
        CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
