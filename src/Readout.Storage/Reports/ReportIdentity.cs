using Readout.Text;

namespace Readout.Storage.Reports;

/// <summary>What tells one report from another: its address; else the id that its publisher or a collection gives it; else the file it lies in.</summary>
public static class ReportIdentity
{
    /// <summary>How the identity of a report begins that nothing but its file names.</summary>
    internal const string FilePrefix = "file:";

    /// <summary>An index of PostgreSQL has room for so many.</summary>
    private const int MostLetters = 500;

    /// <summary>What a report is known by.</summary>
    /// <param name="report">The report.</param>
    /// <param name="file">Its file; <c>null</c> for standard input.</param>
    /// <param name="hasId">Whether its name is an id, as in a JSONL line, and not the file's.</param>
    /// <param name="hash">The hash of its text, which must do where there is nothing else.</param>
    public static string Of(Report report, string? file, bool hasId, string hash)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Short(report.Metadata.Url is { Length: > 0 } url ? url
            : hasId ? "id:" + report.Name
            : file is not null ? FilePrefix + Path.GetFullPath(file)
            : hash);
    }

    private static string Short(string identity) =>
        identity.Length <= MostLetters ? identity : $"{FoldedWords.Beginning(identity, MostLetters)}…{new ReportText(identity).Id}";
}
