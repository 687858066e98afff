using System.Collections.Immutable;
using Readout.Text;

namespace Readout.Language.Layout;

/// <summary>What a paragraph is in the lay-out of a report.</summary>
public enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>A title or cross-heading.</summary>
    Heading,
}

/// <summary>A paragraph of a report, without the white space around it.</summary>
/// <param name="Span">Its characters, never empty.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct Paragraph(TextSpan Span, ParagraphKind Kind);

/// <summary>A report's text with its paragraphs, in order and apart from each other.</summary>
/// <param name="Text">The exact text.</param>
/// <param name="Paragraphs">Every paragraph; all other characters are white space or the leading date line.</param>
public sealed record LaidOutText(ReportText Text, ImmutableArray<Paragraph> Paragraphs);
