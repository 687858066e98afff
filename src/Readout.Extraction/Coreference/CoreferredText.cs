using System.Collections.Immutable;
using Readout.Extraction.Actors;
using Readout.Extraction.Statements;
using Readout.Text;

namespace Readout.Extraction.Coreference;

/// <summary>Where a word or phrase stands for an actor without naming it.</summary>
/// <param name="Span">The pronoun or phrase.</param>
/// <param name="Head">The token that heads it.</param>
/// <param name="Actor">The index into <see cref="CoreferredText.Cast"/>.</param>
/// <param name="Probability">How likely that is right, from 0 to 1, by the model that chose among those it could mean.</param>
public sealed record Coreferent(TextSpan Span, int Head, int Actor, double Probability);

/// <summary>An attributed text with the people that pronouns and nouns stand for.</summary>
/// <param name="Attributed">The statements by their words.</param>
/// <param name="Cast">The actors named, and after them the people whom only a noun brings in ("a Turkish official").</param>
/// <param name="Coreferents">Pronouns and nouns with whom they mean, in the order of the text; what is not told is not there.</param>
public sealed record CoreferredText(AttributedText Attributed, ImmutableArray<CastMember> Cast, ImmutableArray<Coreferent> Coreferents)
{
    /// <summary>The actors and mentions that were named.</summary>
    public NamedText Named => Attributed.Dated.Named;

    /// <summary>Which nouns are words for people.</summary>
    internal PersonWords Words { get; init; } = PersonWords.None;
}
