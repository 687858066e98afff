using Readout.Text;

namespace Readout.Time.Anchoring;

/// <summary>Where an expression stands and what the words about it say.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Sentence">Its sentence.</param>
/// <param name="Lean">Which way they look.</param>
/// <param name="Attributive">Whether it describes the noun after it.</param>
/// <param name="Uncertain">Whether they doubt it.</param>
internal readonly record struct TimePlace(TextSpan Span, int Sentence, Lean Lean, bool Attributive, bool Uncertain);
