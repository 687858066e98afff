using Readout.Extraction.Actors;

namespace Readout.Extraction.Times;

/// <summary>Finds dates and durations.</summary>
public static class TimeFinder
{
    /// <summary>Finds every date and duration in a text, reckoning from the report's date.</summary>
    public static DatedText Find(NamedText named)
    {
        ArgumentNullException.ThrowIfNull(named);
        return new DatedText(
            named,
            DateFinder.Find(named.Tokens.Text, named.Report.Metadata.Published),
            DurationFinder.Find(named.Tokens.Text));
    }
}
