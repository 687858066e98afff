using Readout.Intake;
using Readout.Text;

namespace Readout.Cli.Batch;

/// <summary>What came of one source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Name">The report's name; <c>null</c> where there is no report.</param>
/// <param name="Result">What was made of it; meaningless where there is an error.</param>
/// <param name="Error">Why there is nothing.</param>
internal sealed record Outcome<T>(ReportSource Source, string? Name, T? Result, IntakeError? Error);

/// <summary>Fetches and reads reports on several threads.</summary>
/// <param name="options">What is known of the reports.</param>
/// <param name="threads">How many reports to read at a time.</param>
internal sealed class BatchReader(ReportMetadata options, int threads)
{
    /// <summary>The outcomes in input order.</summary>
    /// <param name="inputs">The reports.</param>
    /// <param name="read">Makes of a report what is wanted of it, on a thread of the batch.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public IEnumerable<Outcome<T>> Read<T>(ReportInputs inputs, Func<Report, T> read, CancellationToken cancellation) =>
        Read(inputs, (_, report) => read(report), cancellation);

    /// <inheritdoc cref="Read{T}(ReportInputs, Func{Report, T}, CancellationToken)"/>
    public IEnumerable<Outcome<T>> Read<T>(ReportInputs inputs, Func<ReportSource, Report, T> read, CancellationToken cancellation) =>
        OrderedParallel.Map(inputs.Sources(), threads, source => Read(source, read), cancellation);

    private Outcome<T> Read<T>(ReportSource source, Func<ReportSource, Report, T> read)
    {
        try
        {
            return source.Fetch(options) switch
            {
                ReportArrived { Report: var report } => new(source, report.Name, read(source, report), null),
                ReportRefused { Error: var error } => new(source, null, default, error),
                _ => throw new InvalidOperationException("an arrival is a report or a refusal"),
            };
        }
#pragma warning disable CA1031 // Whatever is wrong with one report, the rest of the batch is still to be read.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            var error = new IntakeError(source.Input, source.Line, $"reading it failed ({failure.GetType().Name}: {failure.Message.TrimEnd('.')})",
                "this is a bug in readout, please report it with the file");
            return new(source, null, default, error);
        }
    }
}
