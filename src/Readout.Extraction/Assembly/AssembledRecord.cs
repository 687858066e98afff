using Readout.Records;

namespace Readout.Extraction.Assembly;

/// <summary>A record whose sides have not been compared yet.</summary>
/// <param name="Record">All but the comparison.</param>
public sealed record AssembledRecord(ReadoutRecord Record);
