using System.Collections.Immutable;
using Readout.Extraction;
using Readout.Intake;
using Readout.Scoring;
using Readout.Text;

namespace Readout.Lab.Evaluation;

/// <summary>Reads texts as <c>readout read --outermost</c> does.</summary>
internal sealed class StatementReader(string models)
{
    private readonly Engine _engine = Engine.Load(models);

    /// <exception cref="InvalidDataException">The text can't be read; the message says why.</exception>
    public ImmutableArray<Attribution> Read(string textFile) =>
        ReportInputs.Find([textFile], () => Stream.Null).Sources().Single().Fetch(ReportMetadata.Unknown) switch
        {
            ReportArrived { Report: var report } => OutermostStatements.Of(_engine.Read(report)),
            ReportRefused { Error: var error } => throw new InvalidDataException(error.ToString()),
            _ => throw new InvalidOperationException("an arrival is a report or a refusal"),
        };
}
