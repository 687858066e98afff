using Readout.Cli.Batch;
using Readout.Cli.Output;
using Readout.Extraction;
using Readout.Intake;
using Readout.Storage;
using Readout.Storage.Reports;
using Readout.Text;

namespace Readout.Cli.Commands.Archives;

/// <summary>One run of <c>readout add</c>.</summary>
internal sealed record AddRun
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required string Archive { get; init; }

    public required DateTimeOffset Captured { get; init; }

    public required string[] Actors { get; init; }

    public required int Threads { get; init; }

    public required bool NoColor { get; init; }

    public required ReportMetadata Metadata { get; init; }

    public int Run()
    {
        using var interruption = new Interruption();
        if (!ArchiveOptions.TryOpen(Archive, make: true, out var archive))
        {
            return ExitCode.SomeFailed;
        }
        using (archive)
        {
            if (!Loading.TryLoad(Actors, out Engine? engine, out string? mistake))
            {
                Console.Error.WriteLine(mistake);
                return ExitCode.SomeFailed;
            }
            var inputs = ReportInputs.Find(Paths, Console.OpenStandardInput);
            var outcomes = new BatchReader(Metadata, Threads).Read(inputs, (source, report) => Prepare(archive, engine, source, report), interruption.Token);
            var progress = BatchProgress.Of(inputs, resultsOnTerminal: false, TerminalForm.WantsColors(NoColor));
            using var storing = new Storing(archive, progress);
            int code = ExitCode.Done;
            progress.Show(() => code = storing.Run(outcomes));
            Console.Error.WriteLine($"readout: {storing.Tally} in {archive.Name}");
            return code;
        }
    }

    /// <summary>What the archive has need not be read. That the archive can't be asked is no fault of the report: it ends the run.</summary>
    private ToStore Prepare(Archive archive, Engine engine, ReportSource source, Report report)
    {
        string identity = ReportIdentity.Of(report, source.Input == "stdin" ? null : source.Input, hasId: source.Line is not null, report.Text.Id);
        try
        {
            return new ToStore(report.Name, archive.Holds(identity, report.Text.Id) ? null : PreparedReport.Of(identity, report, engine.Read(report), Captured));
        }
        catch (ArchiveException failure)
        {
            return new ToStore(report.Name, null, failure);
        }
    }
}

/// <summary>A report on its way into the archive.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Prepared">What is to be stored; <c>null</c> where it is known.</param>
/// <param name="Failure">Why the archive can't be asked whether it is known.</param>
internal sealed record ToStore(string Name, PreparedReport? Prepared, ArchiveException? Failure = null);
