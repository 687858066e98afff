using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Readout.Scoring.Leaders;

/// <summary>A time during which REIGN has one leader for a country, from month to month; months count from the year 0.</summary>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
/// <param name="Leader">As REIGN writes the name.</param>
/// <param name="First">The first month.</param>
/// <param name="Last">The last month.</param>
public sealed record Spell(string Country, string Leader, int First, int Last)
{
    public static string Month(int month) => string.Create(CultureInfo.InvariantCulture, $"{month / 12:D4}-{(month % 12) + 1:D2}");
}

/// <summary>Reads REIGN's list of leaders: who led a country in fact, one at a time.</summary>
public static class ReignFile
{
    /// <summary>The first month that the table is about.</summary>
    public static int FirstMonth { get; } = At(2000, 1);

    /// <summary>The last month that REIGN is about.</summary>
    public static int LastMonth { get; } = At(2021, 3);

    public static int At(int year, int month) => (year * 12) + month - 1;

    /// <summary>The spells that reach into the table's time.</summary>
    /// <exception cref="InvalidDataException">The file is none of REIGN's, or has a country that is not known.</exception>
    public static ImmutableArray<Spell> Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        if (!lines[0].StartsWith("stateabb,ccode,leadid,leader,sdate,smonth,syear,emonth,eyear", StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{path}:1: is no header of REIGN's leaders");
        }
        return [.. lines.Skip(1).Select((line, index) => Read(Cells(line), $"{path}:{index + 2}")).Where(spell => spell.Last >= FirstMonth)];
    }

    private static Spell Read(List<string> cells, string place)
    {
        int Number(int cell) => int.TryParse(cells[cell], NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value
            : throw new InvalidDataException($"{place}: '{cells[cell]}' is no number");
        int last = cells[8].Length == 0 ? LastMonth : At(Number(8), Number(7));
        return new Spell(ReignCountries.Iso(cells[0]), cells[3].Trim(), Math.Max(At(Number(6), Number(5)), FirstMonth), Math.Min(last, LastMonth));
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        bool quoted = false;
        foreach (char letter in line)
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }
        cells.Add(cell.ToString());
        return cells;
    }
}
