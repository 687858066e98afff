using System.Globalization;

namespace Readout.Storage.Decisions;

/// <summary>Who decides something, when, and why.</summary>
/// <param name="Person">By name.</param>
/// <param name="At">When.</param>
/// <param name="Note">Why.</param>
public sealed record Signature(string Person, DateTimeOffset At, string? Note)
{
    internal string Time => At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
