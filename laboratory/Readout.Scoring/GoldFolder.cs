using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Readout.Scoring;

/// <summary>A text with its gold file; where several people annotated it, the first one's.</summary>
public sealed record GoldText(string Name, string TextFile, string GoldFile)
{
    /// <summary>The exact text.</summary>
    public string ReadText() => AttributionFile.Text(TextFile);

    /// <summary>What a folder's <c>NAME.ann</c> holds; <c>null</c> where there is none.</summary>
    public ImmutableArray<Attribution>? ReadPredicted(string folder) =>
        Path.Combine(folder, Name + ".ann") is var file && File.Exists(file) ? AttributionFile.Read(file).Attributions : null;
}

/// <summary>Finds the annotated texts of a folder.</summary>
public static partial class GoldFolder
{
    /// <param name="folder">Holds <c>text/NAME.txt</c> and <c>attributions/NAME_xxxx.ann</c>, or <c>NAME.txt</c> and <c>NAME.ann</c> side by side.</param>
    /// <exception cref="InvalidDataException">There is nothing to score, or a text is missing; the message says which.</exception>
    public static ImmutableArray<GoldText> Find(string folder)
    {
        string gold = Inside(folder, "attributions"), texts = Inside(folder, "text");
        if (!Directory.Exists(gold))
        {
            throw new InvalidDataException($"{folder}: is no folder; give one that holds text/ and attributions/, or .txt and .ann files");
        }
        ImmutableArray<GoldText> found =
        [
            .. Directory.EnumerateFiles(gold, "*.ann").Order(StringComparer.Ordinal)
                .Select(file => (File: file, Name: GoldName().Match(Path.GetFileName(file)).Groups[1].Value))
                .Where(file => file.Name.Length > 0)
                .DistinctBy(file => file.Name)
                .Select(file => new GoldText(file.Name, Path.Combine(texts, file.Name + ".txt"), file.File)),
        ];
        if (found.IsEmpty)
        {
            throw new InvalidDataException($"{gold}: holds no .ann files; give a folder with gold annotations");
        }
        return found.FirstOrDefault(text => !File.Exists(text.TextFile)) is { } lost
            ? throw new InvalidDataException($"{lost.TextFile}: the text of {lost.GoldFile} is missing; put it there")
            : found;
    }

    private static string Inside(string folder, string part) =>
        Directory.Exists(Path.Combine(folder, part)) ? Path.Combine(folder, part) : folder;

    [GeneratedRegex(@"^(.+?)(_[0-9a-f]{4})?\.ann$")]
    private static partial Regex GoldName();
}
