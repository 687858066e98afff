using System.Globalization;

namespace Readout.Presentation.Wording;

/// <summary>Says probabilities in words, and how low one must be to be worth a word.</summary>
internal static class Likelihood
{
    /// <summary>What is less likely right than wrong says so.</summary>
    private const double Even = 0.5;

    /// <summary>For example "62%".</summary>
    public static string Say(double probability) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100 * probability, MidpointRounding.AwayFromZero)}%");

    /// <summary>"62% sure" where that is low; nothing where it is high or not known.</summary>
    public static string? Doubt(double? probability) => probability is { } low and < Even ? $"{Say(low)} sure" : null;
}
