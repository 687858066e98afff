using System.Collections.Immutable;
using System.Globalization;
using Readout.Storage.Databases;

namespace Readout.Storage.Questions;

/// <summary>Which report is meant by what a person types.</summary>
internal static class ReportNames
{
    public static ImmutableArray<long> Find(Session session, string word)
    {
        if (long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
        {
            return [.. session.Rows("SELECT id FROM report WHERE id = $1", row => row.Long(0), number)];
        }
        var exact = session.Rows("SELECT id FROM report WHERE identity = $1", row => row.Long(0), word);
        return [.. exact.Count > 0 ? exact : session.Rows("SELECT DISTINCT report FROM version WHERE name = $1 OR url = $1 ORDER BY report", row => row.Long(0), word)];
    }
}
