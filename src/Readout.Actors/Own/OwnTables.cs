using System.Security.Cryptography;
using Readout.Actors.Checks;
using Readout.Actors.Reading;

namespace Readout.Actors.Own;

/// <summary>A user's own files, which add to the table that ships and override it.</summary>
public static class OwnTables
{
    private const int LargestFile = 20_000_000;

    /// <summary>Reads and checks files, and adds them to the table.</summary>
    /// <param name="builtIn">The table that ships.</param>
    /// <param name="paths">The files; of several that give the same line, the last counts.</param>
    /// <exception cref="TableException">Something is wrong in the files; the exception names it all.</exception>
    public static ActorLexicon Add(ActorLexicon builtIn, IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(builtIn);
        ArgumentNullException.ThrowIfNull(paths);
        if (paths.Count == 0)
        {
            return builtIn;
        }
        ActorTable table = builtIn.Table;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string path in paths)
        {
            var draft = new TableDraft();
            if (Content(path, draft.Errors) is { } content)
            {
                hash.AppendData(content);
                draft.Add(path, content, leaders: false);
                table = Merged(table, draft);
            }
            Demand(draft);
        }
        table = table.With(own: "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset()));
        return ActorLexicon.Of(table);
    }

    private static ActorTable Merged(ActorTable table, TableDraft draft)
    {
        PeopleMerge.MarkLeaders(draft, table);
        SideChecks.Check(draft, [.. table.States.Select(state => state.Code), .. draft.States.Select(state => state.Value.Code), .. ActorTable.UnionCodes]);
        PersonChecks.Check(draft);
        TermChecks.Check(draft, table.Shared);
        NameChecks.Check(draft);
        Demand(draft);
        ActorTable merged = BodyMerge.Merge(table, draft);
        return merged.With(PeopleMerge.Merge(merged, draft));
    }

    private static byte[]? Content(string path, List<TableError> errors)
    {
        try
        {
            if (Directory.Exists(path))
            {
                errors.Add(new TableError(path, 0, "is a folder", "give a file with a table of actors"));
                return null;
            }
            if (new FileInfo(path) is { Exists: true, Length: > LargestFile })
            {
                errors.Add(new TableError(path, 0, $"is over the limit of {LargestFile / 1_000_000} MB", "split it; --actors may be given several times"));
                return null;
            }
            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            errors.Add(new TableError(path, 0, "does not exist", "check the path"));
        }
        catch (UnauthorizedAccessException)
        {
            errors.Add(new TableError(path, 0, "may not be read", "check its permissions"));
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or NotSupportedException)
        {
            errors.Add(new TableError(path, 0, $"can't be read ({failure.Message.TrimEnd('.')})", "check the file and try again"));
        }
        return null;
    }

    private static void Demand(TableDraft draft)
    {
        if (draft.Errors.Count > 0)
        {
            throw new TableException([.. draft.Errors.OrderBy(error => error.Line)]);
        }
    }
}
