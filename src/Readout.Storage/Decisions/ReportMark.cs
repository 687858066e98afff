namespace Readout.Storage.Decisions;

/// <summary>What became of a report after it was published.</summary>
public enum ReportMark
{
    /// <summary>Its publisher took it back: it counts no more, and can still be seen.</summary>
    Withdrawn,

    /// <summary>Its publisher corrected it: it counts, with that mark.</summary>
    Corrected,
}
