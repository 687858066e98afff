using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Readout.CliTests;

/// <summary><c>readout parse</c> over what no one should write, in real processes.</summary>
public sealed partial class ParseTests : IDisposable
{
    private const int Large = 10_000_000, Times = 5;

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_line_of_ten_megabytes_is_read_whole_in_linear_time()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        var brief = Timed(HardLine(Large / Times));
        string line = HardLine(Large);
        var lengthy = Timed(line);
        // Linear time makes it 5 at most, quadratic time 25.
        Assert.True(lengthy < 10 * brief, $"{brief:f1} s became {lengthy:f1} s");
        AssertCovered(line);
    }

    [Theory]
    [InlineData("1\ta\n", "line 1 has 2 columns, not 10")]
    [InlineData("7\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", "line 1 has word 7 where word 1 is next")]
    [InlineData("1\ta\t_\t_\t_\t_\t1\t_\t_\t_\n\n", "line 2 ends a sentence in which the heads from word 1 on run in a circle")]
    public void Broken_CoNLL_U_is_one_line_and_the_rest_is_still_read(string text, string problem)
    {
        string bad = _place.Add("bad.conllu", text), good = _place.Add("good.conllu", "1\tOslo\t_\t_\t_\t_\t_\t_\t_\t_\n\n");
        var run = ReadoutProcess.Run("parse", bad, good, "--input", "conllu");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{bad}: {problem}", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("\tOslo\tOslo\tPROPN\t", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void CoNLL_U_that_is_no_UTF_8_is_refused()
    {
        string bad = _place.At("latin1.conllu");
        File.WriteAllBytes(bad, [.. "1\tcaf"u8, 0xE9, .. "\t_\t_\t_\t_\t_\t_\t_\t_\n\n"u8]);
        var run = ReadoutProcess.Run("parse", bad, "--input", "conllu");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"readout: {bad}: is not UTF-8; save it as UTF-8", Assert.Single(run.ErrorLines));
        Assert.Empty(run.Text);
    }

    [Fact]
    public void A_reports_name_with_a_line_break_does_not_break_CoNLL_U()
    {
        var run = ReadoutProcess.Run("parse", _place.Add("lines.jsonl", """{"id": "a\n1\tb", "text": "The envoys met."}"""));
        FormatTests.AssertClean(run);
        Assert.StartsWith("# newdoc id = a 1 b\n# newpar\n", run.Text, StringComparison.Ordinal);
    }

    /// <summary>One line of running text, with and without full stops, of open brackets, of signs and other scripts, and of stretches without white space.</summary>
    private static string HardLine(int length)
    {
        string Filled(int share, string piece) => string.Concat(Enumerable.Repeat(piece, length / 100 * share / piece.Length));
        return Filled(40, "The minister said that talks on Oslo's harbour can't go on, \"we [hope\" to meet again on 3 May. ")
            + Filled(10, "and the old ministers met many others ") + Filled(3, "( [ “ ") + Filled(3, "👨‍👩‍👧🙂 Спасибо said he. ")
            + Filled(40, "a") + " " + Filled(4, "a1-b.C");
    }

    /// <summary>The processor time of the whole process in seconds, as the shell tells it: what else the machine does, does not count.</summary>
    private double Timed(string line)
    {
        _place.Add("line.txt", line);
        var run = ReadoutProcess.Run("/bin/sh", ["-c", "\"$0\" parse line.txt > line.conllu && times", Repository.Program], folder: _place.Root);
        FormatTests.AssertClean(run);
        string ofChildren = run.Text.TrimEnd('\n').Split('\n')[^1];
        return MinutesAndSeconds().Matches(ofChildren).Sum(time => 60 * Number(time.Groups["minutes"]) + Number(time.Groups["seconds"]));
    }

    private static double Number(Group digits) => double.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<minutes>\d+)m(?<seconds>[\d.]+)s")]
    private static partial Regex MinutesAndSeconds();

    private void AssertCovered(string line)
    {
        // Offsets count code points.
        int[] characters = [.. line.EnumerateRunes().Select(rune => rune.Value)];
        int at = 0, sentences = 0, roots = 0;
        foreach (string row in File.ReadLines(_place.At("line.conllu")))
        {
            sentences += row.StartsWith("# sent_id", StringComparison.Ordinal) ? 1 : 0;
            if (row.Length == 0 || row[0] == '#' || row.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash && dash < row.IndexOf('\t', StringComparison.Ordinal))
            {
                continue;
            }
            string[] columns = row.Split('\t');
            string range = columns[9][(columns[9].IndexOf("TokenRange=", StringComparison.Ordinal) + "TokenRange=".Length)..];
            int start = int.Parse(range.Split(':')[0]), end = int.Parse(range.Split(':')[1]);
            Assert.True(characters.AsSpan(at, start - at).IndexOfAnyExcept(' ') < 0, row);
            Assert.True(columns[1].EnumerateRunes().Select(rune => rune.Value).SequenceEqual(characters[start..end]), row);
            roots += columns[6] == "0" ? 1 : 0;
            at = end;
        }
        Assert.True(characters.AsSpan(at).IndexOfAnyExcept(' ') < 0, "the end is missing");
        Assert.Equal(sentences, roots);
    }
}
