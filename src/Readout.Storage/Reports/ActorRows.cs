using Readout.Records;
using Readout.Storage.Databases;

namespace Readout.Storage.Reports;

/// <summary>The archive's actors: one row for a kind, a name and a side.</summary>
internal sealed class ActorRows(Session session)
{
    /// <summary>What is longer is no name, and an index of PostgreSQL has no room for it.</summary>
    private const int MostLetters = 500;

    private readonly Dictionary<(ActorKind, string, string), Later<List<long>>> _sought = [];
    private readonly Dictionary<(ActorKind, string, string), long> _rows = [];
    private readonly RowNumbers _numbers = new(session, "actor");

    /// <summary>Looks for actors whose rows may be wanted, with what is asked next.</summary>
    public void Expect(IEnumerable<Actor> actors)
    {
        foreach (var actor in actors)
        {
            Seek(Key(actor.Kind, actor.Name, actor.Country));
        }
    }

    public long Of(ActorKind kind, string anyName, string? country)
    {
        var key = Key(kind, anyName, country);
        if (!_rows.TryGetValue(key, out long row))
        {
            row = Seek(key).Value is [var found] ? found : Insert(key);
            _rows.Add(key, row);
        }
        return row;
    }

    private static (ActorKind Kind, string Name, string Country) Key(ActorKind kind, string anyName, string? country) =>
        (kind, FoldedWords.Beginning(anyName, MostLetters).ToString(), country ?? "");

    private Later<List<long>> Seek((ActorKind Kind, string Name, string Country) key)
    {
        if (!_sought.TryGetValue(key, out var rows))
        {
            rows = session.Later(
                "SELECT id FROM actor WHERE name = $1 AND country = $2 AND kind = $3", row => row.Long(0), key.Name, key.Country, Code<ActorKind>.Of(key.Kind));
            _sought.Add(key, rows);
        }
        return rows;
    }

    private long Insert((ActorKind Kind, string Name, string Country) key)
    {
        string[] words = [.. FoldedWords.Of(key.Name)];
        long row = _numbers.Next();
        session.Queue(
            "INSERT INTO actor (id, kind, name, country, folded, last_word) VALUES ($1, $2, $3, $4, $5, $6)",
            row, Code<ActorKind>.Of(key.Kind), key.Name, key.Country, string.Join(' ', words), words.LastOrDefault() ?? "");
        return row;
    }
}
