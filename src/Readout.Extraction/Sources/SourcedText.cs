using System.Collections.Immutable;
using Readout.Extraction.Actors;
using Readout.Extraction.Statements;
using Readout.Text;

namespace Readout.Extraction.Sources;

/// <summary>A statement with the actors its words mean.</summary>
/// <param name="Words">The statement by its words.</param>
/// <param name="Sources">Who said it: indices into <see cref="SourcedText.Cast"/>; several for a joint statement.</param>
/// <param name="Addressees">To whom.</param>
public sealed record SourcedStatement(FoundStatement Words, ImmutableArray<int> Sources, ImmutableArray<int> Addressees);

/// <summary>Where a word or phrase stands for an actor without naming it.</summary>
/// <param name="Span">The pronoun or phrase.</param>
/// <param name="Actor">The index into <see cref="SourcedText.Cast"/>.</param>
public sealed record Reference(TextSpan Span, int Actor);

/// <summary>An attributed text whose sources are told.</summary>
/// <param name="Attributed">The statements by their words.</param>
/// <param name="Cast">The actors named, and after them those that only sources mean.</param>
/// <param name="References">Sources that name nobody, with whom they mean.</param>
/// <param name="Principals">The two people the report is about: whom "both leaders" means; empty where there are none.</param>
/// <param name="Statements">The statements, in the same order.</param>
public sealed record SourcedText(
    AttributedText Attributed, ImmutableArray<CastMember> Cast, ImmutableArray<Reference> References,
    ImmutableArray<int> Principals, ImmutableArray<SourcedStatement> Statements)
{
    /// <summary>The actors and mentions that were named.</summary>
    public NamedText Named => Attributed.Dated.Named;
}
