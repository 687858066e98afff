using Readout.Inference;
using Readout.Lab.Data;
using Readout.Lab.Model;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Readout.Lab.Training;

/// <summary>
/// Writes a trained model as a weight file of the engine: large layers in whole numbers of one byte with a scale per output, the rest
/// in half precision. A sample of training sentences shows how large each channel gets.
/// </summary>
internal static class Export
{
    private const int SampleEvery = 25;

    public static void Write(JointModule model, FormTable forms, TrainingData data, string path)
    {
        using var quiet = no_grad();
        Calibrate(model, forms, data);
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
        var quantized = model.Quantized().ToList();
        foreach (var (name, layer, factors) in quantized)
        {
            arrays.AddRange(Quantized(name, layer, factors));
        }
        foreach (var (place, range) in model.Ranges())
        {
            arrays.Add(Singles(place + "/factors", range.Factors()));
        }
        var (arcHead, relationHead) = model.RootHeads();
        arrays.Add(Singles("root/arcHead", arcHead));
        arrays.Add(Singles("root/relationHead", relationHead));
        arrays.AddRange(model.named_parameters().Select(p => (Name: ArrayName(p.name), p.parameter))
            .Where(p => !quantized.Any(q => p.Name.StartsWith(q.Name + "/", StringComparison.Ordinal)) && p.Name != "root" && !p.Name.StartsWith("tags/", StringComparison.Ordinal))
            .Select(p => WeightArray.OfHalves(p.Name, Numbers(p.parameter), [.. p.parameter.shape.Select(n => (int)n)])));
        WeightFile.Write(path, new Weights(arrays, path));
    }

    private static void Calibrate(JointModule model, FormTable forms, TrainingData data)
    {
        model.eval();
        var ranges = model.Ranges().Select(r => r.Range).ToList();
        ranges.ForEach(r => r.Watch());
        foreach (var sentence in data.Gold.Concat(data.Entities).Where((_, i) => i % SampleEvery == 0))
        {
            using var scope = NewDisposeScope();
            var (rows, mask) = forms.Batch([sentence.Forms], (_, _) => Hiding.Nothing);
            model.call(rows, mask);
        }
        ranges.ForEach(r => r.LookAway());
    }

    private static IEnumerable<WeightArray> Quantized(string name, Linear layer, float[] factors) =>
        Quantized(name, layer.weight!, layer.bias!, factors);

    /// <summary>A layer in whole numbers of one byte.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="weight">Outputs x inputs.</param>
    /// <param name="bias">One number per output.</param>
    /// <param name="factors">What each input is multiplied by to be a whole number; a window of several rows has the same ones over and over.</param>
    internal static IEnumerable<WeightArray> Quantized(string name, Tensor weight, Tensor bias, float[] factors)
    {
        int outputs = (int)weight.shape[0], inputs = (int)weight.shape[1];
        var weights = Numbers(weight);
        var whole = new sbyte[weights.Length];
        var scales = new float[outputs];
        for (var o = 0; o < outputs; o++)
        {
            var row = weights.AsSpan(o * inputs, inputs);
            for (var i = 0; i < inputs; i++)
            {
                row[i] /= factors[i % factors.Length];
                scales[o] = MathF.Max(scales[o], MathF.Abs(row[i]) / QuantizedMatrix.Largest);
            }
            for (var i = 0; i < inputs; i++)
            {
                whole[o * inputs + i] = (sbyte)MathF.Round(row[i] / scales[o]);
            }
        }
        return
        [
            WeightArray.OfSmallIntegers(name + "/weight", whole, outputs, inputs), Singles(name + "/scale", scales), Singles(name + "/bias", Numbers(bias)),
        ];
    }

    internal static WeightArray Singles(string name, float[] values) => WeightArray.OfSingles(name, values, values.Length);

    internal static float[] Numbers(Tensor tensor) => [.. tensor.detach().contiguous().data<float>()];

    internal static string ArrayName(string parameter) => parameter.Replace('.', '/').Replace("_", "", StringComparison.Ordinal);
}
