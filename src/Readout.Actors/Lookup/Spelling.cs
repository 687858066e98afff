using Readout.Text;

namespace Readout.Actors.Lookup;

/// <summary>How alike two names are written.</summary>
public static class Spelling
{
    /// <summary>How many letters must be put in, taken out or changed to make one of the other.</summary>
    public static int Distance(string first, string second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        int[] row = [.. Enumerable.Range(0, second.Length + 1)];
        for (int i = 1; i <= first.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= second.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (first[i - 1] == second[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[^1];
    }

    /// <summary>Whose names are most like one, the likest first; none that differs in more than every third letter.</summary>
    internal static IEnumerable<string> Nearest(string name, IEnumerable<(string Written, string Actor)> names)
    {
        string asked = Plain(name);
        int most = Math.Max(1, asked.Length / 3);
        return names.Where(other => Math.Abs(other.Written.Length - asked.Length) <= most)
            .Select(other => (other.Actor, Distance: Distance(asked, Plain(other.Written)))).Where(other => other.Distance <= most)
            .OrderBy(other => other.Distance).ThenBy(other => other.Actor, StringComparer.Ordinal).Select(other => other.Actor);
    }

    /// <summary>A name in small letters without accents.</summary>
    internal static string Plain(string name) => LatinFold.Fold(name).ToLowerInvariant();
}
