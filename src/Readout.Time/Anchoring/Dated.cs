using Readout.Text;

namespace Readout.Time.Anchoring;

/// <summary>A meaning with its place in the calendar.</summary>
/// <param name="Stretch">When it is.</param>
/// <param name="Relative">Whether it was reckoned from another time.</param>
/// <param name="Anchor">The expression it was reckoned from; <c>null</c> for the report's date.</param>
internal sealed record Dated(Stretch Stretch, bool Relative = false, TextSpan? Anchor = null);
