using System.Globalization;

namespace Readout.Storage.Reports;

/// <summary>Words in the full-text index that say what a passage is, and whose: small letters and digits alone.</summary>
internal static class PassageTag
{
    public const string Text = "text";
    public const string Said = "said";

    public static string Actor(long row) => "actor" + row.ToString(CultureInfo.InvariantCulture);

    public static string By(string side) => "by" + Folded(side);

    public static string Account(string side) => "account" + Folded(side);

    public static string Kind(string kind) => "kind" + kind;

    /// <summary>A side is a code of ours, and yet a record or a question may come from elsewhere.</summary>
    private static string Folded(string side) => string.Concat(FoldedWords.Of(side));
}
