using Readout.Records;

namespace Readout.Storage.Reports;

/// <summary>A version that has its row.</summary>
/// <param name="Report">The report's row.</param>
/// <param name="Version">The version's row.</param>
/// <param name="Record">What was read from it.</param>
internal sealed record StoredVersion(long Report, long Version, ReadoutRecord Record);
