using System.IO.Enumeration;

namespace Readout.Intake;

/// <summary>The reports in a folder and the folders in it.</summary>
internal static class ReportFolder
{
    /// <summary>Report files and folders that can't be listed, in ordinal order of their paths.</summary>
    public static List<(string Path, Problem? Problem)> Entries(string folder)
    {
        var entries = new List<(string Path, Problem? Problem)>();
        var waiting = new Stack<string>([folder]);
        while (waiting.TryPop(out string? current))
        {
            try
            {
                foreach (var (path, isFolder) in List(current))
                {
                    if (isFolder)
                    {
                        waiting.Push(path);
                    }
                    else if (ReportFile.FormOf(path) != ReportForm.None)
                    {
                        entries.Add((path, null));
                    }
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                entries.Add((current, Problem.Of(failure)));
            }
        }
        if (entries.Count == 0)
        {
            entries.Add((folder, new Problem("holds no reports", $"put {ReportFile.Endings} files in it")));
        }
        entries.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return entries;
    }

    /// <summary>Folders behind links are left out: they can lead round in circles.</summary>
    private static FileSystemEnumerable<(string Path, bool IsFolder)> List(string folder) =>
        new(folder, static (ref FileSystemEntry entry) => (entry.ToSpecifiedFullPath(), entry.IsDirectory),
            new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) =>
                !entry.IsDirectory || !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
}
