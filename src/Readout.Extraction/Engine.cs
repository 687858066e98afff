using System.Collections.Immutable;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction;

/// <summary>Everything reading needs, loaded once and safe to use from many threads at a time.</summary>
public sealed class Engine
{
    /// <summary>The version that stands in every record.</summary>
    public static string Version { get; } = typeof(Engine).Assembly.GetName().Version!.ToString(3);

    private readonly ImmutableSortedDictionary<string, string> _models = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Loads tables and models.</summary>
    /// <exception cref="InvalidDataException">One of them is missing, damaged or foreign.</exception>
    public static Engine Load() => new();

    /// <summary>Reads one report: the same text gives the same record.</summary>
    public ReadoutRecord Read(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new ReadoutRecord
        {
            Engine = new EngineInfo(Version, _models),
            Report = new ReportInfo
            {
                Id = report.Text.Id,
                Name = report.Name,
                Title = report.Metadata.Title,
                Publisher = report.Metadata.Publisher,
                IssuedBy = report.Metadata.IssuedBy,
                Published = report.Metadata.Published?.ToString("uuuu-MM-dd", null),
                Url = report.Metadata.Url,
                Language = "en",
                Characters = report.Text.CodePoints.Count,
            },
            Actors = [],
            Statements = [],
            Issues = [],
            Contacts = [],
            Comparison = [],
        };
    }
}
