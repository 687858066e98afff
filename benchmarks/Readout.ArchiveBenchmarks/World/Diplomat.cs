namespace Readout.ArchiveBenchmarks.World;

/// <summary>One who speaks for a side.</summary>
internal sealed record Diplomat(string Name, string Side, string Office)
{
    public string Surname => Name[(Name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
