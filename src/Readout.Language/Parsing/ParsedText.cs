using Readout.Text;

namespace Readout.Language.Parsing;

/// <summary>A text with its sentences and words.</summary>
/// <param name="Text">The text that all spans point into.</param>
/// <param name="Sentences">The sentences in order; they do not overlap.</param>
public sealed record ParsedText(ReportText Text, IReadOnlyList<ParsedSentence> Sentences)
{
    /// <summary>What the engine's encoder made of the words, for models that build on it; <c>null</c> where it was not asked for.</summary>
    public WordStates? States { get; init; }
}

/// <summary>A sentence, heading or list item.</summary>
/// <param name="Words">Its words in order; at least one.</param>
/// <param name="StartsParagraph">Whether a paragraph begins here.</param>
/// <param name="StartsDocument">Whether a document begins here (CoNLL-U files hold many).</param>
public sealed record ParsedSentence(IReadOnlyList<ParsedWord> Words, bool StartsParagraph = false, bool StartsDocument = false)
{
    /// <summary>From the first word's first character to the last word's last one.</summary>
    public TextSpan Span => TextSpan.Covering(Words[0].Span, Words[^1].Span);
}
