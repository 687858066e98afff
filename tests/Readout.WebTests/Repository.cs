namespace Readout.WebTests;

/// <summary>Where the program under test stands.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>What <c>./build</c> has built.</summary>
    public static string Program => Path.Join(Root, "artifacts", "readout", OperatingSystem.IsWindows() ? "readout.exe" : "readout");

    /// <summary>The same program as it is compiled while it runs, which can be told what registers to leave alone.</summary>
    public static string ManagedProgram => Path.Join(
        Root, "artifacts", "bin", "Readout.Cli", Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)),
        OperatingSystem.IsWindows() ? "readout.exe" : "readout");

    public static string Launcher => Path.Join(Root, "readout");

    private static string Find(string folder) =>
        File.Exists(Path.Join(folder, "Readout.slnx"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests are not inside the repository"));
}
