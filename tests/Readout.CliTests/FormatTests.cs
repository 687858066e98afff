using System.Text.Json;
using System.Text.Json.Nodes;
using Readout.Records;
using Xunit;

namespace Readout.CliTests;

public sealed class FormatTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Text_when_piped_is_plain_and_names_the_report()
    {
        var run = ReadoutProcess.Run("read", _place.Add("call.txt", Workplace.Call), "--title", "Ministers speak");
        AssertClean(run);
        Assert.NotEqual("", run.Text.Trim());
        Assert.DoesNotContain('\u001b', run.Text);
        Assert.DoesNotContain('\r', run.Text);
    }

    [Fact]
    public void Json_is_a_record_in_the_contracts_shape()
    {
        var run = ReadoutProcess.Run("read", _place.Add("call.txt", Workplace.Call), "--format", "json", "--published", "2025-07-01", "--issued-by", "NOR",
            "--publisher", "Ministry", "--title", "Ministers “speak”", "--url", "https://ministry.example/1");
        AssertClean(run);
        var report = JsonSerializer.Deserialize(run.Output, RecordJson.Page.ReadoutRecord)!.Report;
        Assert.Equal(("call", "2025-07-01", "NOR", "Ministry", "Ministers “speak”", "https://ministry.example/1"),
            (report.Name, report.Published, report.IssuedBy, report.Publisher, report.Title, report.Url));
        Assert.Equal(Workplace.Call.Length, report.Characters);
        Assert.Null(report.Text);
        Assert.Contains("“speak”", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    public void With_text_the_record_carries_the_exact_text(string format)
    {
        const string Text = "\r\n Zażółć 😀 e\u0301\n\n";
        var run = ReadoutProcess.Run("read", _place.Add("call.txt", Text), "--format", format, "--with-text");
        AssertClean(run);
        var report = JsonSerializer.Deserialize(run.Output, RecordJson.Page.ReadoutRecord)!.Report;
        Assert.Equal((Text, Text.EnumerateRunes().Count()), (report.Text, report.Characters));
    }

    [Fact]
    public void Jsonl_is_one_record_a_line_in_input_order()
    {
        var run = ReadoutProcess.Run("read", _place.Add("b.txt", Workplace.Call), _place.AddLines("lines.jsonl", 3), _place.Add("a.txt", Workplace.Call), "--format", "jsonl");
        AssertClean(run);
        Assert.EndsWith("}\n", run.Text, StringComparison.Ordinal);
        var names = run.Text.TrimEnd('\n').Split('\n').Select(line => JsonSerializer.Deserialize(line, RecordJson.Line.ReadoutRecord)!.Report.Name);
        Assert.Equal(["b", "call-1", "call-2", "call-3", "a"], names);
    }

    [Theory]
    [InlineData("json", ".json")]
    [InlineData("brat", ".ann")]
    [InlineData("html", ".html")]
    public void Out_gives_a_file_for_each_report_with_the_bytes_that_standard_output_would_have(string format, string ending)
    {
        string path = _place.Add("call one.txt", Workplace.Call);
        var files = ReadoutProcess.Run("read", path, "--format", format, "--out", _place.At("new/out"));
        AssertClean(files);
        Assert.Empty(files.Output);
        Assert.Equal([$"call%20one{ending}"], _place.FilesIn("new/out"));
        var piped = ReadoutProcess.Run("read", path, "--format", format);
        AssertClean(piped);
        Assert.Equal(piped.Output, File.ReadAllBytes(_place.At($"new/out/call%20one{ending}")));
        Assert.False(piped.Output.AsSpan().StartsWith("\uFEFF"u8));
    }

    [Fact]
    public void Several_json_records_on_standard_output_follow_one_another()
    {
        var run = ReadoutProcess.Run("read", _place.AddLines("lines.jsonl", 3), "--format", "json");
        AssertClean(run);
        var reader = new Utf8JsonReader(run.Output, new JsonReaderOptions { AllowMultipleValues = true });
        int records = 0;
        for (; reader.Read(); records++)
        {
            reader.Skip();
        }
        Assert.Equal(3, records);
    }

    [Fact]
    public void Ids_are_percent_encoded_where_a_file_name_needs_it()
    {
        string path = _place.Add("ids.jsonl", """
            {"id": "https://ministry.example/calls?id=1", "text": "The envoys met."}
            {"id": "..", "text": "The envoys met."}
            {"id": "Zürich_1-a.b", "text": "The envoys met."}
            """);
        AssertClean(ReadoutProcess.Run("read", path, "--format", "json", "--out", _place.At("out")));
        Assert.Equal(["%2E%2E.json", "Z%C3%BCrich_1-a.b.json", "https%3A%2F%2Fministry.example%2Fcalls%3Fid%3D1.json"], _place.FilesIn("out"));
    }

    [Fact]
    public void Compare_gives_a_page_or_json()
    {
        string first = _place.Add("first.txt", Workplace.Call), second = _place.Add("second.txt", Workplace.Call);
        AssertClean(ReadoutProcess.Run("compare", first));
        AssertClean(ReadoutProcess.Run("compare", first, second));
        var json = ReadoutProcess.Run("compare", first, second, "--format", "json");
        AssertClean(json);
        Assert.Equal(["first", "second"], JsonSerializer.Deserialize(json.Output, RecordJson.Page.ComparisonPage)!.Records.Select(record => record.Report.Name));
    }

    [Fact]
    public void Compare_gives_one_page_of_html_that_is_the_same_in_a_folder()
    {
        string first = _place.Add("first.txt", Workplace.Call), second = _place.Add("second one.txt", "The Chilean ministry said the two ministers spoke of <copper>.\n");
        var piped = ReadoutProcess.Run("compare", first, second, "--format", "html");
        AssertClean(piped);
        Assert.StartsWith("<!doctype html>\n", piped.Text, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", piped.Text, StringComparison.Ordinal);
        Assert.Contains("&lt;copper&gt;", piped.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<copper>", piped.Text, StringComparison.Ordinal);
        var folder = ReadoutProcess.Run("compare", first, second, "--format", "html", "--out", _place.At("new/out"));
        AssertClean(folder);
        Assert.Empty(folder.Output);
        Assert.Equal(["first--second%20one.comparison.html"], _place.FilesIn("new/out"));
        Assert.Equal(piped.Output, File.ReadAllBytes(_place.At("new/out/first--second%20one.comparison.html")));
    }

    [Fact]
    public void A_comparison_of_many_reports_is_named_after_the_first_and_never_overwrites_a_report()
    {
        AssertClean(ReadoutProcess.Run("compare", _place.AddLines("lines.jsonl", 5), "--format", "json", "--out", _place.At("out")));
        Assert.Equal(["call-1--and-4-more.comparison.json"], _place.FilesIn("out"));

        string report = _place.Add("a--a.comparison.comparison.html", "<p>The envoys of Peru and Laos met.</p>");
        var run = ReadoutProcess.Run("compare", _place.Add("a.txt", Workplace.Call), _place.Add("a.comparison.txt", Workplace.Call), report, "--format", "html", "--out", _place.Root);
        AssertClean(run);
        Assert.Equal("<p>The envoys of Peru and Laos met.</p>", File.ReadAllText(report));
    }

    [Fact]
    public void A_least_confidence_is_kept_in_the_record_and_said_on_the_page()
    {
        string call = _place.Add("call.txt", Workplace.Call);
        var json = ReadoutProcess.Run("read", call, "--format", "json", "--min-confidence", "1");
        AssertClean(json);
        var record = JsonSerializer.Deserialize(json.Output, RecordJson.Page.ReadoutRecord)!;
        Assert.Equal(1, record.LeftOut!.Below);
        Assert.DoesNotContain(record.Statements, statement => statement.Probability < 1);
        foreach (string command in new[] { "read", "compare" })
        {
            var page = ReadoutProcess.Run(command, call, "--min-confidence", "1");
            AssertClean(page);
            Assert.Contains("below 100%", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("below 100%", ReadoutProcess.Run(command, call).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Schema_prints_the_schema()
    {
        var run = ReadoutProcess.Run("schema");
        AssertClean(run);
        Assert.True(JsonNode.DeepEquals(RecordJson.Schema(), JsonNode.Parse(run.Output)));
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("--help")]
    [InlineData("read", "--help")]
    [InlineData("compare", "--help")]
    public void Help_and_version_go_to_standard_output(params string[] arguments)
    {
        var run = ReadoutProcess.Run(arguments);
        AssertClean(run);
        Assert.NotEmpty(run.Output);
    }

    [Fact]
    public void On_a_terminal_there_are_colours_unless_they_are_unwanted()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "no 'script' to make a terminal with");
        string path = _place.Add("call.txt", Workplace.Call);
        Finished OnTerminal(string more, params (string, string?)[] environment) => ReadoutProcess.Run(
            "/usr/bin/script", ["-qec", $"'{Repository.Program}' read '{path}' {more}", "/dev/null"], environment: [("TERM", "xterm-256color"), .. environment]);
        // The runtime itself sets up the terminal with other sequences; those that end in m are styles.
        const string Style = "\u001b\\[[0-9;]*m";
        Assert.Matches(Style, OnTerminal("").Text);
        Assert.DoesNotMatch(Style, OnTerminal("--no-color").Text);
        Assert.DoesNotMatch(Style, OnTerminal("", ("NO_COLOR", "1")).Text);
    }

    internal static void AssertClean(Finished run)
    {
        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
    }
}
