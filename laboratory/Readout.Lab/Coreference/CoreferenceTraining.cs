using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Readout.Extraction.Coreference;

namespace Readout.Lab.Coreference;

/// <summary>Learns the weights of clues from GUM's annotated texts, and a little from news that CoreNLP has annotated.</summary>
internal static class CoreferenceTraining
{
    private const int Steps = 600;
    private const double Rate = 0.05, Decay = 2.0;

    /// <summary>What a choice of CoreNLP's counts beside one of GUM's annotators.</summary>
    private const double SilverWeight = 0.1;

    /// <summary>Reads GUM's training half under free licences and PolNeAR's silver chains, and writes <c>data/coreference/coreference-weights.tsv</c>.</summary>
    public static void Run()
    {
        var reader = new CoreferenceReader();
        var finder = CoreferenceFinder.Load();
        ImmutableArray<TaughtChoice> Taught(IEnumerable<GumDocument> documents, double weight) => [.. documents.SelectMany(document =>
        {
            var text = reader.Read(document.Name, document.Text);
            var chooser = new GoldChooser(text.Dated.Named.Tokens, new GumPeople(document), weight);
            finder.Find(text, chooser);
            return chooser.Choices;
        })];
        var taught = Taught(GumDocument.ReadAll(Paths.Corpus("ud/gum-train.conllu")), 1)
            .AddRange(Taught(SilverCoreference.ReadAll(), SilverWeight).Where(choice => choice.Choice.Anaphor.Kind != AnaphorKind.Noun && !choice.Right[0])); // its chains miss too many
        var kinds = Enum.GetValues<AnaphorKind>();
        var weights = kinds.Select(kind => Learn([.. taught.Where(choice => choice.Choice.Anaphor.Kind == kind)], kind)).ToImmutableArray();
        var table = new StringBuilder("# Weights of clues, learned by ./lab train coreference; see docs/actors.md.\nclue\t")
            .AppendJoin('\t', kinds.Select(kind => kind.ToString().ToLowerInvariant())).Append('\n');
        foreach (var clue in Enum.GetValues<Clue>())
        {
            table.Append(clue).Append('\t').AppendJoin('\t', weights.Select(one => one[(int)clue].ToString("f3", CultureInfo.InvariantCulture))).Append('\n');
        }
        File.WriteAllText(Path.Combine(Paths.Repository, "data", "coreference", "coreference-weights.tsv"), table.ToString());
    }

    /// <summary>Adam on the likelihood of all right candidates together, with a Gaussian prior.</summary>
    private static double[] Learn(ImmutableArray<TaughtChoice> taught, AnaphorKind kind)
    {
        var clues = Enum.GetValues<Clue>().Length;
        var (weights, first, second) = (new double[clues], new double[clues], new double[clues]);
        var all = Enum.GetValues<AnaphorKind>().Select(_ => weights).ToImmutableArray();
        var model = new AntecedentModel(all);
        for (var step = 1; step <= Steps; step++)
        {
            var gradient = weights.Select(weight => Decay * weight).ToArray();
            foreach (var choice in taught)
            {
                AddGradient(choice, model.Probabilities(choice.Choice), gradient);
            }
            for (var i = 0; i < clues; i++)
            {
                var slope = gradient[i] / taught.Length;
                first[i] = 0.9 * first[i] + 0.1 * slope;
                second[i] = 0.999 * second[i] + 0.001 * slope * slope;
                weights[i] -= Rate * first[i] / (1 - Math.Pow(0.9, step)) / (Math.Sqrt(second[i] / (1 - Math.Pow(0.999, step))) + 1e-8);
            }
        }
        var right = taught.Count(choice => choice.Right[model.Choose(choice.Choice).Index]);
        // GUM's texts know no offices: who is named and holds the office that a noun names is as likely as one whom the noun itself brought in.
        weights[(int)Clue.OfficeFits] = weights[(int)Clue.NounFits] + weights[(int)Clue.WasNoun]
            - weights[(int)Clue.WasNamed] - weights[(int)Clue.HasName] - weights[(int)Clue.HasOffice];
        weights[(int)Clue.OfficeDiffers] = weights[(int)Clue.NounDiffers];
        Console.WriteLine($"{kind}: {taught.Length} choices, {right / (double)taught.Length:f3} right; {taught.Count(choice => choice.Right[0]) / (double)taught.Length:f3} mean nobody");
        return weights;
    }

    private static void AddGradient(TaughtChoice taught, double[] shares, double[] gradient)
    {
        var likely = shares.Where((_, i) => taught.Right[i]).Sum();
        for (var i = 0; i < shares.Length; i++)
        {
            var slope = taught.Weight * (shares[i] - (taught.Right[i] ? shares[i] / likely : 0));
            for (var clue = 0; clue < gradient.Length; clue++)
            {
                gradient[clue] += taught.Choice.Candidates[i].Clues.Has((Clue)clue) ? slope : 0;
            }
        }
    }
}
