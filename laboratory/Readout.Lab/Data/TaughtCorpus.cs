using System.Globalization;
using System.IO.Compression;

namespace Readout.Lab.Data;

/// <summary>Raw sentences as teachers labelled them: a word a line (form, tag, lemma script, head, relation, name), a blank line between sentences.</summary>
internal static class TaughtCorpus
{
    private const int Columns = 8;

    public sealed record Word(string Form, string Morph, string Script, int Head, string Relation, string Name);

    public static IEnumerable<Word[]> Read(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        var words = new List<Word>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                yield return [.. words];
                words.Clear();
                continue;
            }
            var columns = line.Split('\t');
            if (columns.Length != Columns)
            {
                throw new InvalidDataException($"{file}: a line has {columns.Length} columns, not {Columns}; teach anew with ./lab teach");
            }
            words.Add(new Word(
                columns[0], string.Join('\t', columns[1..4]), columns[4], int.Parse(columns[5], CultureInfo.InvariantCulture), columns[6], columns[7]));
        }
    }

    public static StreamWriter Create(string file) => new(new GZipStream(File.Create(file), CompressionLevel.Fastest));

    public static void Write(TextWriter writer, IEnumerable<Word> sentence)
    {
        foreach (var word in sentence)
        {
            writer.Write(string.Create(
                CultureInfo.InvariantCulture, $"{word.Form}\t{word.Morph}\t{word.Script}\t{word.Head}\t{word.Relation}\t{word.Name}\n"));
        }
        writer.Write('\n');
    }
}
