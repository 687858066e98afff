using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Readout.Extraction.Actors;

namespace Readout.Extraction.Coreference;

/// <summary>
/// A log-linear model over few, named clues: each candidate's weights are added up, and their softmax is how likely each is.
/// After the mention ranking of Denis and Baldridge (2008), "Specialized models and ranking for coreference resolution".
/// </summary>
public sealed class AntecedentModel : IAntecedentChooser
{
    /// <summary>A pronoun of which nobody is as likely as this stays open: a wrong attribution is worse than a missing one.</summary>
    private const double LeastProbability = 0.5;

    private static readonly int Clues = Enum.GetValues<Clue>().Length;
    private readonly ImmutableArray<double[]> _weights;

    /// <summary>Makes a model of weights.</summary>
    /// <param name="weights">For each <see cref="AnaphorKind"/>, one weight for each <see cref="Clue"/>.</param>
    public AntecedentModel(ImmutableArray<double[]> weights) => _weights = weights;

    /// <summary>How likely each of the candidates is, in their order.</summary>
    public double[] Probabilities(Choice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        var shares = new double[choice.Candidates.Count];
        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] = choice.Candidates[i].Clues.Sum(_weights[(int)choice.Anaphor.Kind]);
        }
        double most = shares.Max(), sum = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            sum += shares[i] = Math.Exp(shares[i] - most);
        }
        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] /= sum;
        }
        return shares;
    }

    /// <inheritdoc/>
    public (int Index, double Probability) Choose(Choice choice)
    {
        double[] shares = Probabilities(choice);
        int best = Array.IndexOf(shares, shares.Max());
        return shares[best] < LeastProbability && choice.Anaphor.Kind != AnaphorKind.Noun ? (0, shares[0]) : (best, shares[best]);
    }

    /// <summary>Reads the weights that are built into the program.</summary>
    /// <param name="hash">Takes in what is read.</param>
    /// <exception cref="InvalidDataException">The table is missing, or a line names no clue or gives no numbers.</exception>
    internal static AntecedentModel Load(IncrementalHash hash)
    {
        int kinds = Enum.GetValues<AnaphorKind>().Length;
        ImmutableArray<double[]> weights = [.. Enumerable.Range(0, kinds).Select(_ => new double[Clues])];
        foreach (TableRow row in TableFile.Open("coreference-weights.tsv", 1 + kinds, hash).Rows)
        {
            if (!Enum.TryParse(row[0], out Clue clue))
            {
                throw new InvalidDataException($"table {row.Place}: '{row[0]}' is no clue; train again with ./lab train coreference");
            }
            for (int kind = 0; kind < kinds; kind++)
            {
                weights[kind][(int)clue] = double.Parse(row[1 + kind], NumberStyles.Float, CultureInfo.InvariantCulture);
            }
        }
        return new AntecedentModel(weights);
    }
}
