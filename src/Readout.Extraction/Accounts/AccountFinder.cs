using System.Collections.Immutable;
using Readout.Actors;
using Readout.Extraction.Actors;
using Readout.Extraction.Sources;
using Readout.Extraction.Statements;
using Readout.Records;

namespace Readout.Extraction.Accounts;

/// <summary>Tells in whose account each statement stands.</summary>
/// <remarks>
/// An issuer's own release is its account throughout. In the press the outermost source gives the account; a joint statement
/// that goes straight on from an office's account ("They noted …") stays in it, and says that this is inferred. An account is as likely
/// as its source is read rightly, an inferred one as both its sources are; too few are known to measure that by itself.
/// </remarks>
public static class AccountFinder
{
    /// <summary>Finds the account of every statement.</summary>
    public static AccountedText Find(SourcedText sourced, ActorTable table)
    {
        ArgumentNullException.ThrowIfNull(sourced);
        ArgumentNullException.ThrowIfNull(table);
        var cast = sourced.Cast.ToBuilder();
        int? issuer = sourced.Named.Report.Metadata.IssuedBy is { } side ? Issuer(cast, side, sourced.Named.Report.Metadata.Publisher, table) : null;
        var statements = ImmutableArray.CreateBuilder<AccountedStatement>(sourced.Statements.Length);
        for (int i = 0; i < sourced.Statements.Length; i++)
        {
            SourcedStatement statement = sourced.Statements[i];
            statements.Add(issuer is not null ? new AccountedStatement(statement, issuer, false, cast[issuer.Value].Country)
                : statement.Words.Within is { } outer ? statements[outer] with { Statement = statement }
                : Outermost(sourced, statement, statements, cast, table));
        }
        return new AccountedText(sourced, cast.ToImmutable(), issuer, statements.MoveToImmutable());
    }

    private static AccountedStatement Outermost(
        SourcedText sourced, SourcedStatement statement, ImmutableArray<AccountedStatement>.Builder before,
        ImmutableArray<CastMember>.Builder cast, ActorTable table)
    {
        if (statement.Sources is [var source])
        {
            CastMember actor = cast[source];
            bool speaksForSide = actor.Kind is ActorKind.Office or ActorKind.State or ActorKind.Group or ActorKind.Unnamed
                || actor is { Kind: ActorKind.Person, Office: not null };
            return new AccountedStatement(statement, source, false, speaksForSide && table.State(actor.Country) is not null ? actor.Country : null)
            {
                Probability = statement.Words.SourceProbability,
            };
        }
        bool joint = statement.Sources.Length > 1 && statement.Words.Hedges.IsEmpty;
        return joint && Continued(sourced, statement, before, cast) is { } account
            ? new AccountedStatement(statement, account.Account, true, account.Side) { Probability = account.Probability * statement.Words.SourceProbability }
            : new AccountedStatement(statement, null, false, null);
    }

    /// <summary>The office's account that the last sentences gave, if nothing stands between.</summary>
    private static AccountedStatement? Continued(
        SourcedText sourced, SourcedStatement statement, ImmutableArray<AccountedStatement>.Builder before, ImmutableArray<CastMember>.Builder cast)
    {
        AccountedStatement? last = before.LastOrDefault(candidate => candidate.Statement.Words.Within is null);
        if (last?.Account is not { } teller || cast[teller].Kind != ActorKind.Office)
        {
            return null;
        }
        int here = sourced.Named.Tokens.SentenceAt(Position(statement.Words)), there = sourced.Named.Tokens.SentenceAt(Position(last.Statement.Words));
        return here - there <= 1 ? last : null;
    }

    private static int Position(FoundStatement words) => (words.Cue ?? words.Content[0]).Start;

    private static int Issuer(ImmutableArray<CastMember>.Builder cast, string side, string? publisher, ActorTable table)
    {
        ImmutableArray<BodyEntry> offices = [.. table.Offices.Where(office => office.Country == side)];
        BodyEntry? entry = offices.FirstOrDefault(office => publisher is not null
                && office.Aliases.Append(office.Name).Any(alias => publisher.Contains(alias, StringComparison.OrdinalIgnoreCase)))
            ?? offices.FirstOrDefault(office => Titles.Leads(office.Head)) ?? offices.FirstOrDefault();
        (ActorKind kind, string name) = entry is not null ? (ActorKind.Office, entry.Name) : (ActorKind.State, table.State(side)?.Name ?? side);
        for (int i = 0; i < cast.Count; i++)
        {
            if (cast[i].Kind == kind && cast[i].Name == name)
            {
                return i;
            }
        }
        cast.Add(new CastMember(kind, name, side, null, ""));
        return cast.Count - 1;
    }
}
