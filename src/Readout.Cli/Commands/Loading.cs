using System.Diagnostics.CodeAnalysis;
using Readout.Extraction;
using Readout.Inference;
using Readout.Language.Parsing;

namespace Readout.Cli.Commands;

/// <summary>Loads what reads, or says in one line why it can't be.</summary>
internal static class Loading
{
    /// <summary>The English weights lie beside the program.</summary>
    private static string Weights => Path.Combine(AppContext.BaseDirectory, "models", "en");

    public static bool TryLoad([NotNullWhen(true)] out Engine? engine, out string? mistake) => TryLoad(Engine.Load, out engine, out mistake);

    public static bool TryLoad([NotNullWhen(true)] out LanguageEngine? engine, out string? mistake) => TryLoad(LanguageEngine.Load, out engine, out mistake);

    private static bool TryLoad<T>(Func<string, T> load, [NotNullWhen(true)] out T? engine, out string? mistake)
        where T : class
    {
        (engine, mistake) = (null, null);
        try
        {
            engine = load(Weights);
            return true;
        }
        catch (WeightsException failure)
        {
            mistake = $"readout: {failure.Message}";
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            mistake = $"readout: its own data can't be used ({failure.Message.TrimEnd('.')}); build or install the program anew";
        }
        return false;
    }
}
