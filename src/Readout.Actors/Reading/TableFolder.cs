using System.Collections.Immutable;
using System.Security.Cryptography;
using Readout.Actors.Checks;

namespace Readout.Actors.Reading;

/// <summary>The table's files as they are written: the folder <c>data/actors</c>.</summary>
public static class TableFolder
{
    private const string Leaders = "leaders.tsv";

    /// <summary>The files of a table.</summary>
    public static ImmutableArray<string> Files { get; } =
        [Leaders, "ministers.tsv", "figures.tsv", "states.tsv", "offices.tsv", "organisations.tsv", "outlets.tsv", "shared-offices.tsv", "sources.tsv"];

    /// <summary>Reads and checks every file of a folder.</summary>
    /// <exception cref="TableException">Something is wrong; the exception names it all.</exception>
    /// <exception cref="IOException">A file can't be read.</exception>
    public static ActorTable Read(string folder)
    {
        var draft = new TableDraft();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string name in Files)
        {
            string path = Path.Combine(folder, name);
            if (!File.Exists(path))
            {
                draft.Errors.Add(new TableError(path, 0, "is missing", "restore it from the repository"));
                continue;
            }
            byte[] content = File.ReadAllBytes(path);
            hash.AppendData(content);
            draft.Add(path, content, leaders: name == Leaders);
        }
        TableChecks.Check(draft);
        if (draft.Errors.Count > 0)
        {
            throw new TableException([.. draft.Errors.OrderBy(error => Files.IndexOf(Path.GetFileName(error.File))).ThenBy(error => error.Line)]);
        }
        return Table(draft, "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static ActorTable Table(TableDraft draft, string hash) => new(
        Values(draft.States), [.. PersonGroups.Of(draft.People).Select(PersonGroups.Entry)], Values(draft.Offices), Values(draft.Organisations),
        Values(draft.Outlets), Values(draft.Shared), hash);

    private static ImmutableArray<T> Values<T>(List<Placed<T>> lines) => [.. lines.Select(line => line.Value)];
}
