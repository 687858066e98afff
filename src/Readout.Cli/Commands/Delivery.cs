using System.Diagnostics.CodeAnalysis;
using Readout.Cli.Batch;
using Readout.Cli.Output;
using Readout.Intake;

namespace Readout.Cli.Commands;

/// <summary>Hands what a batch gives to where it goes, with a line for each report that failed.</summary>
internal static class Delivery
{
    /// <summary>Opens the folder, or standard output where none is given; or says in one line why it can't be.</summary>
    public static bool TryOpen(
        string? folder, string? ending, string between, ReportInputs inputs, [NotNullWhen(true)] out IRecordSink? sink, out string? mistake)
    {
        (sink, mistake) = (null, null);
        try
        {
            sink = folder is null ? new StandardOutput(between) : new OutputFolder(folder, ending!, inputs);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            mistake = new IntakeError(
                folder!, null, $"can't be written as the --out folder ({failure.Message.TrimEnd('.')})", "give another").ToString();
            return false;
        }
    }

    /// <summary>Runs a batch to its end.</summary>
    public static int Run(IEnumerable<Outcome<string>> outcomes, IRecordSink sink, BatchProgress progress)
    {
        int code = ExitCode.Done;
        progress.Show(() => code = Write(outcomes, sink, progress));
        return code;
    }

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
}
