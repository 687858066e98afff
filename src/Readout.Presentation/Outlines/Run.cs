namespace Readout.Presentation.Outlines;

/// <summary>What a stretch of a shown line is.</summary>
internal enum RunKind
{
    /// <summary>Our words or the space between others.</summary>
    Plain,

    /// <summary>Our remark on the words beside it.</summary>
    Aside,

    /// <summary>The report's words for who speaks.</summary>
    Source,

    /// <summary>The report's words that mark it as said.</summary>
    Cue,

    /// <summary>The report's words for what was said.</summary>
    Content,

    /// <summary>The report's words of reserve.</summary>
    Hedge,

    /// <summary>The report's words by which the sides differ.</summary>
    Mark,
}

/// <summary>A stretch of a shown line, safe to print as it is.</summary>
internal readonly record struct Run(RunKind Kind, string Text);
