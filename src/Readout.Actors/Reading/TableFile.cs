using System.Collections.Immutable;
using System.Text;

namespace Readout.Actors.Reading;

/// <summary>A tab-separated file: comment lines, a header line, rows of as many cells.</summary>
internal sealed record TableFile(string Name, Place Header, ImmutableArray<string> Columns, ImmutableArray<TableRow> Rows)
{
    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads what can be read and adds what is wrong to the errors; a file without a header gives <c>null</c>.</summary>
    internal static TableFile? Read(string name, ReadOnlySpan<byte> content, List<TableError> errors)
    {
        ImmutableArray<string> columns = [];
        var header = new Place(name, 0);
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        int number = 0;
        foreach (Range range in content.Split((byte)'\n'))
        {
            var place = new Place(name, ++number);
            if (Text(content[range], place, errors) is not { Length: > 0 } line || line[0] == '#')
            {
                continue;
            }
            string[] cells = line.Split('\t');
            if (columns.IsEmpty)
            {
                (columns, header) = ([.. cells], place);
                continue;
            }
            if (cells.Length != columns.Length)
            {
                errors.Add(place.Error($"{cells.Length} columns where {columns.Length} are due", $"part them by tabs: {string.Join(", ", columns)}"));
                continue;
            }
            var row = new TableRow(place, columns, [.. cells]);
            row.CheckSpaces(errors);
            rows.Add(row);
        }
        if (columns.IsEmpty)
        {
            errors.Add(new TableError(name, 0, "has no header line", "give it one, with the columns' names parted by tabs"));
            return null;
        }
        return new TableFile(name, header, columns, rows.ToImmutable());
    }

    /// <summary>One line as text; <c>null</c>, with an error, where it is none.</summary>
    private static string? Text(ReadOnlySpan<byte> line, Place place, List<TableError> errors)
    {
        if (place.Line == 1 && line.StartsWith(Encoding.UTF8.Preamble))
        {
            errors.Add(place.Error("begins with a byte order mark", "save it as UTF-8 without one"));
            line = line[Encoding.UTF8.Preamble.Length..];
        }
        if (line.EndsWith("\r"u8))
        {
            errors.Add(place.Error("ends in CR LF", "save the file with LF line ends"));
            line = line[..^1];
        }
        try
        {
            return s_strict.GetString(line);
        }
        catch (DecoderFallbackException failure)
        {
            errors.Add(place.Error($"is not UTF-8 at byte {failure.Index} of the line", "save the file as UTF-8"));
            return null;
        }
    }
}

/// <summary>One row of a table, which knows its place for messages.</summary>
internal sealed record TableRow(Place Place, ImmutableArray<string> Columns, ImmutableArray<string> Cells)
{
    internal string this[string column] => Cells[Columns.IndexOf(column)];

    internal ImmutableArray<string> List(string column) => this[column].Length == 0 ? [] : [.. this[column].Split('|')];

    internal void CheckSpaces(List<TableError> errors)
    {
        for (int i = 0; i < Cells.Length; i++)
        {
            foreach (string value in Cells[i].Length == 0 ? [] : Cells[i].Split('|'))
            {
                if (value.Length == 0)
                {
                    errors.Add(Place.Error($"an empty value in {Columns[i]} ('{Cells[i]}')", "take out the | before or after it"));
                }
                else if (value.Any(letter => char.IsControl(letter) || (char.IsWhiteSpace(letter) && letter != ' ')) || value.Contains("  ", StringComparison.Ordinal)
                    || value[0] == ' ' || value[^1] == ' ')
                {
                    errors.Add(Place.Error($"stray white space in {Columns[i]} ('{value}')", "write single spaces, and none at the ends"));
                }
            }
        }
    }
}
