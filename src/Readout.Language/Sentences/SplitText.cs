using System.Collections.Immutable;
using Readout.Language.Layout;
using Readout.Text;

namespace Readout.Language.Sentences;

/// <summary>A sentence, or a heading as a whole.</summary>
/// <param name="Span">Its characters, never empty, within one paragraph.</param>
/// <param name="Paragraph">The index of that paragraph.</param>
public readonly record struct Sentence(TextSpan Span, int Paragraph);

/// <summary>A laid-out text with its sentences, in order and apart from each other.</summary>
/// <param name="Layout">The paragraphs.</param>
/// <param name="Sentences">Every sentence of every paragraph.</param>
public sealed record SplitText(LaidOutText Layout, ImmutableArray<Sentence> Sentences)
{
    /// <summary>The exact text.</summary>
    public ReportText Text => Layout.Text;
}
