using System.Collections.Immutable;
using Readout.Extraction.Times;
using Readout.Text;

namespace Readout.Extraction.Statements;

/// <summary>A statement by its words, before it is told who is meant.</summary>
public sealed record FoundStatement
{
    /// <summary>The words of the source; <c>null</c> where none is given.</summary>
    public required TextSpan? Source { get; init; }

    /// <summary>What the source stands for where it is a relative pronoun ("an envoy, who said …").</summary>
    public TextSpan? Antecedent { get; init; }

    /// <summary>The words that mark it as said; <c>null</c> for a quotation by itself.</summary>
    public required TextSpan? Cue { get; init; }

    /// <summary>What was said, in order; never empty.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>The cue's dictionary form.</summary>
    public required string Lemma { get; init; }

    /// <summary>Where or how it was said ("in a statement").</summary>
    public TextSpan? Medium { get; init; }

    /// <summary>To whom it was said.</summary>
    public TextSpan? Addressee { get; init; }

    /// <summary>When it was said.</summary>
    public TextSpan? Said { get; init; }

    /// <summary>The reporter's reserve.</summary>
    public ImmutableArray<TextSpan> Hedges { get; init; } = [];

    /// <summary>The index of the statement whose content holds this one; less than its own index.</summary>
    public int? Within { get; init; }

    /// <summary>How likely the whole is right, from 0 to 1; <c>null</c> while nothing has measured it.</summary>
    public double? Probability { get; init; }

    /// <summary>How likely the source is right, in the same manner.</summary>
    public double? SourceProbability { get; init; }

    /// <summary>How likely the cue is right.</summary>
    public double? CueProbability { get; init; }

    /// <summary>How likely the content is right.</summary>
    public double? ContentProbability { get; init; }

    /// <summary>From the first to the last character of the content.</summary>
    public TextSpan Extent => TextSpan.Covering(Content[0], Content[^1]);
}

/// <summary>A dated text with its statements in the order of the text, each after the one that holds it.</summary>
/// <param name="Dated">The times.</param>
/// <param name="Statements">Every statement.</param>
public sealed record AttributedText(DatedText Dated, ImmutableArray<FoundStatement> Statements);
