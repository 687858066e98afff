using System.Text.Json;
using Xunit;

namespace Readout.CliTests;

/// <summary><c>readout times</c> in real processes.</summary>
public sealed class TimesTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Each_report_gives_a_file_of_its_times_with_offsets_in_code_points()
    {
        _place.Add("in/one.txt", "🙂 The envoys met on Tuesday for two hours.\n");
        _place.Add("in/one.meta.json", """{"published": "2025-07-02T18:30:00Z"}""");
        _place.Add("in/none.txt", "Nothing is dated here.\n");
        var run = ReadoutProcess.Run("times", _place.At("in"), "--out", _place.At("out"));
        FormatTests.AssertClean(run);
        Assert.Empty(run.Text);
        Assert.Equal(["none.times.json", "one.times.json"], _place.FilesIn("out"));
        Assert.Equal(0, Times("out/none.times.json").GetArrayLength());
        JsonElement times = Times("out/one.times.json");
        Assert.Equal((20, 27, "DATE", "2025-07-01", "2025-07-01", "Tuesday"), Fields(times[0]));
        Assert.Equal((32, 41, "DURATION", "PT2H", null, "two hours"), Fields(times[1]));
    }

    [Fact]
    public void The_option_goes_before_the_sidecar_and_no_date_leaves_what_is_relative_open()
    {
        _place.Add("one.txt", "The envoys met yesterday.");
        var open = ReadoutProcess.Run("times", _place.At("one.txt"));
        Assert.Contains("\"value\":\"XXXX-XX-XX\",\"edtf\":null", open.Text, StringComparison.Ordinal);
        _place.Add("one.meta.json", """{"published": "2025-07-02"}""");
        var run = ReadoutProcess.Run("times", _place.At("one.txt"), "--published", "2020-03-01");
        FormatTests.AssertClean(run);
        Assert.Contains("\"value\":\"2020-02-29\"", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_bytes_come_whatever_the_number_of_threads()
    {
        string lines = _place.AddLines("lines.jsonl", 40);
        Assert.Equal(ReadoutProcess.Run("times", lines, "--threads", "1").Text, ReadoutProcess.Run("times", lines, "--threads", "7").Text);
    }

    [Theory]
    [InlineData("""{"published": "last Tuesday"}""", "not a day")]
    [InlineData("""{"published": "2025-07-02T25:00"}""", "not a day")]
    [InlineData("{", "JSON")]
    public void A_bad_sidecar_is_one_line_and_the_rest_is_still_read(string sidecar, string problem)
    {
        _place.Add("in/bad.txt", "They met today.");
        string named = _place.Add("in/bad.meta.json", sidecar);
        _place.Add("in/good.txt", "They met in May 2020.");
        var run = ReadoutProcess.Run("times", _place.At("in"), "--out", _place.At("out"));
        Assert.Equal(1, run.ExitCode);
        string line = Assert.Single(run.ErrorLines);
        Assert.StartsWith($"readout: {named}", line, StringComparison.Ordinal);
        Assert.Contains(problem, line, StringComparison.Ordinal);
        Assert.Equal(["good.times.json"], _place.FilesIn("out"));
    }

    [Fact]
    public void A_path_that_is_missing_is_one_line_and_the_rest_is_still_read()
    {
        var run = ReadoutProcess.Run("times", _place.At("missing.txt"), _place.Add("good.txt", "They met in May 2020."));
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"readout: {_place.At("missing.txt")}:", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("\"value\":\"2020-05\"", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--published", "yesterday", "is no day; write --published as YYYY-MM-DD")]
    [InlineData("--out", "", "--out names no folder")]
    [InlineData("--threads", "0", "is no number of threads")]
    public void A_wrong_option_is_said_and_nothing_is_read(string option, string value, string problem)
    {
        var run = ReadoutProcess.Run("times", _place.Add("one.txt", "They met today."), option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(problem, string.Join('\n', run.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(run.Text);
    }

    [Fact]
    public void A_folder_that_is_a_file_is_refused_before_anything_is_read()
    {
        string file = _place.Add("out", "in the way");
        var run = ReadoutProcess.Run("times", _place.Add("one.txt", "They met today."), "--out", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("can't be written as the --out folder", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("in the way", File.ReadAllText(file));
    }

    private JsonElement Times(string name) => JsonDocument.Parse(File.ReadAllText(_place.At(name))).RootElement.GetProperty("times");

    private static (int Start, int End, string? Type, string? Value, string? Edtf, string? Text) Fields(JsonElement time) => (
        time.GetProperty("start").GetInt32(), time.GetProperty("end").GetInt32(), time.GetProperty("type").GetString(), time.GetProperty("value").GetString(),
        time.GetProperty("edtf").GetString(), time.GetProperty("text").GetString());
}
