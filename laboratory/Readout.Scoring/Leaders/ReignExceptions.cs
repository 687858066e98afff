using System.Collections.Immutable;

namespace Readout.Scoring.Leaders;

/// <summary>A disagreement with REIGN that is known and has its reason.</summary>
/// <param name="Line">Where it is listed.</param>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
/// <param name="Leader">The name, as REIGN writes it or as the table does.</param>
/// <param name="From">The first month of REIGN's spell, or of the table's term, as YYYY-MM; empty for all of that leader's.</param>
/// <param name="Reason">Why the table is right.</param>
public sealed record ReignException(int Line, string Country, string Leader, string From, string Reason)
{
    internal bool Covers(Disagreement found) =>
        Country == found.Country && Leader == found.Leader && (From.Length == 0 || From == found.From);
}

/// <summary>Reads <c>reign-exceptions.tsv</c>: country, leader, from, reason.</summary>
public static class ReignExceptions
{
    private const string Header = "country\tleader\tfrom\treason";

    public static ImmutableArray<ReignException> Read(string path)
    {
        var exceptions = ImmutableArray.CreateBuilder<ReignException>();
        bool header = false;
        int number = 0;
        foreach (string line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            string[] cells = line.Split('\t');
            if (!header ? line != Header : cells.Length != 4 || cells[3].Length == 0)
            {
                throw new InvalidDataException($"{path}:{number}: has not the columns {Header.Replace("\t", ", ", StringComparison.Ordinal)}, all but from filled in");
            }
            if (header)
            {
                exceptions.Add(new ReignException(number, cells[0], cells[1], cells[2], cells[3]));
            }
            header = true;
        }
        return exceptions.ToImmutable();
    }
}
