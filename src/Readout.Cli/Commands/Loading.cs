using System.Diagnostics.CodeAnalysis;
using Readout.Actors;
using Readout.Actors.Own;
using Readout.Actors.Reading;
using Readout.Extraction;
using Readout.Extraction.Actors;
using Readout.Inference;
using Readout.Language.Parsing;

namespace Readout.Cli.Commands;

/// <summary>Loads what reads, or says in one line why it can't be.</summary>
internal static class Loading
{
    /// <summary>The English weights lie beside the program.</summary>
    internal static string Weights => Path.Combine(AppContext.BaseDirectory, "models", "en");

    /// <param name="actors">The user's own tables of actors.</param>
    /// <param name="engine">What reads.</param>
    /// <param name="mistake">Why it can't be loaded; several lines where several lines of the user's tables are wrong.</param>
    public static bool TryLoad(string[] actors, [NotNullWhen(true)] out Engine? engine, out string? mistake) =>
        TryLoad(() => Engine.Load(Weights, actors), out engine, out mistake);

    public static bool TryLoad([NotNullWhen(true)] out LanguageEngine? engine, out string? mistake) =>
        TryLoad(() => LanguageEngine.Load(Weights), out engine, out mistake);

    public static bool TryLoad(string[] actors, [NotNullWhen(true)] out ActorLexicon? lexicon, out string? mistake) =>
        TryLoad(() => OwnTables.Add(BuiltInActors.Load(), actors), out lexicon, out mistake);

    private static bool TryLoad<T>(Func<T> load, [NotNullWhen(true)] out T? engine, out string? mistake)
        where T : class
    {
        (engine, mistake) = (null, null);
        try
        {
            engine = load();
            return true;
        }
        catch (TableException failure)
        {
            mistake = string.Join('\n', failure.Errors.Select(error => $"readout: {error}"));
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
