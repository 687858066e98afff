using System.Collections.Immutable;
using Readout.Records;
using Readout.Storage.Databases;

namespace Readout.Storage.Questions;

/// <summary>An actor of the archive.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The usual name.</param>
/// <param name="Country">Its side.</param>
public sealed record KnownActor(long Id, ActorKind Kind, string Name, string? Country);

/// <summary>Who in the archive is meant by a name.</summary>
internal static class ActorNames
{
    /// <summary>Who has more contacts than these comes first anyway.</summary>
    private const int MostCounted = 1_000;

    private const string Select = "SELECT id, kind, name, country FROM actor";

    /// <summary>Those of the name, whatever its case and accents; else those whose last word it is.</summary>
    public static ImmutableArray<KnownActor> Find(Session session, string name)
    {
        string folded = string.Join(' ', FoldedWords.Of(name));
        var whole = session.Rows($"{Select} WHERE folded = $1 ORDER BY id", Read, folded);
        return [.. whole.Count > 0 ? whole : session.Rows($"{Select} WHERE last_word = $1 AND kind = 'person' ORDER BY id", Read, folded)];
    }

    /// <summary>All people, to look for a name that is written otherwise.</summary>
    public static ImmutableArray<KnownActor> People(Session session) => [.. session.Rows($"{Select} WHERE kind = 'person' ORDER BY id", Read)];

    /// <summary>An actor by its row.</summary>
    public static KnownActor? Of(Session session, long id) => session.First($"{Select} WHERE id = $1", Read, id);

    /// <summary>Actors by their rows, in no order.</summary>
    public static List<KnownActor> Of(Session session, IEnumerable<long> ids) => session.Rows($"{Select} WHERE id {session.Dialect.Among("$1")}", Read, Session.List(ids));

    /// <summary>
    /// Those with words side by side in their name of which the last begins as typed, whatever its case and accents; those of the most contacts first. The names are all
    /// gone through: folded ones have no character but letters, digits and spaces.
    /// </summary>
    public static ImmutableArray<KnownActor> Like(Session session, string beginning, int most)
    {
        string folded = string.Join(' ', FoldedWords.Of(beginning));
        return folded.Length == 0 ? [] :
        [
            .. session.Rows(
                $"""
                SELECT a.id, a.kind, a.name, a.country FROM actor a WHERE a.folded LIKE $1 OR a.folded LIKE $2
                ORDER BY (SELECT count(*) FROM (SELECT 1 FROM contact_actor f WHERE f.actor = a.id LIMIT {MostCounted}) counted) DESC, a.folded, a.id LIMIT $3
                """,
                Read, folded + "%", $"% {folded}%", most),
        ];
    }

    private static KnownActor Read(Row row) => new(row.Long(0), Code<ActorKind>.Parse(row.Text(1)), row.Text(2), row.Text(3) is { Length: > 0 } country ? country : null);
}
