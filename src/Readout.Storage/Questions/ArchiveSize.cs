using System.Collections.Immutable;
using Readout.Storage.Databases;
using Readout.Storage.Decisions;

namespace Readout.Storage.Questions;

/// <summary>How much an archive holds.</summary>
/// <param name="Reports">Reports.</param>
/// <param name="Versions">All their versions.</param>
/// <param name="Contacts">Contacts that stand: not merged away, rejected or withdrawn.</param>
/// <param name="Statements">Statements of all versions that can be searched: those that only repeat their outer one are not counted.</param>
/// <param name="Outcomes">What was agreed or promised, in all versions.</param>
/// <param name="Claims">What all versions say of earlier contacts.</param>
/// <param name="Engines">Who read the versions, the first first.</param>
public sealed record ArchiveSize(long Reports, long Versions, long Contacts, long Statements, long Outcomes, long Claims, ImmutableArray<EngineShare> Engines);

/// <summary>What an engine read.</summary>
/// <param name="Version">The version of the program.</param>
/// <param name="Models">Its models, by one hash.</param>
/// <param name="Versions">How many versions of reports.</param>
public sealed record EngineShare(string Version, string Models, long Versions);

/// <summary>Counts what an archive holds.</summary>
internal static class SizeQuestion
{
    public static ArchiveSize Find(Session session)
    {
        var read = session.Rows(
            """
            SELECT e.version, e.models, s.versions, s.statements, s.outcomes, s.claims FROM engine e JOIN (
                SELECT engine, count(*) AS versions, CAST(sum(statements) AS bigint) AS statements, CAST(sum(outcomes) AS bigint) AS outcomes, CAST(sum(claims) AS bigint) AS claims
                FROM version_size GROUP BY engine) s ON s.engine = e.id
            ORDER BY e.id
            """,
            row => (Engine: new EngineShare(row.Text(0), row.Text(1), row.Long(2)), Statements: row.Long(3), Outcomes: row.Long(4), Claims: row.Long(5)));
        return new ArchiveSize(
            session.Number("SELECT CAST(coalesce(sum(reports), 0) AS bigint) FROM coverage")!.Value, read.Sum(row => row.Engine.Versions),
            session.Number($"SELECT count(*) FROM contact c WHERE {Standing.Contact}")!.Value,
            read.Sum(row => row.Statements), read.Sum(row => row.Outcomes), read.Sum(row => row.Claims), [.. read.Select(row => row.Engine)]);
    }
}
