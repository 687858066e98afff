namespace Readout.Time.Anchoring;

/// <summary>Which way the words about an expression look.</summary>
internal enum Lean
{
    /// <summary>They do not tell.</summary>
    Unknown,

    /// <summary>Back.</summary>
    Past,

    /// <summary>Ahead.</summary>
    Future,
}
