namespace Readout.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string? folder) =>
        folder is null ? throw new InvalidOperationException("the tests do not run inside a checkout")
        : File.Exists(Path.Combine(folder, "Readout.slnx")) ? folder : Find(Path.GetDirectoryName(folder));
}
