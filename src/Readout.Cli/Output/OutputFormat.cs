namespace Readout.Cli.Output;

/// <summary>The forms that records are given in.</summary>
internal static class OutputFormat
{
    public const string Text = "text";
    public const string Json = "json";
    public const string JsonLines = "jsonl";
    public const string Brat = "brat";
    public const string Html = "html";

    public static string[] All { get; } = [Text, Json, JsonLines, Brat, Html];

    /// <summary>The ending of the files of a format, or <c>null</c> where it has none.</summary>
    public static string? FileEnding(string format) => format switch
    {
        Json => ".json",
        Brat => ".ann",
        Html => ".html",
        _ => null,
    };
}
