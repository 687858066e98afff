using System.Globalization;
using System.Text;

namespace Readout.Storage.Databases;

/// <summary>PostgreSQL, with a <c>tsvector</c> for full text: words have weight A, issues B, tags C.</summary>
internal sealed class PostgresDialect : IDialect
{
    /// <summary>How long a writer waits for another one, in seconds.</summary>
    public const int Patience = 60;

    /// <summary>
    /// The lock that a writer holds to the end of its transaction; the number says "readout" on a telephone's keys. Each statement sees what was stored before it:
    /// a snapshot from before the wait would not do.
    /// </summary>
    public string BeginWrite => $"BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL lock_timeout = '{Patience}s'; SELECT pg_advisory_xact_lock(7323688)";

    public string BeginRead => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

    public string Found =>
        "CREATE SCHEMA IF NOT EXISTS readout; CREATE TABLE IF NOT EXISTS readout.migration (number bigint PRIMARY KEY, name text NOT NULL, at text NOT NULL)";

    public string TableExists => "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'readout' AND table_name = $1";

    public string ParameterName(int number) => "";

    public void Index(Session session, long key, string words, string issues, string tags) =>
        session.Run("INSERT INTO passage_words (key, words) VALUES ($1, ($2)::tsvector)", key, Vector(words, issues, tags));

    public void Unindex(Session session, long key) => session.Run("DELETE FROM passage_words WHERE key = $1", key);

    public List<long> Find(Session session, PassageQuery query) => session.Rows(
        "SELECT key FROM passage_words WHERE words @@ ($1)::tsquery AND key >= $2 AND key < $3 ORDER BY key DESC LIMIT $4",
        row => row.Long(0), Match(query), query.From, query.Below, query.Most);

    /// <summary>Written out word by word: PostgreSQL's own parser takes words apart by the database's locale.</summary>
    private static string Vector(string words, string issues, string tags)
    {
        var vector = new StringBuilder();
        int place = 0;
        foreach (var (text, weight) in new[] { (words, 'A'), (issues, 'B'), (tags, 'C') })
        {
            foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                vector.Append(CultureInfo.InvariantCulture, $"'{word}':{++place}{weight} ");
            }
        }
        return vector.ToString();
    }

    /// <summary>Words are letters and digits alone, so that nothing in them can be taken for an operator.</summary>
    private static string Match(PassageQuery query)
    {
        var phrases = query.Phrases.Select(phrase => string.Join(" <-> ", phrase.Words.Select((word, place) =>
            $"'{word}':{(phrase.IsPrefix && place == phrase.Words.Length - 1 ? "*" : "")}{(phrase.InIssues ? "B" : "A")}")));
        var tags = query.Tags.Select(group => string.Join(" | ", group.Select(tag => $"'{tag}':C")));
        return string.Join(" & ", phrases.Concat(tags).Select(part => $"({part})"));
    }
}
