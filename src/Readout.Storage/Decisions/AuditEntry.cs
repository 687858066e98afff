namespace Readout.Storage.Decisions;

/// <summary>Something that a person did to the archive.</summary>
public enum AuditAct
{
    /// <summary>Said that contacts are one.</summary>
    Merge,

    /// <summary>Said that tellings of one contact are of two.</summary>
    Split,

    /// <summary>Said that a contact is right as it is.</summary>
    Confirm,

    /// <summary>Said that there was no such contact.</summary>
    Reject,

    /// <summary>Took a decision back.</summary>
    Undo,

    /// <summary>Marked a report as withdrawn.</summary>
    MarkWithdrawn,

    /// <summary>Marked a report as corrected.</summary>
    MarkCorrected,

    /// <summary>Took the mark off a report.</summary>
    Unmark,

    /// <summary>Added a report, or another version of it.</summary>
    Add,
}

/// <summary>Who did what to the archive.</summary>
/// <param name="Id">Its number; the later, the greater.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Person">Who.</param>
/// <param name="Act">What.</param>
/// <param name="Subject">To what, by its number then: <c>contact 12, 15</c>, <c>report 3</c>, <c>report 3, version 2</c>, <c>decision 7</c>.</param>
/// <param name="Decision">The decision that was taken or taken back.</param>
/// <param name="Note">Why.</param>
public sealed record AuditEntry(long Id, string At, string Person, AuditAct Act, string Subject, long? Decision, string? Note);
