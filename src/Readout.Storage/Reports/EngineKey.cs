using Readout.Records;
using Readout.Text;

namespace Readout.Storage.Reports;

/// <summary>How an engine's models are written in the archive: their names and hashes by one hash, since an index of PostgreSQL has no room for long texts.</summary>
internal static class EngineKey
{
    public static string Models(EngineInfo engine) => new ReportText(string.Join('\n', engine.Models.Select(model => $"{model.Key} {model.Value}"))).Id;
}
