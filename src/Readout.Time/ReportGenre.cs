namespace Readout.Time;

/// <summary>What a text is for, which tells where a weekday lies when its sentence does not.</summary>
public enum ReportGenre
{
    /// <summary>It tells what happened.</summary>
    News,

    /// <summary>It tells what is to come.</summary>
    Schedule,
}
