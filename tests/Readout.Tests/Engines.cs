using Readout.Extraction;
using Readout.Language.Parsing;

namespace Readout.Tests;

/// <summary>The engines with the weights that ship, loaded once for all tests.</summary>
internal static class Engines
{
    internal static string Weights { get; } = Path.Combine(Repository.Root, "models", "en");

    private static readonly Lazy<Engine> Whole = new(() => Engine.Load(Weights));
    private static readonly Lazy<LanguageEngine> LanguageAlone = new(() => LanguageEngine.Load(Weights));

    internal static Engine Reading => Whole.Value;

    internal static LanguageEngine Language => LanguageAlone.Value;
}
