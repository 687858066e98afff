using System.Globalization;
using Microsoft.Data.Sqlite;
using Readout.StorageTests.Postgres;
using Xunit;

namespace Readout.CliTests;

/// <summary>Bad moments of the archive: one clear line, exit code 1, nothing half stored, and the same command works once the cause is gone.</summary>
[Collection(PostgresCollection.Name)]
public sealed class ArchiveMomentTests(PostgresServer server) : IDisposable
{
    private const int Count = 300;

    private readonly Workplace _place = new();

    private string Archive => _place.At("archive.sqlite");

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("64k")]
    [InlineData("1m")]
    [InlineData("2m")]
    public void A_full_disk(string size)
    {
        string disk = _place.At("disk"), archive = Path.Join(disk, "archive.sqlite");
        Directory.CreateDirectory(disk);
        Assert.SkipUnless(OperatingSystem.IsLinux() && Mount("-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk), "a small disk can be mounted by root alone");
        try
        {
            string[] add = Adding(archive, Count);
            var full = ReadoutProcess.Run(add);
            AssertOneLine(full, archive, "full");
            Assert.True(Mount("-o", "remount,size=64m", disk));
            AssertGoesOn(full, add);
        }
        finally
        {
            ReadoutProcess.Run("umount", [disk]);
        }
    }

    [Fact]
    public void A_folder_that_may_not_be_written()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the rights of root are put down with Linux's setpriv");
        string folder = _place.At("locked"), archive = Path.Join(folder, "archive.sqlite");
        Directory.CreateDirectory(folder);
        string[] add = Adding(archive, 3);
        foreach (bool isThere in new[] { false, true })
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            var refused = Environment.IsPrivilegedProcess
                ? ReadoutProcess.Run("setpriv", ["--bounding-set", "-dac_override,-dac_read_search", Repository.Program, .. add])
                : ReadoutProcess.Run(add);
            AssertOneLine(refused, archive, isThere ? "" : "can't be opened");
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
            Assert.Equal(0, ReadoutProcess.Run(add).ExitCode);
            add = Adding(archive, 6);
        }
    }

    [Fact]
    public void An_archive_of_a_newer_form()
    {
        string[] add = Adding(Archive, 3);
        Assert.Equal(0, ReadoutProcess.Run(add).ExitCode);
        Execute("INSERT INTO migration SELECT max(number) + 1, 'later', '2030-01-01T00:00:00Z' FROM migration");
        foreach (string[] command in new[] { add, ["contacts", "--archive", Archive], ["check", "--archive", Archive], ["reread", "--archive", Archive] })
        {
            AssertOneLine(ReadoutProcess.Run(command), Archive, "was made by a newer readout");
        }
        Execute("DELETE FROM migration WHERE name = 'later'");
        Assert.Equal(3, Lines(ReadoutProcess.Run(add), "known").Count);
    }

    [Fact]
    public void A_file_that_is_no_archive()
    {
        const string letter = "Dear archive, this is no database but a letter, and somebody may still want to read it one day.\n";
        _place.Add("archive.sqlite", letter);
        AssertOneLine(ReadoutProcess.Run(Adding(Archive, 3)), Archive, "is no archive");
        Assert.Equal(letter, File.ReadAllText(Archive));
        File.Delete(Archive);
        Assert.Equal(0, ReadoutProcess.Run(Adding(Archive, 3)).ExitCode);
    }

    [Fact]
    public void A_stored_record_that_is_damaged()
    {
        Assert.Equal(0, ReadoutProcess.Run(Adding(Archive, 3)).ExitCode);
        Execute("UPDATE version SET content = x'00112233' WHERE id = 2");
        AssertOneLine(ReadoutProcess.Run("reread", "--all", "--archive", Archive), Archive, "is damaged");
    }

    [Fact]
    public void A_full_disk_behind_standard_output()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "no /dev/full here");
        string[] add = Adding(Archive, 3);
        var run = ReadoutProcess.Run("/bin/sh", ["-c", "exec \"$0\" \"$@\" > /dev/full", Repository.Program, .. add]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("standard output can't be written", run.ErrorLines[0], StringComparison.Ordinal);
        AssertGoesOn(run, add);
    }

    [Fact]
    public void A_server_that_goes_away_in_mid_transaction()
    {
        string archive = server.NewDatabase();
        string[] add = Adding(archive, 2 * Count);
        using var process = ReadoutProcess.Start(Repository.Program, add);
        var errors = ReadoutProcess.Bytes(process.StandardError.BaseStream);
        string first = process.StandardOutput.ReadLine()!;
        Assert.StartsWith("added ", first, StringComparison.Ordinal);
        server.Stop();
        Finished cut;
        try
        {
            var output = ReadoutProcess.Bytes(process.StandardOutput.BaseStream);
            cut = ReadoutProcess.Finish(process, output, errors);
            AssertOneLine(ReadoutProcess.Run("contacts", "--archive", archive), Shown(archive), "can't be reached");
        }
        finally
        {
            server.Start();
        }
        AssertOneLine(cut, Shown(archive), "");
        AssertGoesOn(cut, add);
    }

    /// <summary>What was said to be stored is; all else is stored now, and what is asked then is what another archive answers that was made in one go.</summary>
    private void AssertGoesOn(Finished before, string[] add)
    {
        var after = ReadoutProcess.Run(add);
        Assert.Equal(0, after.ExitCode);
        Assert.Subset(Lines(after, "known"), Lines(before, "added"));
        string[] whole = [.. add[..^1], _place.At("whole.sqlite")];
        Assert.Equal(0, ReadoutProcess.Run(whole).ExitCode);
        Assert.Equal(Contacts(whole[^1]), Contacts(add[^1]));
        Assert.Empty(Lines(ReadoutProcess.Run(add), "added"));
    }

    /// <summary>The line says which archive, why and what to do; an <c>add</c> that had begun says how far it came, too.</summary>
    private static void AssertOneLine(Finished run, string archive, string problem)
    {
        Assert.Equal(1, run.ExitCode);
        string line = Assert.Single(run.ErrorLines, line => !line.Contains(" added, ", StringComparison.Ordinal));
        Assert.StartsWith($"readout: {archive}: ", line, StringComparison.Ordinal);
        Assert.Contains(problem, line, StringComparison.Ordinal);
        Assert.Contains("; ", line, StringComparison.Ordinal);
    }

    private static HashSet<string> Lines(Finished run, string beginning) => [.. run.Text.Split('\n')
        .Where(line => line.StartsWith(beginning, StringComparison.Ordinal)).Select(line => line[line.LastIndexOf(' ')..])];

    /// <summary>All contacts without their numbers: PostgreSQL does not give again those of a transaction that came to nothing.</summary>
    private static string Contacts(string archive)
    {
        var run = ReadoutProcess.Run("contacts", "--limit", "10000", "--archive", archive);
        Assert.Equal(0, run.ExitCode);
        return string.Join('\n', run.Text.Split('\n').Select(line => line.TrimStart([.. "0123456789 "])));
    }

    /// <summary>Calls of which each is on a day of its own.</summary>
    private string[] Adding(string archive, int count)
    {
        var first = new DateOnly(2016, 1, 1);
        string file = _place.Add($"{count}.jsonl", string.Concat(Enumerable.Range(0, count).Select(i =>
        {
            string day = first.AddDays(i).ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
            return $"{{\"id\": \"call-{i}\", \"text\": \"The foreign ministers of Norway and Chile spoke by phone on {day}. They agreed to go on with talks on fish.\"}}\n";
        })));
        return ["add", file, "--captured", "2026-01-01", "--archive", archive];
    }

    private static string Shown(string archive) => archive.Replace(":" + Uri.EscapeDataString(PostgresServer.Password), "", StringComparison.Ordinal);

    private static bool Mount(params string[] arguments) => Environment.IsPrivilegedProcess && ReadoutProcess.Run("mount", arguments).ExitCode == 0;

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Archive};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
