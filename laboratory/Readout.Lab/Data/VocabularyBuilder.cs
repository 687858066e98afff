using Readout.Inference;
using Readout.Language.Tagging;

namespace Readout.Lab.Data;

/// <summary>Chooses the words that get a vector, by how often the news and the treebanks use them, and rounds the vectors to bytes.</summary>
internal static class VocabularyBuilder
{
    public const string File = "vocabulary.weights";
    private const int Largest = 80_000, RarestInNews = 3, CommonInGlove = 70_000, TreebankBonus = 20;

    public static void Build()
    {
        var counts = new Dictionary<string, int>();
        foreach (var word in RawNews.Sentences().SelectMany(s => s))
        {
            Count(counts, word, 1);
        }
        foreach (var word in Treebank.TrainingFiles.SelectMany(f => Treebank.Read(f).Sentences).SelectMany(s => s.Words))
        {
            Count(counts, word.Form, TreebankBonus);
        }
        var vectors = Glove.Read();
        var common = vectors.Keys.Take(CommonInGlove).ToHashSet();
        var words = vectors.Keys
            .Where(w => common.Contains(w) || counts.GetValueOrDefault(w) >= RarestInNews)
            .OrderByDescending(w => counts.GetValueOrDefault(w)).ThenBy(w => w, StringComparer.Ordinal)
            .DistinctBy(w => WordRows.FormHash(w)).Take(Largest).ToList();
        Console.WriteLine($"{counts.Count} forms, {vectors.Count} vectors, {words.Count} kept");
        Write(words, vectors, counts);
    }

    private static void Write(List<string> words, Dictionary<string, float[]> vectors, Dictionary<string, int> counts)
    {
        var bytes = new sbyte[(words.Count + 1) * Glove.Width];
        var scales = new float[words.Count + 1];
        for (var row = 1; row <= words.Count; row++)
        {
            var vector = vectors[words[row - 1]];
            scales[row] = vector.Max(MathF.Abs) / sbyte.MaxValue;
            for (var i = 0; i < Glove.Width; i++)
            {
                bytes[row * Glove.Width + i] = (sbyte)MathF.Round(vector[i] / scales[row]);
            }
        }
        WeightFile.Write(Paths.Checkpoint(File), new Weights(
            [
                WeightArray.OfKeys("vocabulary/forms", words.Select(w => WordRows.FormHash(w)).ToArray()),
                WeightArray.OfSmallIntegers("vocabulary/vectors", bytes, words.Count + 1, Glove.Width),
                WeightArray.OfSingles("vocabulary/scales", scales, scales.Length),
                WeightArray.OfSingles("counts", words.Select(w => 1f + counts.GetValueOrDefault(w)).Prepend(1).ToArray(), scales.Length),
            ], File));
    }

    private static void Count(Dictionary<string, int> counts, string word, int times)
    {
        var key = word.ToLowerInvariant();
        counts[key] = counts.GetValueOrDefault(key) + times;
    }
}
