namespace Readout.Storage.Databases;

/// <summary>SQLite, with FTS5 for full text.</summary>
internal sealed class SqliteDialect : IDialect
{
    public string BeginWrite => "BEGIN IMMEDIATE";

    public string BeginRead => "BEGIN";

    public string Found => "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL) STRICT";

    public string TableExists => "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = $1";

    public string Among(string numbers) => $"IN (SELECT value FROM json_each('[' || {numbers} || ']'))";

    public string AmongWords(string words) => $"IN (SELECT value FROM json_each({words}))";

    public string ParameterName(int number) => $"${number}";

    public string Elements(string array) => $"json_each({array})";

    public void Index(Session session, IReadOnlyList<IndexedPassage> passages)
    {
        foreach (var (key, words, issues, tags) in passages)
        {
            session.Run("INSERT INTO passage_words (rowid, words, issues, tags) VALUES ($1, $2, $3, $4)", key, words, issues, tags);
        }
    }

    public void Unindex(Session session, long key) => session.Run("DELETE FROM passage_words WHERE rowid = $1", key);

    public List<long> Find(Session session, PassageQuery query) => session.Rows(
        "SELECT rowid FROM passage_words WHERE passage_words MATCH $1 AND rowid >= $2 AND rowid < $3 ORDER BY rowid DESC LIMIT $4",
        row => row.Long(0), Match(query), query.From, query.Below, query.Most);

    /// <summary>Words are letters and digits alone, so that nothing in them can be taken for an operator.</summary>
    private static string Match(PassageQuery query)
    {
        var phrases = query.Phrases.Select(phrase => $"{(phrase.InIssues ? "issues" : "words")} : \"{string.Join(' ', phrase.Words)}\"{(phrase.IsPrefix ? "*" : "")}");
        var tags = query.Tags.Select(group => $"tags : ({string.Join(" OR ", group.Select(tag => $"\"{tag}\""))})");
        return string.Join(" AND ", phrases.Concat(tags).Select(part => $"({part})"));
    }
}
