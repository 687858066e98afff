using System.CommandLine;
using Readout.Cli.Batch;
using Readout.Extraction;
using Readout.Storage;
using Readout.Storage.Questions;
using Readout.Storage.Reports;

namespace Readout.Cli.Commands.Archives;

/// <summary><c>readout reread</c>.</summary>
internal static class RereadCommand
{
    private const int AtATime = 5;

    public static Command Make()
    {
        var all = new Option<bool>("--all") { Description = "Also what this very engine has read." };
        var threads = SharedOptions.Threads();
        return new QuestionCommand("reread", "Reads again what an older engine read; what people decided stays.", all, threads).Does((parsed, asking) =>
        {
            if (!Loading.TryLoad(asking.OwnActors, out Engine? engine, out string? mistake))
            {
                Console.Error.WriteLine(mistake);
                return ExitCode.SomeFailed;
            }
            return Run(asking.Archive, engine, parsed.GetValue(all), parsed.GetValue(threads));
        });
    }

    private static int Run(Archive archive, Engine engine, bool all, int threads)
    {
        using var interruption = new Interruption();
        var outdated = archive.Outdated(engine.Info, all);
        var turns = new Turns(archive);
        int done = 0;
        try
        {
            foreach (var batch in OrderedParallel.Map(outdated, threads, version => Read(archive, engine, version), interruption.Token).Chunk(AtATime))
            {
                done += turns.Take(() => archive.Replace(batch));
                Console.Error.WriteLine($"readout: {done} of {outdated.Length} read again");
            }
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("readout: interrupted; the same command goes on from there");
            return ExitCode.Interrupted;
        }
        Console.Error.WriteLine($"readout: {done} read again in {archive.Name}");
        return ExitCode.Done;
    }

    private static (VersionView Version, PreparedReport Prepared) Read(Archive archive, Engine engine, long id)
    {
        var (report, version) = archive.Stored(id);
        return (version, PreparedReport.Of(version.Identity, report, engine.Read(report), DateTimeOffset.Parse(version.Captured, System.Globalization.CultureInfo.InvariantCulture)));
    }
}
