using Readout.Inference;

namespace Readout.Language.Attributions;

/// <summary>What the model's scores say of an attribution's parts, in log odds of the least sure tag of each.</summary>
/// <param name="Cue">Of the cue's words.</param>
/// <param name="Source">Of the source's words and the two beside it; without a source, of all words that are none.</param>
/// <param name="Edges">Of the words on both sides of the content's ends.</param>
/// <param name="Content">Of all words from the content's start to its end.</param>
/// <param name="Sources">How many stretches the source has.</param>
/// <param name="Pieces">How many stretches the content has.</param>
internal readonly record struct Sureness(float Cue, float Source, float Edges, float Content, int Sources, int Pieces)
{
    /// <summary>How many numbers it makes for the calibration, a constant among them.</summary>
    public const int Numbers = 7;

    /// <summary>Its numbers.</summary>
    public void CopyTo(Span<float> numbers)
    {
        numbers[0] = 1;
        numbers[1] = Cue;
        numbers[2] = Source;
        numbers[3] = Edges;
        numbers[4] = Content;
        numbers[5] = Sources == 0 ? 1 : 0;
        numbers[6] = Pieces > 1 ? 1 : 0;
    }
}

/// <summary>Makes probabilities of scores by logistic regressions (Platt 1999), trained on texts kept back.</summary>
internal sealed class Calibration(Weights weights)
{
    private const int Whole = 0, Source = 1, Cue = 2, Content = 3, Parts = 4;
    private readonly float[] _factors = weights.Floats("calibration", Parts, Sureness.Numbers);

    /// <summary>How likely the whole and its parts are right.</summary>
    public Confidence Of(Sureness sureness)
    {
        Span<float> numbers = stackalloc float[Sureness.Numbers];
        sureness.CopyTo(numbers);
        return new Confidence(Probability(numbers, Whole), Probability(numbers, Source), Probability(numbers, Cue), Probability(numbers, Content));
    }

    private float Probability(ReadOnlySpan<float> numbers, int part)
    {
        float sum = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            sum += _factors[part * Sureness.Numbers + i] * numbers[i];
        }
        return 1 / (1 + MathF.Exp(-sum));
    }
}
