using Readout.Inference;
using Readout.Lab.Training;
using Readout.Language.Attributions;
using static TorchSharp.torch;

namespace Readout.Lab.Attributions;

/// <summary>Writes a trained attribution model as a weight file, bound to the language engine it rests on.</summary>
internal static class AttributionExport
{
    private const int SampleEvery = 25;
    private static readonly string[] s_joined = ["inward/", "inwardHead/", "word/", "cueHead/", "cueEdge/"];

    /// <summary>Writes the weights.</summary>
    /// <param name="model">The model.</param>
    /// <param name="data">What it was trained on.</param>
    /// <param name="engine">The hash of the engine that made the states.</param>
    /// <param name="reserve">How much surer a cue must be, in log odds.</param>
    /// <param name="calibration">Factors of the probabilities: parts x numbers.</param>
    /// <param name="path">The file.</param>
    public static void Write(AttributionModule model, AttributionData data, string engine, float reserve, float[] calibration, string path)
    {
        using var quiet = no_grad();
        Calibrate(model, data);
        var arrays = new List<WeightArray>
        {
            WeightArray.OfLines("engine", [engine]),
            WeightArray.OfLines("labels/cues", Labels.Cues),
            WeightArray.OfLines("labels/roles", Labels.Roles),
            WeightArray.OfLines("traits/relations", data.Traits.Relations),
            WeightArray.OfLines("traits/tags", data.Traits.Tags),
            WeightArray.OfLines("traits/lemmas", data.Traits.Lemmas),
            Export.Singles("reserve", [reserve]),
            WeightArray.OfSingles("calibration", calibration, calibration.Length / Sureness.Numbers, Sureness.Numbers),
        };
        var quantized = model.Quantized().ToList();
        arrays.AddRange(quantized.SelectMany(layer => Export.Quantized(layer.Name, layer.Weight, layer.Bias, layer.Factors)));
        arrays.AddRange(model.Ranges().Select(range => Export.Singles(range.Name + "/factors", range.Range.Factors())));
        arrays.AddRange(model.named_parameters().Select(p => (Name: Export.ArrayName(p.name).TrimStart('/'), p.parameter))
            .Where(p => !s_joined.Any(name => p.Name.StartsWith(name, StringComparison.Ordinal)) && !quantized.Any(q => p.Name.StartsWith(q.Name + "/", StringComparison.Ordinal)))
            .Select(p => WeightArray.OfHalves(p.Name, Export.Numbers(p.parameter), [.. p.parameter.shape.Select(n => (int)n)])));
        WeightFile.Write(path, new Weights(arrays, path));
    }

    private static void Calibrate(AttributionModule model, AttributionData data)
    {
        model.eval();
        var ranges = model.Ranges().Select(r => r.Range).ToList();
        ranges.ForEach(range => range.Watch());
        foreach (var article in data.Train.Where((_, i) => i % SampleEvery == 0))
        {
            foreach (var passage in data.Passages(article, 0))
            {
                using var scope = NewDisposeScope();
                var batch = new AttributionBatch([passage], traits => traits);
                var trunk = model.Read(batch);
                if (passage.Gold.Count > 0)
                {
                    model.Roles(trunk, new CueBatch(batch, [.. passage.Gold.Select(g => new CuePlace(0, g.Cue.Start, g.Cue.End))]));
                }
            }
        }
        ranges.ForEach(range => range.LookAway());
    }
}
