using System.Globalization;

namespace Readout.Presentation.Wording;

/// <summary>Says durations in hours and minutes.</summary>
internal static class DurationWords
{
    /// <summary>For example "2 h", "1 h 30 min", "about 45 min".</summary>
    public static string Say(int minutes, bool approximate = false)
    {
        var (hours, rest) = Math.DivRem(minutes, 60);
        string words = (hours, rest) switch
        {
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"{rest} min"),
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{hours} h"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{hours} h {rest} min"),
        };
        return approximate ? $"about {words}" : words;
    }
}
