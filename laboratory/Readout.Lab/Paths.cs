namespace Readout.Lab;

/// <summary>Where the lab reads and writes: the shared corpora beside the repository, its checkpoints outside it.</summary>
internal static class Paths
{
    public static string Repository { get; } = Above(AppContext.BaseDirectory, "Readout.slnx");

    public static string Shared { get; } =
        Environment.GetEnvironmentVariable("READOUT_SHARED") ?? Path.Combine(Repository, "..", "shared");

    public static string Checkpoints { get; } =
        Environment.GetEnvironmentVariable("READOUT_LAB") ?? Path.Combine(Repository, "..", "ckpt");

    public static string Models { get; } = Path.Combine(Repository, "models", "en");

    public static string Corpus(string name) => Path.Combine(Shared, "corpora", name);

    public static string Checkpoint(string name) => Path.Combine(Checkpoints, name);

    private static string Above(string folder, string mark)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, mark)))
            {
                return at.FullName;
            }
        }
        throw new InvalidOperationException($"{mark} lies above none of the folders of {folder}");
    }
}
