using Readout.Cli.Batch;
using Readout.Cli.Output;
using Readout.Intake;
using Readout.Language.Parsing;
using Readout.Text;
using Readout.Time;

namespace Readout.Cli.Commands;

/// <summary>One run of <c>readout times</c>.</summary>
internal sealed record TimesRun
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required string? Folder { get; init; }

    public required int Threads { get; init; }

    public required bool NoColor { get; init; }

    public required ReportMetadata Metadata { get; init; }

    public int Run()
    {
        using var interruption = new Interruption();
        var inputs = ReportInputs.Find(Paths, Console.OpenStandardInput);
        if (!Delivery.TryOpen(Folder, ".times.json", between: "", inputs, out var sink, out string? mistake)
            || !Loading.TryLoad(out LanguageEngine? engine, out mistake))
        {
            Console.Error.WriteLine(mistake);
            return ExitCode.SomeFailed;
        }
        using (sink)
        {
            var outcomes = new BatchReader(Metadata, Threads).Read(inputs, report => Times(engine, report), interruption.Token);
            return Delivery.Run(outcomes, sink, BatchProgress.Of(inputs, Folder is null && !Console.IsOutputRedirected, TerminalForm.WantsColors(NoColor)));
        }
    }

    private static string Times(LanguageEngine engine, Report report) =>
        TimesFile.Write(report, TimeNormaliser.Find(engine.Parse(report.Text), report.Metadata.Published));
}
