using Readout.Language.Parsing;

namespace Readout.Lab.Data;

/// <summary>The gold treebanks.</summary>
internal static class Treebank
{
    /// <summary>What the shipped weights may learn from: never the non-commercial part of GUM.</summary>
    public static string[] TrainingFiles { get; } = ["ud/ewt-train.conllu", "ud/gum-train.conllu"];

    public static ParsedText Read(string name)
    {
        using var reader = new StreamReader(Paths.Corpus(name));
        return ConlluReader.Read(reader, name);
    }
}
