using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Assembly;

/// <summary>A record whose sides have not been compared yet.</summary>
/// <param name="Record">All but the comparison.</param>
/// <param name="Text">The exact text, for what the record does not hold.</param>
public sealed record AssembledRecord(ReadoutRecord Record, ReportText Text);
