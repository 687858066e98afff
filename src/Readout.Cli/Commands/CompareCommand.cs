using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Readout.Cli.Batch;
using Readout.Cli.Output;
using Readout.Extraction;
using Readout.Intake;
using Readout.Presentation.Terminal;
using Readout.Records;
using Readout.Text;

namespace Readout.Cli.Commands;

/// <summary><c>readout compare</c>.</summary>
internal static class CompareCommand
{
    public static Command Make()
    {
        var paths = SharedOptions.Paths();
        var format = SharedOptions.Format(
            "text: the sides beside each other. json: the comparison with the records it is made from.", OutputFormat.Text, OutputFormat.Json);
        var minConfidence = SharedOptions.MinConfidence();
        var actors = SharedOptions.Actors();
        var threads = SharedOptions.Threads();
        var noColor = SharedOptions.NoColor();
        var command = new Command("compare", "Puts the accounts of several reports, or of the sides within one, beside each other.")
        {
            paths, format, minConfidence, actors, threads, noColor,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(paths)!, parsed.GetValue(format)!, parsed.GetValue(minConfidence), parsed.GetValue(actors)!, parsed.GetValue(threads), TerminalForm.Detect(parsed.GetValue(noColor))));
        return command;
    }

    private static int Run(string[] paths, string format, double? minConfidence, string[] actors, int threads, TerminalForm terminal)
    {
        using var interruption = new Interruption();
        var inputs = ReportInputs.Find(paths, Console.OpenStandardInput);
        if (!Loading.TryLoad(actors, out Engine? engine, out string? mistake))
        {
            Console.Error.WriteLine(mistake);
            return ExitCode.SomeFailed;
        }
        try
        {
            var outcomes = new BatchReader(ReportMetadata.Unknown, threads).Read(inputs, report => engine.Read(report, minConfidence), interruption.Token);
            var records = Records(outcomes, out bool allRead);
            using var output = new StandardOutput(between: "");
            bool written = records.IsEmpty || output.TryWrite(Render(engine.Compare(records), format, terminal));
            return allRead && written ? ExitCode.Done : ExitCode.SomeFailed;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("readout: interrupted");
            return ExitCode.Interrupted;
        }
    }

    /// <summary>The records; a second one of a name is left out, because its statements could not be told from the first's.</summary>
    private static ImmutableArray<ReadoutRecord> Records(IEnumerable<Outcome<ReadoutRecord>> outcomes, out bool allRead)
    {
        var records = ImmutableArray.CreateBuilder<ReadoutRecord>();
        var places = new Dictionary<string, string>();
        allRead = true;
        foreach (var outcome in outcomes)
        {
            var error = outcome.Error;
            if (error is null && !places.TryAdd(outcome.Name!, outcome.Source.Place))
            {
                error = new IntakeError(outcome.Source.Place, null, $"has the same name as {places[outcome.Name!]}", "give each report once, under a name of its own");
            }
            if (error is null)
            {
                records.Add(outcome.Result!);
                continue;
            }
            Console.Error.WriteLine(error);
            allRead = false;
        }
        return records.ToImmutable();
    }

    private static string Render(ComparisonPage page, string format, TerminalForm terminal)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        if (format == OutputFormat.Json)
        {
            writer.WriteLine(JsonSerializer.Serialize(page, RecordJson.Page.ComparisonPage));
        }
        else
        {
            ComparisonView.Write(terminal.ConsoleOn(writer), page);
        }
        return writer.ToString();
    }
}
