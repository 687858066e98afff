using Readout.Text;

namespace Readout.Intake;

/// <summary>What came of a source: a report or the reason why there is none.</summary>
public abstract record Arrival
{
    private protected Arrival()
    {
    }
}

/// <summary>A report to read.</summary>
/// <param name="Report">The report.</param>
public sealed record ReportArrived(Report Report) : Arrival;

/// <summary>No report.</summary>
/// <param name="Error">Why.</param>
public sealed record ReportRefused(IntakeError Error) : Arrival;
