namespace Readout.Storage.Decisions;

/// <summary>What a person can decide of contacts.</summary>
public enum DecisionKind
{
    /// <summary>Contacts are one.</summary>
    Merge,

    /// <summary>Tellings of one contact are of two.</summary>
    Split,

    /// <summary>A contact is right as it is.</summary>
    Confirm,

    /// <summary>There was no such contact: a mistake of the machine.</summary>
    Reject,
}
