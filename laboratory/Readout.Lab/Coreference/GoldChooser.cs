using Readout.Extraction.Coreference;
using Readout.Extraction.Tokens;

namespace Readout.Lab.Coreference;

/// <summary>A choice with those of its candidates that are right; never none.</summary>
internal sealed record TaughtChoice(Choice Choice, bool[] Right, double Weight);

/// <summary>Chooses as GUM's annotators did, and keeps what it chose among.</summary>
internal sealed class GoldChooser(TokenRow tokens, GumPeople people, double weight = 1) : IAntecedentChooser
{
    public List<TaughtChoice> Choices { get; } = [];

    public (int Index, double Probability) Choose(Choice choice)
    {
        var meant = people.At(tokens.Span(choice.Anaphor.Head));
        var right = choice.Candidates.Select(candidate => candidate.Head >= 0 && meant is not null && people.At(tokens.Span(candidate.Head)) == meant).ToArray();
        right[0] = !right.Contains(true);
        Choices.Add(new TaughtChoice(choice, right, weight));
        return (Array.IndexOf(right, true), 1);
    }
}
