using Readout.Records;
using Readout.Storage.Databases;

namespace Readout.Storage.Reports;

/// <summary>The archive's actors: one row for a kind, a name and a side.</summary>
internal sealed class ActorRows(Session session)
{
    /// <summary>What is longer is no name, and an index of PostgreSQL has no room for it.</summary>
    private const int MostLetters = 500;

    private readonly Dictionary<(ActorKind, string, string), long> _rows = [];

    public long Of(ActorKind kind, string anyName, string? country)
    {
        string name = FoldedWords.Beginning(anyName, MostLetters).ToString();
        var key = (kind, name, country ?? "");
        if (!_rows.TryGetValue(key, out long row))
        {
            row = Find(Code<ActorKind>.Of(kind), name, country ?? "");
            _rows.Add(key, row);
        }
        return row;
    }

    private long Find(string kind, string name, string country)
    {
        string[] words = [.. FoldedWords.Of(name)];
        return session.Number("SELECT id FROM actor WHERE name = $1 AND country = $2 AND kind = $3", name, country, kind)
            ?? session.Number(
                "INSERT INTO actor (kind, name, country, folded, last_word) VALUES ($1, $2, $3, $4, $5) RETURNING id",
                kind, name, country, string.Join(' ', words), words.LastOrDefault() ?? "")!.Value;
    }
}
