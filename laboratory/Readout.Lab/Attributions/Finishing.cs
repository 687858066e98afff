using Readout.Inference;
using Readout.Language.Attributions;
using Readout.Language.Parsing;

namespace Readout.Lab.Attributions;

/// <summary>Makes of a trained model the weights that are shipped: rounds it, calibrates what the rounded model says, and scores that.</summary>
internal sealed class Finishing(AttributionModule model, AttributionData data, LanguageEngine engine)
{
    private const int Parts = 4;

    /// <summary>Writes the weights.</summary>
    public void Write(float reserve, string path)
    {
        AttributionExport.Write(model, data, engine.Hash!, reserve, new float[Parts * Sureness.Numbers], path);
        var rounded = new AttributionModel(WeightFile.Read(path), Kernels.Best).On(engine);
        var calibration = Calibrating.Fit(rounded, data.KeptBack);
        AttributionExport.Write(model, data, engine.Hash!, reserve, calibration, path);
        rounded = new AttributionModel(WeightFile.Read(path), Kernels.Best).On(engine);
        Scoring.Print("dev, as shipped", Paths.Corpus("polnear/dev"), data.Dev, article => Found(rounded, article));
    }

    private static List<GoldAttribution> Found(AttributionModel model, Article article) => [.. model.Find(article.Parsed).Attributions.Select(a => new GoldAttribution(
        (a.Cue.Start, a.Cue.End), a.Source is { } source ? [(source.Start, source.End)] : [], [.. a.Content.Select(c => (c.Start, c.End))]))];
}
