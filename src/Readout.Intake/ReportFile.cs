using Readout.Intake.Metadata;

namespace Readout.Intake;

/// <summary>The forms a report's file can have.</summary>
internal enum ReportForm
{
    None,
    Text,
    Page,
    JsonLines,
    CompressedJsonLines,
}

/// <summary>Tells a report's form and name from its file name.</summary>
internal static class ReportFile
{
    public const string Endings = ".txt, .html, .htm, .jsonl or .jsonl.gz";

    private static readonly (string Ending, ReportForm Form)[] Known =
    [
        (".txt", ReportForm.Text), (".html", ReportForm.Page), (".htm", ReportForm.Page), (".jsonl", ReportForm.JsonLines),
        (".jsonl.gz", ReportForm.CompressedJsonLines), (Sidecar.Ending, ReportForm.None),
    ];

    public static ReportForm FormOf(string path) =>
        Known.FirstOrDefault(known => path.EndsWith(known.Ending, StringComparison.OrdinalIgnoreCase)).Form;

    public static string NameOf(string path)
    {
        string file = Path.GetFileName(path);
        string ending = Known.FirstOrDefault(known => file.EndsWith(known.Ending, StringComparison.OrdinalIgnoreCase)).Ending ?? "";
        return file.Length > ending.Length ? file[..^ending.Length] : file;
    }
}
