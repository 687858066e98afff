namespace Readout.Lab.Attributions;

/// <summary>The tags of cues, and of sources and contents as a cue sees them.</summary>
internal static class Labels
{
    public static IReadOnlyList<string> Cues { get; } = ["O", "B-CUE", "I-CUE"];

    public static IReadOnlyList<string> Roles { get; } = ["O", "B-SOURCE", "I-SOURCE", "B-CONTENT", "I-CONTENT"];

    public const int Begin = 1, SourceBegin = 1, ContentBegin = 3;
}
