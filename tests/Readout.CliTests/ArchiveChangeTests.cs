using System.Text.Json;
using Xunit;

namespace Readout.CliTests;

/// <summary>How an archive grows and is corrected.</summary>
public sealed class ArchiveChangeTests : IDisposable
{
    private const string Address = "https://example.org/call";
    private const string Told = "The foreign ministers of Norway and Chile spoke by phone on 4 May 2024, the Norwegian ministry said. They agreed to meet in June.\n";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    private Finished Ask(params string[] arguments) => ReadoutProcess.Run([.. arguments, "--archive", _place.At("a.sqlite")]);

    private Finished Done(params string[] arguments)
    {
        var run = Ask(arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        return run;
    }

    private JsonElement Json(params string[] arguments) => JsonDocument.Parse(Ask([.. arguments, "--format", "json"]).Output).RootElement;

    private long[] Contacts(params string[] arguments) => [.. Json(["contacts", .. arguments]).EnumerateArray().Select(contact => contact.GetProperty("id").GetInt64())];

    private Finished Add(string text, string captured, string address = Address)
    {
        var run = Ask("add", _place.Add("call.txt", text), "--url", address, "--published", "2024-05-04", "--issued-by", "NOR", "--captured", captured);
        Assert.Equal(0, run.ExitCode);
        return run;
    }

    [Fact]
    public void The_same_report_again_changes_nothing_and_a_copy_in_another_folder_is_that_report()
    {
        _place.Add("one/call.txt", Workplace.Call);
        _place.Add("two/call.txt", Workplace.Call);
        var first = Ask("add", _place.At("one"), _place.At("two"));
        Assert.Equal("added 1  call\nknown  call\n", first.Text);
        Assert.Equal($"readout: 1 added, 0 new versions, 1 known in {_place.At("a.sqlite")}\n", first.Errors);
        string before = Ask("contacts", "--undated", "--format", "json").Text;
        Assert.Equal("known  call\nknown  call\n", Ask("add", _place.At("two"), _place.At("one")).Text);
        Assert.Equal(before, Ask("contacts", "--undated", "--format", "json").Text);
    }

    [Fact]
    public void Standard_input_is_stored_and_a_report_that_cannot_be_read_fails_alone()
    {
        var run = ReadoutProcess.RunWithInput(System.Text.Encoding.UTF8.GetBytes(Told), "add", "-", _place.At("gone.txt"), "--archive", _place.At("a.sqlite"));
        Assert.Equal((1, "added 1  stdin\n"), (run.ExitCode, run.Text));
        Assert.Contains("does not exist", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains("1 added, 0 new versions, 0 known, 1 failed", run.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_text_is_a_new_version_and_each_day_has_its_own()
    {
        Add(Told, "2024-05-04");
        Assert.Equal("added 1  call (version 2)\n", Add(Told.Replace("June", "July", StringComparison.Ordinal), "2024-05-06").Text);
        Assert.Contains("July", Done("outcomes").Text, StringComparison.Ordinal);
        Assert.Empty(Contacts("--as-of", "2024-05-03"));
        long june = Assert.Single(Contacts("--as-of", "2024-05-05", "--since", "2024-06"));
        Assert.DoesNotContain(june, Contacts());
        var gone = Ask("show", $"{june}");
        Assert.Equal((1, $"readout: no report tells of contact {june} any more; 'readout show {june} --as-of 2024-05-05' shows what was told\n"), (gone.ExitCode, gone.Errors));
        string page = Done("show", $"{june}", "--as-of", "2024-05-05").Text;
        Assert.Contains("report 1, version 1 as of 4 May 2024, replaced", page, StringComparison.Ordinal);
        Assert.DoesNotContain("withdrawn", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawn_report_counts_no_more_and_is_kept()
    {
        Add(Told, "2024-05-04");
        long[] before = Contacts();
        Assert.Contains("[withdrawn]", Done("mark", "1", "withdrawn", "--by", "Ida").Text, StringComparison.Ordinal);
        Assert.Empty(Contacts());
        Assert.Contains("all its reports are withdrawn", Done("show", $"{before[0]}").Text, StringComparison.Ordinal);
        Done("mark", Address, "none");
        Assert.Equal(before, Contacts());
    }

    [Fact]
    public void What_people_decide_outlives_reading_again_and_can_be_taken_back()
    {
        Add(Told, "2024-05-04");
        Add(Told.Replace("4 May", "20 April", StringComparison.Ordinal), "2024-05-04", "https://example.org/other");
        long may = Assert.Single(Contacts("--since", "2024-05-01", "--kind", "call")), april = Assert.Single(Contacts("--until", "2024-04-30", "--kind", "call"));
        var merged = Done("merge", $"{may}", $"{april}", "--by", "Ida Holm", "--note", "one call, misdated");
        Assert.Matches($@"^1  merge · contact now {may} · Ida Holm, .* UTC: one call,\s+misdated\n$", merged.Text);
        Assert.Equal(1, Ask("merge", $"{may}", $"{april}").ExitCode);
        Assert.Equal(0, Ask("reread", "--all").ExitCode);
        Assert.Equal([may], Contacts("--kind", "call"));
        Assert.Contains("Ida Holm", Done("decisions").Text, StringComparison.Ordinal);
        Assert.Equal(may, Json("show", $"{april}").GetProperty("contact").GetProperty("id").GetInt64());
        Assert.Matches(@"undone\s+by\s+Odd", Done("undo", "1", "--by", "Odd").Text);
        Assert.Equal([may, april], Contacts("--kind", "call"));
        Done("reject", $"{april}", "--by", "Ida");
        Assert.Equal([may], Contacts("--kind", "call"));
        Assert.Equal(["reject", "merge"], Json("decisions").EnumerateArray().Select(decision => decision.GetProperty("kind").GetString()!));
        Done("mark", Address, "corrected", "--by", "Odd");
        Assert.Equal(["mark-corrected", "reject", "undo", "merge"], Json("log").EnumerateArray().Select(entry => entry.GetProperty("act").GetString()!));
        Assert.Matches($@"^4  mark corrected · report 1 · Odd, .* UTC\n3  reject · contact {april} · Ida, .* UTC\n2  undo · decision 1 · Odd, .* UTC\n1  merge · contact {may}, {april} · Ida", Done("log").Text);
    }

    [Fact]
    public void A_split_takes_a_report_out_for_good()
    {
        Add(Told, "2024-05-04");
        Add(Told.Replace("spoke", "talked", StringComparison.Ordinal), "2024-05-04", "https://example.org/other");
        long both = Assert.Single(Contacts("--kind", "call"));
        Done("split", $"{both}", "https://example.org/other", "--by", "Ida");
        long[] apart = Contacts("--kind", "call");
        Assert.Equal(2, apart.Length);
        Assert.Equal(0, Ask("reread", "--all").ExitCode);
        Assert.Equal(apart, Contacts("--kind", "call"));
    }

    [Fact]
    public void Reading_all_again_keeps_every_number_and_every_answer()
    {
        Assert.Equal(0, Ask("add", Path.Join(Repository.Root, "samples")).ExitCode);
        string[][] questions = [["contacts", "--undated"], ["outcomes"], ["check"], ["said", "--about", "Taiwan"]];
        string[] before = [.. questions.Select(question => Ask([.. question, "--format", "json"]).Text)];
        Assert.Contains("11 read again", Ask("reread", "--all").Errors, StringComparison.Ordinal);
        Assert.Equal(before[0], Ask([.. questions[0], "--format", "json"]).Text);
        Assert.Equal(before[2..], questions[2..].Select(question => Ask([.. question, "--format", "json"]).Text));
    }

    [Fact]
    public void The_archive_is_the_same_whatever_the_number_of_threads()
    {
        string[] Answers(string threads)
        {
            string file = _place.At($"{threads}.sqlite");
            Assert.Equal(0, ReadoutProcess.Run("add", Path.Join(Repository.Root, "samples"), "--archive", file, "--threads", threads, "--captured", "2025-07-01").ExitCode);
            string[][] questions = [["contacts", "--undated"], ["outcomes"], ["check"], ["review"], ["search", "war"], ["coverage"]];
            return [.. questions.Select(question => ReadoutProcess.Run([.. question, "--format", "json", "--archive", file]).Text)];
        }
        Assert.Equal(Answers("1"), Answers("2"));
    }

    [Fact]
    public void A_question_makes_no_archive_and_takes_no_other_file_for_one()
    {
        var run = Ask("contacts");
        Assert.Equal((1, $"readout: {_place.At("a.sqlite")}: there is no archive; 'readout add' makes one, --archive names another\n"), (run.ExitCode, run.Errors));
        Assert.False(File.Exists(_place.At("a.sqlite")));
        _place.Add("a.sqlite", Told);
        Assert.Contains("is no archive", Assert.Single(Ask("contacts").ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_that_has_seen_enough_ends_an_answer_quietly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        Add(Told, "2024-05-04");
        FormatTests.AssertClean(ReadoutProcess.Run("/bin/sh", ["-c", "\"$0\" contacts --archive \"$1\" | head -n 1", Repository.Program, _place.At("a.sqlite")]));
    }
}
