namespace Readout.Time.Readings;

/// <summary>What a reader made of some atoms.</summary>
/// <param name="End">One past the last atom it read.</param>
/// <param name="Meaning">What they say.</param>
/// <param name="Modifier">How other words of the expression bend it.</param>
internal readonly record struct Reading(int End, Meaning Meaning, TimeModifier? Modifier = null);
