namespace Readout.Storage.Reports;

/// <summary>What adding a report came to.</summary>
public enum AdditionKind
{
    /// <summary>A report that the archive had not.</summary>
    Added,

    /// <summary>Another text of a report that it had.</summary>
    NewVersion,

    /// <summary>A text that it had already: nothing is changed.</summary>
    Known,
}

/// <summary>One report that was added.</summary>
/// <param name="Kind">What it came to.</param>
/// <param name="Report">The report's number.</param>
/// <param name="Version">The version's number within the report, from 1.</param>
public sealed record Addition(AdditionKind Kind, long Report, int Version);
