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
        if (!Delivery.TryOpen(Folder, OutputFormat.FileEnding(Format), Format == OutputFormat.Text ? "\n" : "", inputs, out var sink, out string? mistake)
            || !Loading.TryLoad(Actors, out Engine? engine, out mistake))
        {
            Console.Error.WriteLine(mistake);
            return ExitCode.SomeFailed;
        }
        using (sink)
        {
            var renderer = new RecordRenderer(Format, OutermostOnly, WithText, TerminalForm.Detect(NoColor));
            var read = Reading(engine);
            var outcomes = new BatchReader(Metadata, Threads).Read(inputs, report => renderer.Render(read(report), report.Text), interruption.Token);
            return Delivery.Run(outcomes, sink, BatchProgress.Of(inputs, Folder is null && !Console.IsOutputRedirected, TerminalForm.WantsColors(NoColor)));
        }
    }

    /// <summary>Standoff shows nothing but statements.</summary>
    private Func<Report, ReadoutRecord> Reading(Engine engine) => Format == OutputFormat.Brat
        ? report => engine.ReadStatements(report, MinConfidence)
        : report => engine.Read(report, MinConfidence);
}
