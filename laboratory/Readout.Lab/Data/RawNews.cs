using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Readout.Lab.Data;

/// <summary>Raw news and releases, cut into sentences and words by simple rules: good enough to pretrain on.</summary>
internal static partial class RawNews
{
    private const int LongestSentence = 60, ShortestSentence = 4;

    [GeneratedRegex(@"(?<=[.!?][""”’')]*)\s+(?=[""“‘'(]*[A-Z0-9])|\n+")]
    private static partial Regex SentenceEnd { get; }

    [GeneratedRegex(@"(?:[A-Za-z]\.){2,}|[A-Z][a-z]{0,3}\.(?=\s+[A-Z])|(?<=[A-Za-z])n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\d+(?:[.,:]\d+)*|[\p{L}\p{M}]+?(?=n['’]t\b)|[\p{L}\p{M}]+|\.{2,}|-{2,}|\S")]
    private static partial Regex Word { get; }

    public static IEnumerable<string[]> Sentences() => Texts().SelectMany(SentencesOf);

    /// <summary>The texts of all files by turns, so that a part of them is a fair mixture; then the rest of the longest.</summary>
    public static IEnumerable<string> MixedTexts()
    {
        var files = Files().Select(f => TextsIn(f).GetEnumerator()).ToList();
        for (var left = files; left.Count > 0; left = [.. left.Where(f => f.MoveNext())])
        {
            foreach (var file in left.Where(f => f.Current is not null))
            {
                yield return file.Current;
            }
        }
    }

    /// <summary>News texts with a release after every so many of them.</summary>
    public static IEnumerable<string> NewsWithReleases(int newsPerRelease)
    {
        using var releases = FilesIn("readouts").SelectMany(TextsIn).GetEnumerator();
        var news = 0;
        foreach (var text in FilesIn("news").SelectMany(TextsIn))
        {
            yield return text;
            if (++news % newsPerRelease == 0 && releases.MoveNext())
            {
                yield return releases.Current;
            }
        }
    }

    private static IEnumerable<string> Texts() => Files().SelectMany(TextsIn);

    private static IEnumerable<string> Files() => FilesIn("news").Concat(FilesIn("readouts"));

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(Paths.Corpus(folder), "*.jsonl.gz").Order(StringComparer.Ordinal);

    private static IEnumerable<string> TextsIn(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.GetProperty("text").GetString()!;
        }
    }

    private static IEnumerable<string[]> SentencesOf(string text) =>
        SentenceEnd.Split(text)
            .Select(s => Word.Matches(s).Select(m => m.Value).ToArray())
            .Where(words => words.Length is >= ShortestSentence and <= LongestSentence);
}
