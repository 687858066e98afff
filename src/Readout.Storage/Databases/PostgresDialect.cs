namespace Readout.Storage.Databases;

/// <summary>PostgreSQL, with a <c>tsvector</c> for full text: words have weight A, issues B, tags C.</summary>
internal sealed class PostgresDialect : IDialect
{
    /// <summary>The lock that a writer holds to the end of its transaction; the number says "readout" on a telephone's keys.</summary>
    public string BeginWrite => "BEGIN; SELECT pg_advisory_xact_lock(7323688)";

    public string BeginRead => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

    public string Found =>
        "CREATE SCHEMA IF NOT EXISTS readout; CREATE TABLE IF NOT EXISTS readout.migration (number bigint PRIMARY KEY, name text NOT NULL, at text NOT NULL)";

    public string TableExists => "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'readout' AND table_name = $1";

    public string ParameterName(int number) => "";

    public void Index(Session session, long key, string words, string issues, string tags) => session.Run(
        """
        INSERT INTO passage_words (key, words) VALUES ($1,
            setweight(to_tsvector('simple', $2), 'A') || setweight(to_tsvector('simple', $3), 'B') || setweight(to_tsvector('simple', $4), 'C'))
        """,
        key, words, issues, tags);

    public void Unindex(Session session, long key) => session.Run("DELETE FROM passage_words WHERE key = $1", key);

    public List<long> Find(Session session, PassageQuery query) => session.Rows(
        "SELECT key FROM passage_words WHERE words @@ ($1)::tsquery AND key >= $2 AND key < $3 ORDER BY key DESC LIMIT $4",
        row => row.Long(0), Match(query), query.From, query.Below, query.Most);

    /// <summary>Words are letters and digits alone, so that nothing in them can be taken for an operator.</summary>
    private static string Match(PassageQuery query)
    {
        var phrases = query.Phrases.Select(phrase => string.Join(" <-> ", phrase.Words.Select((word, place) =>
            $"'{word}':{(phrase.IsPrefix && place == phrase.Words.Length - 1 ? "*" : "")}{(phrase.InIssues ? "B" : "A")}")));
        var tags = query.Tags.Select(group => string.Join(" | ", group.Select(tag => $"'{tag}':C")));
        return string.Join(" & ", phrases.Concat(tags).Select(part => $"({part})"));
    }
}
