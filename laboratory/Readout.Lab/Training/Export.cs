using Readout.Inference;
using Readout.Lab.Data;
using Readout.Lab.Model;

namespace Readout.Lab.Training;

/// <summary>Writes a trained model as a weight file of the engine: half precision, embeddings as they are.</summary>
internal static class Export
{
    public static void Write(JointModule model, TrainingData data, string path)
    {
        var vocabulary = WeightFile.Read(Paths.Checkpoint(VocabularyBuilder.File));
        var arrays = new List<WeightArray>
        {
            vocabulary["vocabulary/forms"], vocabulary["vocabulary/vectors"], vocabulary["vocabulary/scales"],
            WeightArray.OfLines("labels/morph", data.Labels.Morph.Labels),
            WeightArray.OfLines("labels/scripts", data.Labels.Scripts.Labels),
            WeightArray.OfLines("labels/relations", data.Labels.Relations.Labels),
            WeightArray.OfLines("labels/names", data.Labels.Names.Labels),
        };
        arrays.AddRange(data.Lexicon);
        foreach (var (name, parameter) in model.named_parameters())
        {
            if (!name.StartsWith("_tags", StringComparison.Ordinal))
            {
                var values = parameter.detach().contiguous().data<float>().ToArray();
                arrays.Add(WeightArray.OfHalves(name.Replace('.', '/').Replace("_", "", StringComparison.Ordinal), values, [.. parameter.shape.Select(n => (int)n)]));
            }
        }
        WeightFile.Write(path, new Weights(arrays, path));
    }
}
