using System.Collections.Immutable;
using Readout.Extraction.Actors;
using Readout.Extraction.Sources;
using Readout.Extraction.Times;

namespace Readout.Extraction.Accounts;

/// <summary>A statement with the account it stands in.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Account">The teller, an index into <see cref="AccountedText.Cast"/>; <c>null</c> for the report's own voice.</param>
/// <param name="Inferred">Whether the account is inferred from the course of the text.</param>
/// <param name="Side">The side of the account; <c>null</c> for the report's own voice and for no side.</param>
public sealed record AccountedStatement(SourcedStatement Statement, int? Account, bool Inferred, string? Side)
{
    /// <summary>How likely the account is right, from 0 to 1; <c>null</c> while nothing has measured it.</summary>
    public double? Probability { get; init; }
}

/// <summary>A sourced text with the account of each statement.</summary>
/// <param name="Sourced">The statements.</param>
/// <param name="Cast">The actors, the issuer among them.</param>
/// <param name="Issuer">Who issued the report, where a side did.</param>
/// <param name="Statements">The statements, in the same order.</param>
public sealed record AccountedText(
    SourcedText Sourced, ImmutableArray<CastMember> Cast, int? Issuer, ImmutableArray<AccountedStatement> Statements)
{
    /// <summary>The dates and durations.</summary>
    public DatedText Dated => Sourced.Attributed.Dated;

    /// <summary>The actors and mentions that were named.</summary>
    public NamedText Named => Sourced.Named;
}
