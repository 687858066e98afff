using System.Globalization;
using System.Text;

namespace Readout.Storage.Databases;

/// <summary>
/// PostgreSQL, with a <c>tsvector</c> for full text. What is no word of the text begins with a sign, so that the index alone answers: weights are not in it.
/// </summary>
internal sealed class PostgresDialect : IDialect
{
    private const string Issue = "~";
    private const string Tag = "#";
    private const string Period = "@";

    /// <summary>The bits of a key below its period of 32 days.</summary>
    private const int PeriodBits = 45;

    /// <summary>How many passages one statement puts into the index.</summary>
    private const int IndexedAtATime = 50;

    /// <summary>How many periods are looked through at a time, the latest first; the rest comes last.</summary>
    private static readonly int[] Stretches = [1, 6, 36];

    /// <summary>How long a writer waits for another one, in seconds.</summary>
    public const int Patience = 60;

    /// <summary>The server would compile what it takes for costly, as it does any scan that a writer forbids: that costs more than the statements themselves (50 ms for one row).</summary>
    private const string NoCompiling = "SET LOCAL jit = off";

    /// <summary>
    /// The lock that a writer holds to the end of its transaction; the number says "readout" on a telephone's keys. Each statement sees what was stored before it:
    /// a snapshot from before the wait would not do.
    /// </summary>
    public string BeginWrite => $"""
        BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; {NoCompiling}; SET LOCAL lock_timeout = '{Patience}s'; SET LOCAL enable_seqscan = off;
        SET LOCAL plan_cache_mode = force_generic_plan; SELECT pg_advisory_xact_lock(7323688)
        """;

    public string BeginRead => $"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; {NoCompiling}";

    public string Found =>
        "CREATE SCHEMA IF NOT EXISTS readout; CREATE TABLE IF NOT EXISTS readout.migration (number bigint PRIMARY KEY, name text NOT NULL, at text NOT NULL)";

    public string TableExists => "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'readout' AND table_name = $1";

    public string Among(string numbers) => $"= ANY(('{{' || ({numbers})::text || '}}')::bigint[])";

    public string AmongWords(string words) => $"= ANY(ARRAY(SELECT jsonb_array_elements_text(({words})::jsonb)))";

    public string ParameterName(int number) => "";

    public string Elements(string array) => $"jsonb_array_elements(({array})::jsonb) AS element (value)";

    public void Index(Session session, IReadOnlyList<IndexedPassage> passages)
    {
        foreach (var some in passages.Chunk(IndexedAtATime))
        {
            session.Queue(
                @"INSERT INTO passage_words (key, words) SELECT key::bigint, words::tsvector FROM unnest(string_to_array($1, ','), string_to_array($2, E'\n')) AS passage (key, words)",
                Session.List(some.Select(passage => passage.Key)), string.Join('\n', some.Select(Vector)));
        }
    }

    public void Unindex(Session session, long key) => session.Run("DELETE FROM passage_words WHERE key = $1", key);

    /// <summary>
    /// The index has no order: of a common word it would give all places before the latest are known. So stretches of time are gone through, the latest first,
    /// each a few times as long as the one before it; what is rare is found by the last.
    /// </summary>
    public List<long> Find(Session session, PassageQuery query)
    {
        List<long> found = [];
        string match = Match(query);
        long below = Math.Min(query.Below, (session.Number("SELECT max(key) FROM passage_words") ?? 0) + 1);
        foreach (int periods in Stretches)
        {
            long last = (below - 1) >> PeriodBits, first = last - periods + 1;
            if (found.Count == query.Most || below <= query.From)
            {
                return found;
            }
            string within = string.Join(" | ", Enumerable.Range(0, periods).Select(back => PeriodOf(last - back)));
            long from = Math.Max(query.From, first << PeriodBits);
            found.AddRange(Find(session, $"{match} & ({within})", from, below, query.Most - found.Count));
            below = from;
        }
        return found.Count == query.Most || below <= query.From ? found : [.. found, .. Find(session, match, query.From, below, query.Most - found.Count)];
    }

    /// <summary>Sorted behind a fence (OFFSET 0): going down the keys until enough fit would be slow where few do.</summary>
    private static List<long> Find(Session session, string match, long from, long below, int most) => session.Rows(
        "SELECT key FROM (SELECT key FROM passage_words WHERE words @@ ($1)::tsquery OFFSET 0) found WHERE key >= $2 AND key < $3 ORDER BY key DESC LIMIT $4",
        row => row.Long(0), match, from, below, most);

    private static string PeriodOf(long period) => string.Create(CultureInfo.InvariantCulture, $"'{Period}{period}'");

    /// <summary>Written out word by word: PostgreSQL's own parser takes words apart by the database's locale.</summary>
    private static string Vector(IndexedPassage passage)
    {
        var (key, words, issues, tags) = passage;
        var vector = new StringBuilder(PeriodOf(key >> PeriodBits));
        int place = 0;
        foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            vector.Append(CultureInfo.InvariantCulture, $" '{word}':{++place}");
        }
        place = 0;
        foreach (string word in issues.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            vector.Append(CultureInfo.InvariantCulture, $" '{Issue}{word}':{++place}");
        }
        foreach (string tag in tags.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            vector.Append(CultureInfo.InvariantCulture, $" '{Tag}{tag}'");
        }
        return vector.ToString();
    }

    /// <summary>Words are letters and digits alone, so that nothing in them can be taken for an operator.</summary>
    private static string Match(PassageQuery query)
    {
        var phrases = query.Phrases.Select(phrase => string.Join(" <-> ", phrase.Words.Select((word, place) =>
            $"'{(phrase.InIssues ? Issue : "")}{word}'{(phrase.IsPrefix && place == phrase.Words.Length - 1 ? ":*" : "")}")));
        var tags = query.Tags.Select(group => string.Join(" | ", group.Select(tag => $"'{Tag}{tag}'")));
        return string.Join(" & ", phrases.Concat(tags).Select(part => $"({part})"));
    }
}
