using Readout.Text;

namespace Readout.Language.Parsing;

/// <summary>A syntactic word with its analysis, after Universal Dependencies' English conventions.</summary>
public sealed record ParsedWord
{
    /// <summary>The word's characters in the text. The words of one token ("do" and "n't") lie side by side.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The characters of the span.</summary>
    public required string Form { get; init; }

    /// <summary>Whether the word belongs to the same token as the word before it.</summary>
    public bool ContinuesToken { get; init; }

    /// <summary>Universal part of speech.</summary>
    public string Upos { get; init; } = "_";

    /// <summary>Penn Treebank tag.</summary>
    public string Xpos { get; init; } = "_";

    /// <summary>Universal features in CoNLL-U's form; <c>_</c> for none.</summary>
    public string Feats { get; init; } = "_";

    /// <summary>Dictionary form.</summary>
    public string Lemma { get; init; } = "_";

    /// <summary>Number of the head in the sentence, from 1; 0 for the root; -1 where the word has no parse.</summary>
    public int Head { get; init; } = -1;

    /// <summary>Relation to the head, with its subtype.</summary>
    public string Deprel { get; init; } = "_";

    /// <summary>The name the word is part of, as <c>B-PER</c>, <c>I-PER</c>; <c>O</c> outside names.</summary>
    public string NameTag { get; init; } = "O";

    /// <summary>How sure the engine is of <see cref="Upos"/>, <see cref="Xpos"/> and <see cref="Feats"/> together, from 0 to 1.</summary>
    public float TagProbability { get; init; } = 1;

    /// <summary>How sure the engine is of <see cref="Head"/>, from 0 to 1.</summary>
    public float HeadProbability { get; init; } = 1;

    /// <summary>How sure the engine is of <see cref="NameTag"/>, from 0 to 1.</summary>
    public float NameProbability { get; init; } = 1;
}
