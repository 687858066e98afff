using System.Text;

namespace Readout.CliTests;

/// <summary>A folder for one test's files, with a space in its path.</summary>
internal sealed class Workplace : IDisposable
{
    public const string Call = "The foreign ministers of Norway and Chile spoke by phone on Monday, the Norwegian ministry said.\n";

    public string Root { get; } = Directory.CreateTempSubdirectory("readout cli ").FullName;

    public string At(string name) => Path.Join(Root, name);

    public string Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    public string Add(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }

    /// <summary>The built program with all it needs, to be damaged; gives its folder.</summary>
    public string CopyOfProgram()
    {
        string source = Path.GetDirectoryName(Repository.Program)!, copy = At("program");
        foreach (string file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            string target = Path.Join(copy, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return copy;
    }

    /// <summary>Many reports in one file.</summary>
    public string AddLines(string name, int count) => Add(name, string.Concat(
        Enumerable.Range(1, count).Select(i => $"{{\"id\": \"call-{i}\", \"text\": \"The envoys of Fiji and Malta spoke for {i} minutes on Monday.\"}}\n")));

    public string[] FilesIn(string folder) =>
        [.. Directory.GetFileSystemEntries(At(folder)).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
