using Readout.Storage.Databases;

namespace Readout.Storage.Reports;

/// <summary>How much was read from each version, counted once, when it is written.</summary>
internal static class VersionSizes
{
    /// <summary>Counts what has been written of a version. A statement that only repeats its outer one is no place of its own.</summary>
    public static void Write(Session session, long version) => session.Queue(
        """
        INSERT INTO version_size (version, engine, statements, outcomes, claims)
        SELECT v.id, v.engine, (SELECT count(DISTINCT p.statement) FROM passage p WHERE p.version = v.id), (SELECT count(*) FROM outcome o WHERE o.version = v.id),
            (SELECT count(*) FROM history_claim h WHERE h.version = v.id)
        FROM version v WHERE v.id = $1
        """, version);
}
