using System.Globalization;

namespace Readout.Presentation.Wording;

/// <summary>Says probabilities in words, and how low one must be to be worth a word.</summary>
internal static class Likelihood
{
    /// <summary>From three in four on a statement passes for certain; below, the reader should look for himself.</summary>
    private const double Certain = 0.75;

    /// <summary>For example "62%".</summary>
    public static string Say(double probability) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100 * probability, MidpointRounding.AwayFromZero)}%");

    /// <summary>"62% sure" where that is low; nothing where it is high or not known.</summary>
    public static string? Doubt(double? probability) => probability is { } low and < Certain ? $"{Say(low)} sure" : null;
}
