using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Readout.Extraction.Actors;

/// <summary>A tab-separated file built into the program: comment lines, a header line, rows.</summary>
internal sealed record TableFile(ImmutableArray<TableRow> Rows)
{
    internal static TableFile Open(string name, int columns, IncrementalHash hash)
    {
        using Stream stream = typeof(TableFile).Assembly.GetManifestResourceStream("tables/" + name)
            ?? throw new InvalidDataException($"the table {name} is missing from the program; build it again");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        hash.AppendData(copy.GetBuffer().AsSpan(0, (int)copy.Length));
        return Parse(name, columns, Encoding.UTF8.GetString(copy.GetBuffer(), 0, (int)copy.Length));
    }

    private static TableFile Parse(string name, int columns, string content)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        int number = 0;
        bool header = true;
        foreach (string line in content.Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            if (header)
            {
                header = false;
                continue;
            }
            string[] cells = line.Split('\t');
            if (cells.Length != columns)
            {
                throw new InvalidDataException($"table {name}:{number}: {cells.Length} columns where {columns} are due");
            }
            rows.Add(new TableRow($"{name}:{number}", [.. cells]));
        }
        return new TableFile(rows.ToImmutable());
    }
}

/// <summary>One row of a table, which knows its place for messages.</summary>
internal sealed record TableRow(string Place, ImmutableArray<string> Cells)
{
    internal string this[int column] => Cells[column];

    internal ImmutableArray<string> List(int column) => Cells[column].Length == 0 ? [] : [.. Cells[column].Split('|')];
}
