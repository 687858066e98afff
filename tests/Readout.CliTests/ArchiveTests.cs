using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Readout.CliTests;

/// <summary>An archive of the sample reports, made once; those who change it take a copy.</summary>
public sealed class SampleArchive : IDisposable
{
    private readonly Workplace _place = new();

    public SampleArchive()
    {
        File = _place.At("samples.sqlite");
        Finished run = ReadoutProcess.Run(Repository.Program, ["add", "samples/", "--archive", File, "--threads", "1"], folder: Repository.Root);
        Assert.Equal((0, 11), (run.ExitCode, run.Text.Split('\n').Count(line => line.StartsWith("added ", StringComparison.Ordinal))));
    }

    internal string File { get; }

    public void Dispose() => _place.Dispose();

    internal Finished Ask(params string[] arguments) => ReadoutProcess.Run([.. arguments, "--archive", File]);

    /// <summary>An answer's text, on lines as long as they need be.</summary>
    internal string Text(params string[] arguments)
    {
        Finished run = Ask(arguments);
        FormatTests.AssertClean(run);
        return string.Join(' ', run.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    internal JsonElement Json(params string[] arguments)
    {
        Finished run = Ask([.. arguments, "--format", "json"]);
        Assert.Equal(0, run.ExitCode);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    /// <summary>The number of the only contact between some, of a kind and in a time.</summary>
    internal string Contact(string since, string until, string kind, params string[] between) => Assert.Single(
        Json(["contacts", "--since", since, "--until", until, "--kind", kind, "--between", .. between]).EnumerateArray()).GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture);
}

/// <summary>What the archive answers, on the sample reports.</summary>
public sealed class ArchiveTests(SampleArchive archive) : IClassFixture<SampleArchive>
{
    private string Call => archive.Contact("2024-04-02", "2024-04-02", "call", "USA", "CHN");

    [Fact]
    public void Contacts_are_found_by_sides_people_kind_and_time_whatever_they_are_called()
    {
        foreach (string[] between in new string[][] { ["USA", "CHN"], ["usa", "China"], ["American", "Beijing"], ["Biden", "Xi"], ["Joe Biden", "Xi Jinping"], ["CHN", "Biden"] })
        {
            Assert.Equal(Call, archive.Contact("2024-04", "2024-04", "phone-call", between));
        }
        Assert.Contains("2 April 2024 · Phone call between Xi Jinping, President (CHN) and Joe Biden, President (USA) held · told by Readout sample in 4 reports",
            archive.Text("contacts", "--between", "USA", "CHN", "--kind", "call"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_contact_is_told_with_its_words_and_what_is_not_known()
    {
        string page = archive.Text("last", "Biden", "Xi", "--as-of", "2025-06-30");
        Assert.StartsWith("Joe Biden and Xi Jinping: last contact 226 days before 30 June 2025", page, StringComparison.Ordinal);
        Assert.Contains("Readout sample, 2024-11-16: “U.S. President Joe Biden and Chinese President Xi Jinping met in Lima on Saturday", page, StringComparison.Ordinal);
        Assert.Contains($"Before that: contact {Call}, phone call of 2 April 2024.", page, StringComparison.Ordinal);
        Assert.Contains("may have been held all the same", page, StringComparison.Ordinal);
        Assert.StartsWith("The archive has no dated contact of Joe Biden and Xi Jinping", archive.Text("last", "Biden", "Xi", "--as-of", "2019"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_denied_call_is_not_the_last_contact_and_is_told()
    {
        string page = archive.Text("last", "Trump", "Putin", "--as-of", "2025-01");
        Assert.Contains("July 2018 · Meeting between Vladimir Putin", page, StringComparison.Ordinal);
        Assert.Contains("phone call of 4–10 November 2024, denied.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contact_is_shown_with_every_report_and_both_accounts()
    {
        string page = archive.Text("show", Call);
        Assert.Contains("“President Biden telephoned President Xi Jinping of China today”", page, StringComparison.Ordinal);
        Assert.Contains("“They had last spoken by phone on April 2”", page, StringComparison.Ordinal);
        Assert.Contains("the same people (Joe Biden, Xi Jinping), the same day, both a phone call", page, StringComparison.Ordinal);
        Assert.Contains("│ China (CHN) │ United States (USA) │", page, StringComparison.Ordinal);
        var file = archive.Json("show", Call);
        Assert.Equal(4, file.GetProperty("contact").GetProperty("tellings").GetArrayLength());
        Assert.Equal(["biden-xi-2024-04-02-china", "biden-xi-2024-04-02-usa", "biden-xi-lima-2024-11-16", "blinken-beijing-2024-04-26"],
            file.GetProperty("evidence").EnumerateArray().Select(shown => shown.GetProperty("source").GetProperty("name").GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_span_of_an_answer_is_the_words_of_the_report()
    {
        var passages = archive.Json("said", "--by", "China", "--about", "Taiwan").EnumerateArray().ToList();
        Assert.Contains(passages, passage => passage.GetProperty("text").GetProperty("text").GetString()!.Contains("first red line", StringComparison.Ordinal));
        foreach (var passage in passages)
        {
            var runes = File.ReadAllText(Path.Join(Repository.Root, "samples", passage.GetProperty("source").GetProperty("name").GetString() + ".txt")).EnumerateRunes().ToArray();
            foreach (var span in passage.GetProperty("marks").EnumerateArray().Append(passage.GetProperty("text")))
            {
                Assert.Equal(string.Concat(runes[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]), span.GetProperty("text").GetString());
            }
        }
    }

    [Fact]
    public void Words_are_found_together_side_by_side_and_by_their_beginning()
    {
        Assert.Contains("red lines", archive.Text("search", "\"red lines\" democracy"), StringComparison.Ordinal);
        Assert.Contains("negotiat", archive.Text("search", "negotiat*", "--side", "Russia"), StringComparison.Ordinal);
        AssertNothing(archive.Ask("search", "\"lines red\""), "nothing found");
        AssertNothing(archive.Ask("search", "'; DROP TABLE report; --"), "nothing found");
    }

    [Fact]
    public void An_outcome_that_was_followed_up_is_not_open()
    {
        Assert.Contains("stay in touch · followed up · 15 February 2025", archive.Text("outcomes", "--side", "Russia", "--since", "2025"), StringComparison.Ordinal);
        Assert.DoesNotContain("followed up", archive.Text("outcomes", "--open"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_of_an_earlier_contact_is_confirmed_by_it()
    {
        Assert.Contains($"“last spoken by phone on April 2” → confirmed: the archive knows their contact of 2024-04-02; it holds 2 reports of Readout sample from those months [contact {Call}]",
            archive.Text("check", "biden-xi-lima-2024-11-16"), StringComparison.Ordinal);
        Assert.Contains("the archive knows no contact of theirs in 2022-12 and none since", archive.Text("check", "scholz-putin-2024-11-15"), StringComparison.Ordinal);
        AssertNothing(archive.Ask("check", "biden-xi-2024-04-02-china"), "the report says nothing of earlier contacts");
    }

    [Theory]
    [InlineData("60")]
    [InlineData("100")]
    public void Every_page_keeps_to_the_width(string columns)
    {
        string[][] questions = [["contacts"], ["last", "Biden", "Xi"], ["show", Call], ["said", "--by", "CHN"], ["search", "Taiwan"], ["outcomes"], ["check"], ["coverage"]];
        foreach (string[] question in questions)
        {
            var run = ReadoutProcess.Run(Repository.Program, [.. question, "--archive", archive.File], environment: ("COLUMNS", columns));
            Assert.All(run.Text.Split('\n'), line => Assert.InRange(line.EnumerateRunes().Count(), 0, int.Parse(columns, CultureInfo.InvariantCulture)));
            Assert.DoesNotContain('\e', run.Text);
        }
    }

    [Fact]
    public void Months_without_reports_are_seen()
    {
        Assert.Contains("  2024   ·   ·   ·   1   ·   ·   ·   ·   ·   ·   ·   ·\n", archive.Ask("coverage").Text, StringComparison.Ordinal);
        Assert.Equal(11, archive.Json("coverage").EnumerateArray().Sum(row => row.GetProperty("reports").GetInt32()));
    }

    [Theory]
    [InlineData("id kind status date dateInferred main sides participants decided tellings", "contacts")]
    [InlineData("between on last daysAgo evidence before notHeld undated later", "last", "Scholz", "Putin")]
    [InlineData("contact evidence versions comparison", "show", "1")]
    [InlineData("source statement speakers chain side cue hedges text marks", "said", "--by", "Putin")]
    [InlineData("source statement speakers chain side cue hedges text marks", "search", "Taiwan")]
    [InlineData("id contact source kind text hedges owners others asks made due state overdue later", "outcomes")]
    [InlineData("source contact text lastContact parts", "check")]
    [InlineData("publisher side month reports", "coverage")]
    public void Json_has_its_fields(string fields, params string[] question)
    {
        var answer = archive.Json(question);
        Assert.Equal(fields.Split(' '), (answer.ValueKind == JsonValueKind.Array ? answer[0] : answer).EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public void A_list_that_is_cut_says_so()
    {
        var run = archive.Ask("contacts", "--limit", "2");
        Assert.Equal((0, "readout: there are more than these 2; --limit gives more"), (run.ExitCode, Assert.Single(run.ErrorLines)));
    }

    [Fact]
    public void What_is_not_there_is_said_on_the_side()
    {
        AssertNothing(archive.Ask("contacts", "--between", "Macron", "Putin"), "the archive has no such contact of Emmanuel Macron and Vladimir Putin");
        AssertNothing(archive.Ask("contacts", "--as-of", "1800"), "the archive has no such contact");
        AssertNothing(archive.Ask("decisions"), "nobody has decided anything");
        AssertNothing(archive.Ask("log"), "nobody has done anything");
        AssertNothing(archive.Ask("review"), "nothing is in doubt");
    }

    [Theory]
    [InlineData(1, "the archive knows nobody of the name 'Qwfpgj'; check its spelling", "last", "Qwfpgj")]
    [InlineData(1, "'😀' is no name", "contacts", "--between", "😀")]
    [InlineData(1, "the archive knows nobody of the name 'a b␛[31m'", "said", "--by", "a\nb\u001b[31m")]
    [InlineData(1, "'Frnce' is no side", "outcomes", "--side", "Frnce")]
    [InlineData(1, "'Putin' is no side", "search", "war", "--side", "Putin")]
    [InlineData(1, "the archive has no contact 99", "show", "99")]
    [InlineData(1, "the archive has no contact 99", "confirm", "99")]
    [InlineData(1, "the archive has no contact 99", "merge", "1", "99")]
    [InlineData(1, "these are one contact already", "merge", "1", "1")]
    [InlineData(1, "there is no decision 7 that stands", "undo", "7")]
    [InlineData(1, "the archive has no report 'gone'", "check", "gone")]
    [InlineData(1, "the archive has no report 'gone'", "split", "1", "gone")]
    [InlineData(1, "the archive has no report 'gone'", "mark", "gone", "withdrawn")]
    [InlineData(2, "'abc' is no number of a contact", "show", "abc")]
    [InlineData(2, "'x' is no number of a contact", "merge", "1", "x")]
    [InlineData(2, "merge takes two contacts or more", "merge", "1")]
    [InlineData(2, "'lost' is no mark", "mark", "1", "lost")]
    [InlineData(2, "said by whom, or of what?", "said")]
    [InlineData(2, "'!!' has no word to look for", "search", "!!")]
    [InlineData(2, "--side and --actor both say who speaks", "search", "war", "--side", "RUS", "--actor", "Putin")]
    [InlineData(2, "'2021-02-30' is no day", "contacts", "--since", "2021-02-30")]
    [InlineData(2, "--since is after --until", "contacts", "--since", "2025", "--until", "2021")]
    [InlineData(2, "'0' is no number from 1 to 100000", "contacts", "--limit", "0")]
    [InlineData(2, "'dance' is no kind of contact", "contacts", "--kind", "dance")]
    [InlineData(2, "'90' is no stretch of time", "outcomes", "--older-than", "90")]
    public void A_mistake_is_one_line(int code, string mistake, params string[] question)
    {
        var run = archive.Ask(question);
        Assert.Equal(code, run.ExitCode);
        Assert.Empty(run.Output);
        string line = Assert.Single(run.ErrorLines);
        Assert.StartsWith("readout: ", line, StringComparison.Ordinal);
        Assert.Contains(mistake, line, StringComparison.Ordinal);
    }

    private static void AssertNothing(Finished run, string said)
    {
        Assert.Equal((0, "", $"readout: {said}\n"), (run.ExitCode, run.Text, run.Errors));
    }
}
