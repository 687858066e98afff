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

    private static KnownActor Read(Row row) => new(row.Long(0), Code<ActorKind>.Parse(row.Text(1)), row.Text(2), row.Text(3) is { Length: > 0 } country ? country : null);
}
