using System.Collections.Immutable;
using System.Text.Json;
using Readout.Cli.Batch;
using Readout.Cli.Output;
using Readout.Extraction;
using Readout.Intake;
using Readout.Presentation.Html;
using Readout.Presentation.Terminal;
using Readout.Records;
using Readout.Text;

namespace Readout.Cli.Commands;

/// <summary>One run of <c>readout compare</c>.</summary>
internal sealed record CompareRun
{
    /// <summary>More names than these make no file name that anybody could read.</summary>
    private const int MostNames = 3;

    public required IReadOnlyList<string> Paths { get; init; }

    public required string Format { get; init; }

    public required string? Folder { get; init; }

    public required double? MinConfidence { get; init; }

    public required string[] Actors { get; init; }

    public required int Threads { get; init; }

    public required bool NoColor { get; init; }

    public int Run()
    {
        using var interruption = new Interruption();
        var inputs = ReportInputs.Find(Paths, Console.OpenStandardInput);
        if (!Delivery.TryOpen(Folder, $".comparison{OutputFormat.FileEnding(Format)}", "", inputs, out var sink, out string? mistake)
            || !Loading.TryLoad(Actors, out Engine? engine, out mistake))
        {
            Console.Error.WriteLine(mistake);
            return ExitCode.SomeFailed;
        }
        using (sink)
        {
            return Run(inputs, engine, sink, interruption.Token);
        }
    }

    private int Run(ReportInputs inputs, Engine engine, IRecordSink sink, CancellationToken cancellation)
    {
        try
        {
            var outcomes = new BatchReader(ReportMetadata.Unknown, Threads)
                .Read(inputs, report => new Read(engine.Read(report, MinConfidence), report.Text), cancellation);
            ImmutableArray<Outcome<Read>> read = WithoutTwins(outcomes, out bool allRead);
            bool written = read.IsEmpty || TryWrite(engine, read, sink);
            return allRead && written ? ExitCode.Done : ExitCode.SomeFailed;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("readout: interrupted");
            return ExitCode.Interrupted;
        }
    }

    /// <summary>What could be read; a second report of a name is left out, because its statements could not be told from the first's.</summary>
    private static ImmutableArray<Outcome<Read>> WithoutTwins(IEnumerable<Outcome<Read>> outcomes, out bool allRead)
    {
        var read = ImmutableArray.CreateBuilder<Outcome<Read>>();
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
                read.Add(outcome);
                continue;
            }
            Console.Error.WriteLine(error);
            allRead = false;
        }
        return read.ToImmutable();
    }

    private bool TryWrite(Engine engine, ImmutableArray<Outcome<Read>> read, IRecordSink sink)
    {
        try
        {
            string rendered = Render(engine, [.. read.Select(outcome => outcome.Result!)]);
            IntakeError? error = sink.Take(read[0].Source, NameOf([.. read.Select(outcome => outcome.Name!)]), rendered);
            if (error is not null)
            {
                Console.Error.WriteLine(error);
            }
            return error is null;
        }
        catch (OutputClosedException)
        {
            return true; // Whoever reads standard output has had enough, which is no failure.
        }
        catch (OutputFailedException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return false;
        }
    }

    private string Render(Engine engine, ImmutableArray<Read> read)
    {
        ComparisonPage page = engine.Compare([.. read.Select(one => one.Record)]);
        using var writer = new StringWriter { NewLine = "\n" };
        switch (Format)
        {
            case OutputFormat.Json:
                writer.WriteLine(JsonSerializer.Serialize(page, RecordJson.Page.ComparisonPage));
                break;
            case OutputFormat.Html:
                ComparisonHtmlPage.Write(writer, page, [.. read.Select(one => one.Text)]);
                break;
            default:
                ComparisonView.Write(TerminalForm.Detect(NoColor).ConsoleOn(writer), page);
                break;
        }
        return writer.ToString();
    }

    /// <summary>The reports' names, or the first with the number of the others where there are many.</summary>
    private static string NameOf(ImmutableArray<string> names) =>
        names.Length <= MostNames ? string.Join("--", names) : FormattableString.Invariant($"{names[0]}--and-{names.Length - 1}-more");

    private sealed record Read(ReadoutRecord Record, ReportText Text);
}
