namespace Readout.Language.Tagging;

/// <summary>Part of speech, Penn tag and features, which are told apart as one label; and the label's hash.</summary>
internal sealed record MorphTag(string Upos, string Xpos, string Feats, ulong Hash)
{
    public static MorphTag Parse(string label) => label.Split('\t') is [var upos, var xpos, var feats]
        ? new MorphTag(upos, xpos, feats, StableHash.Of(label))
        : throw new FormatException($"'{label}' is no tag");
}
