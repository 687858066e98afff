namespace Readout.Extraction.Coreference;

/// <summary>Somebody an anaphor may mean.</summary>
/// <param name="Actor">The index into the cast; -1 for nobody spoken of so far.</param>
/// <param name="Head">The token that heads the words by which the text last spoke of them; -1 for nobody.</param>
/// <param name="Clues">What speaks for and against it.</param>
public readonly record struct Candidate(int Actor, int Head, ClueSet Clues);

/// <summary>An anaphor with those it may mean.</summary>
/// <param name="Anaphor">The words.</param>
/// <param name="Candidates">Nobody first, then the latest first.</param>
public sealed record Choice(Anaphor Anaphor, IReadOnlyList<Candidate> Candidates);

/// <summary>Chooses among the candidates of an anaphor.</summary>
public interface IAntecedentChooser
{
    /// <summary>The index of the candidate that is meant, and how likely that is.</summary>
    (int Index, double Probability) Choose(Choice choice);
}
