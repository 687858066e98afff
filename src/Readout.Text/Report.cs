using NodaTime;

namespace Readout.Text;

/// <summary>A text to read, with what is known of it from outside.</summary>
/// <param name="Name">The file name without its ending, or the id of a JSONL line.</param>
/// <param name="Text">The exact text.</param>
/// <param name="Metadata">What file, sidecar and options say of the text.</param>
public sealed record Report(string Name, ReportText Text, ReportMetadata Metadata);

/// <summary>What is known of a report beside its text; <c>null</c> where it is not known.</summary>
public sealed record ReportMetadata
{
    /// <summary>Nothing is known.</summary>
    public static ReportMetadata Unknown { get; } = new();

    /// <summary>The report's title.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it, by name.</summary>
    public string? Publisher { get; init; }

    /// <summary>The side that issued it, ISO 3166-1 alpha-3; <c>null</c> for the press.</summary>
    public string? IssuedBy { get; init; }

    /// <summary>The day of publication.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>Where it stood.</summary>
    public string? Url { get; init; }

    /// <summary>These facts, where known, over the other's.</summary>
    /// <param name="weaker">What stands where this says nothing.</param>
    public ReportMetadata Over(ReportMetadata weaker)
    {
        ArgumentNullException.ThrowIfNull(weaker);
        return new ReportMetadata
        {
            Title = Title ?? weaker.Title,
            Publisher = Publisher ?? weaker.Publisher,
            IssuedBy = IssuedBy ?? weaker.IssuedBy,
            Published = Published ?? weaker.Published,
            Url = Url ?? weaker.Url,
        };
    }
}
