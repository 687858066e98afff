using System.Security.Cryptography;
using System.Text;
using Readout.Inference;
using Readout.Intake;
using Readout.Language.Parsing;
using Readout.Language.Segmentation;
using Readout.Text;

namespace Readout.Fuzzing;

/// <summary>What arbitrary bytes are given to. Each target takes any bytes; whatever it throws is a finding.</summary>
public static class Targets
{
    /// <summary>The targets by name.</summary>
    public static IReadOnlyDictionary<string, Action<byte[], LanguageEngine>> All { get; } =
        new Dictionary<string, Action<byte[], LanguageEngine>>(StringComparer.Ordinal) { ["text"] = Text, ["conllu"] = Conllu, ["weights"] = Weights };

    /// <summary>A report, as it comes on standard input, read by the engine.</summary>
    private static void Text(byte[] bytes, LanguageEngine engine)
    {
        foreach (var source in ReportInputs.Find(["-"], () => new MemoryStream(bytes)).Sources())
        {
            if (source.Fetch(ReportMetadata.Unknown) is ReportArrived { Report: var report })
            {
                Soundness.Check(engine.Parse(report.Text));
            }
        }
    }

    /// <summary>CoNLL-U, read and analysed anew.</summary>
    private static void Conllu(byte[] bytes, LanguageEngine engine)
    {
        ParsedText given;
        try
        {
            given = ConlluReader.Read(new StringReader(Encoding.UTF8.GetString(bytes)), "fuzz.conllu");
        }
        catch (FormatException)
        {
            return;
        }
        Soundness.CheckRoundTrip(given);
        Soundness.Check(engine.Parse(given));
    }

    /// <summary>A weight file whose checksum is right, and an engine's parts made of it.</summary>
    private static void Weights(byte[] bytes, LanguageEngine engine)
    {
        try
        {
            var weights = WeightFile.Read([.. bytes, .. SHA256.HashData(bytes)], "fuzz.weights");
            var segmenter = new Segmenter(weights);
            _ = new LanguageEngine(segmenter, weights, Kernels.Best);
        }
        catch (WeightsException)
        {
        }
    }
}
