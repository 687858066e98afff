using Microsoft.Data.Sqlite;
using Readout.Storage;
using Readout.Storage.Questions;

namespace Readout.StorageTests.Sqlite;

/// <summary>Whatever is wrong with a file is one clear line, and what was stored is not lost.</summary>
public sealed class SqliteErrorTests : IDisposable
{
    private readonly Folder _folder = new();

    private string File => _folder.File("archive.sqlite");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("no database at all, but a longer text that somebody wrote down one day in the archive's place")]
    [InlineData("short")]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is(string content)
    {
        System.IO.File.WriteAllText(File, content);
        Refused("is no archive");
        Assert.Equal(content, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_as_it_is()
    {
        Execute("CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('soup')");
        byte[] before = System.IO.File.ReadAllBytes(File);
        Refused("is a database, but no archive of readout's");
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void An_archive_of_a_newer_form_is_refused()
    {
        Fill();
        Execute("INSERT INTO migration SELECT max(number) + 1, 'later', '2030-01-01T00:00:00Z' FROM migration");
        Refused("was made by a newer readout");
    }

    [Fact]
    public void An_empty_file_becomes_an_archive()
    {
        System.IO.File.WriteAllText(File, "");
        Fill();
        using var archive = Archive.Open(File);
        Assert.Single(archive.Contacts(new ContactQuery()));
    }

    [Fact]
    public void A_damaged_file_is_said_to_be_damaged()
    {
        Fill();
        byte[] bytes = System.IO.File.ReadAllBytes(File);
        new Random(1).NextBytes(bytes.AsSpan(4096));
        System.IO.File.WriteAllBytes(File, bytes);
        Fails("is damaged", () =>
        {
            using var archive = Archive.Open(File);
            archive.Contacts(new ContactQuery { Undated = true });
        });
    }

    [Fact]
    public void A_file_that_was_cut_off_is_said_to_be_damaged()
    {
        Fill();
        using (var file = System.IO.File.OpenWrite(File))
        {
            file.SetLength(file.Length / 2);
        }
        Fails("is damaged", () =>
        {
            using var archive = Archive.Open(File);
            archive.Passages(new PassageSearch());
        });
    }

    [Fact]
    public void A_damaged_record_is_said_to_be_damaged()
    {
        Fill();
        foreach (string record in new[] { "x'00112233'", "x''", "zeroblob(5000)" })
        {
            Execute($"UPDATE version SET content = {record}");
            using var archive = Archive.Open(File);
            Fails("is damaged", () => archive.Read(1));
        }
    }

    [Fact]
    public void A_full_disk_loses_nothing_and_the_same_call_works_once_there_is_room()
    {
        Fill();
        using var archive = Archive.Open(File);
        archive.Ask(session => session.Run("PRAGMA max_page_count = 1"));
        var large = Told.At("large") with { Rest = string.Concat(Enumerable.Range(0, 40_000).Select(place => $"word{place} ")) };
        Fails("the disk is full", () => archive.Add([large.Prepared]));
        Assert.Empty(archive.Reports("large"));
        Assert.Single(archive.Add([large.Prepared]));
        Assert.Equal(2, archive.Passages(new PassageSearch { Words = "contact" }).Length);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_one_line()
    {
        Fill();
        string locked = _folder.File("locked");
        Directory.CreateDirectory(locked);
        System.IO.File.Copy(File, Path.Combine(locked, "old.sqlite"));
        System.IO.File.SetUnixFileMode(Path.Combine(locked, "old.sqlite"), UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        System.IO.File.SetUnixFileMode(_folder.Path, AllMay);
        System.IO.File.SetUnixFileMode(locked, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        foreach (string name in new[] { "new.sqlite", "old.sqlite", "deeper/new.sqlite" })
        {
            string file = Path.Combine(locked, name);
            var failure = Unprivileged.Run(() => Assert.Throws<ArchiveException>(() =>
            {
                using var archive = Archive.Open(file);
                archive.Add([Told.At("more").Prepared]);
            }));
            Assert.Matches("^.*" + name + ": can't be (opened|written); .*$", failure.Message);
        }
        System.IO.File.SetUnixFileMode(locked, AllMay);
    }

    [Fact]
    public void A_place_where_no_file_can_be_is_one_line()
    {
        Fill();
        Fails("can't be opened", () => Archive.Open(_folder.Path));
        Fails("can't be opened", () => Archive.Open(Path.Combine(File, "below.sqlite")));
        Fails("can't be opened", () => Archive.Open(""));
        Fails("can't be opened", () => Archive.Open("a\0b"));
    }

    [Theory]
    [InlineData(":memory:")]
    [InlineData("file:odd?mode=memory")]
    [InlineData("a;Mode=Memory")]
    [InlineData("with 'quotes' and ünïcode")]
    [InlineData("new/folders/archive")]
    public void Any_name_is_a_file_of_that_name(string name)
    {
        string file = _folder.File(name), here = Environment.CurrentDirectory;
        Environment.CurrentDirectory = _folder.Path;
        try
        {
            using var archive = Archive.Open(name);
            Assert.Single(archive.Add([Told.At("one").Prepared]));
            Assert.Single(archive.Contacts(new ContactQuery()));
        }
        finally
        {
            Environment.CurrentDirectory = here;
        }
        Assert.True(System.IO.File.Exists(file));
    }

    private const UnixFileMode AllMay = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private void Fill()
    {
        using var archive = Archive.Open(File);
        archive.Add([Told.At("first").Prepared]);
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private void Refused(string problem) => Fails(problem, () => Archive.Open(File));

    private static void Fails(string problem, Action action)
    {
        var failure = Assert.Throws<ArchiveException>(action);
        Assert.Contains(": " + problem, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }
}
