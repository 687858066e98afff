using Readout.Records;

namespace Readout.Storage.Reports;

/// <summary>How an engine's models are written in the archive.</summary>
internal static class EngineKey
{
    public static string Models(EngineInfo engine) => string.Join('\n', engine.Models.Select(model => $"{model.Key} {model.Value}"));
}
