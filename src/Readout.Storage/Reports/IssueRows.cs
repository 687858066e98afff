using Readout.Storage.Databases;

namespace Readout.Storage.Reports;

/// <summary>The archive's issues: one row for all labels that differ in nothing but case and accents.</summary>
internal sealed class IssueRows(Session session)
{
    /// <summary>What is longer is no label, and an index of PostgreSQL has no room for it.</summary>
    private const int MostLetters = 500;

    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>Notes what a telling's statements are about. Nothing is asked for, so that it goes with whatever is sent next.</summary>
    public void Write(long telling, IEnumerable<string> labels)
    {
        foreach (string label in labels)
        {
            string shown = FoldedWords.Beginning(label, MostLetters).ToString(), folded = Folded(shown);
            if (folded.Length == 0)
            {
                continue;
            }
            if (_written.Add(folded))
            {
                session.Queue("INSERT INTO issue (folded, label, contacts) VALUES ($1, $2, 0) ON CONFLICT (folded) DO NOTHING", folded, shown);
            }
            session.Queue("INSERT INTO telling_issue (telling, issue) SELECT $1, id FROM issue WHERE folded = $2 ON CONFLICT DO NOTHING", telling, folded);
        }
    }

    /// <summary>What two labels of one issue have in common.</summary>
    public static string Folded(string label) => string.Join(' ', FoldedWords.Of(label));
}
