using System.Diagnostics.CodeAnalysis;
using Readout.Cli.Batch;
using Readout.Cli.Output;
using Readout.Extraction;
using Readout.Intake;
using Readout.Records;
using Readout.Text;

namespace Readout.Cli.Commands;

/// <summary>One run of <c>readout read</c>.</summary>
internal sealed record ReadRun
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required string Format { get; init; }

    public required string? Folder { get; init; }

    public required bool OutermostOnly { get; init; }

    public required bool WithText { get; init; }

    public required double? MinConfidence { get; init; }

    public required string[] Actors { get; init; }

    public required int Threads { get; init; }

    public required bool NoColor { get; init; }

    public required ReportMetadata Metadata { get; init; }

    public int Run()
    {
        using var interruption = new Interruption();
        var inputs = ReportInputs.Find(Paths, Console.OpenStandardInput);
        if (!TryOpen(inputs, out var sink, out string? mistake) || !Loading.TryLoad(Actors, out Engine? engine, out mistake))
        {
            Console.Error.WriteLine(mistake);
            return ExitCode.SomeFailed;
        }
        using (sink)
        {
            var renderer = new RecordRenderer(Format, OutermostOnly, WithText, TerminalForm.Detect(NoColor));
            var outcomes = new BatchReader(Reading(engine), Metadata, Threads).Read(inputs, renderer.Render, interruption.Token);
            var progress = BatchProgress.Of(inputs, Folder is null && !Console.IsOutputRedirected, TerminalForm.WantsColors(NoColor));
            int code = ExitCode.Done;
            progress.Show(() => code = Write(outcomes, sink, progress));
            return code;
        }
    }

    /// <summary>Standoff shows nothing but statements.</summary>
    private Func<Report, ReadoutRecord> Reading(Engine engine) => Format == OutputFormat.Brat
        ? report => engine.ReadStatements(report, MinConfidence)
        : report => engine.Read(report, MinConfidence);

    private static int Write(IEnumerable<Outcome<string>> outcomes, IRecordSink sink, BatchProgress progress)
    {
        int code = ExitCode.Done;
        try
        {
            foreach (var outcome in outcomes)
            {
                if ((outcome.Error ?? sink.Take(outcome.Source, outcome.Name!, outcome.Result!)) is { } error)
                {
                    progress.Say(error.ToString());
                    code = ExitCode.SomeFailed;
                }
                progress.Advance(outcome.Source);
            }
        }
        catch (OperationCanceledException)
        {
            progress.Say("readout: interrupted; what was written so far is whole");
            code = ExitCode.Interrupted;
        }
        catch (OutputClosedException)
        {
            // Whoever reads standard output has had enough, which is no failure.
        }
        catch (OutputFailedException failure)
        {
            progress.Say(failure.Message);
            code = ExitCode.SomeFailed;
        }
        return code;
    }

    private bool TryOpen(
        ReportInputs inputs, [NotNullWhen(true)] out IRecordSink? sink, out string? mistake)
    {
        (sink, mistake) = (null, null);
        try
        {
            sink = Folder is null
                ? new StandardOutput(between: Format == OutputFormat.Text ? "\n" : "")
                : new OutputFolder(Folder, OutputFormat.FileEnding(Format)!, inputs);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            mistake = new IntakeError(
                Folder!, null, $"can't be written as the --out folder ({failure.Message.TrimEnd('.')})", "give another").ToString();
            return false;
        }
    }
}
