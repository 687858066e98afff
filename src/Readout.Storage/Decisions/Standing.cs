namespace Readout.Storage.Decisions;

/// <summary>On which days a version of a report counts: from its capture to the next one's, or until the report is withdrawn.</summary>
internal static class Standing
{
    /// <summary>SQL: contacts <c>c</c> that stand now, not merged away, not rejected, not withdrawn, not gone.</summary>
    public const string Contact = "c.merged_into IS NULL AND (c.decided IS NULL OR c.decided = 'confirm')";

    /// <summary>SQL: versions <c>v</c> that count now, of reports <c>r</c>.</summary>
    public const string Version = "v.known_until IS NULL AND (r.mark IS NULL OR r.mark <> 'withdrawn')";

    /// <summary>Whether it counts on a day; <c>null</c>: now.</summary>
    public static bool HoldsOn(int? day, int knownFrom, int? knownUntil, int? withdrawnOn) => day is { } asked
        ? knownFrom <= asked && !(knownUntil <= asked) && !(withdrawnOn <= asked)
        : knownUntil is null && withdrawnOn is null;

    /// <summary>The day that a report was withdrawn.</summary>
    /// <param name="mark">Its mark.</param>
    /// <param name="at">When it was marked, UTC, as stored.</param>
    public static int? WithdrawnOn(string? mark, string? at) => mark == Code<ReportMark>.Of(ReportMark.Withdrawn) ? DayRange.Parse(at?[..10])?.First : null;
}
