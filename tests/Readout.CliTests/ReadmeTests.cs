using System.Text.RegularExpressions;
using Xunit;

namespace Readout.CliTests;

/// <summary>The README shows what the program really prints.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Join(Repository.Root, "README.md"));

    /// <summary>The samples in an archive, as the tour has them.</summary>
    private static readonly Lazy<string> Archive = new(() =>
    {
        string file = Path.Join(Directory.CreateTempSubdirectory("readout readme ").FullName, "archive.sqlite");
        Assert.Equal(0, ReadoutProcess.Run(Repository.Program, ["add", "samples/", "--archive", file], folder: Repository.Root).ExitCode);
        return file;
    });

    public static TheoryData<string, string> Screens() =>
        [.. Screen().Matches(Readme).Select(match => (match.Groups["command"].Value, match.Groups["output"].Value))];

    [Theory]
    [MemberData(nameof(Screens))]
    public void Each_screen_is_true(string command, string output)
    {
        string[] words = command.Split(' ');
        int pipe = Array.IndexOf(words, "|");
        int lines = pipe < 0 ? int.MaxValue : int.Parse(words[^1], System.Globalization.CultureInfo.InvariantCulture);
        string[] call = [.. Word().Matches(string.Join(' ', pipe < 0 ? words : words[..pipe])).Select(word => word.Value.Trim('"'))];
        Finished run = ReadoutProcess.Run(Repository.Program, call, folder: Repository.Root, environment: ("READOUT_ARCHIVE", Archive.Value));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(output.TrimEnd('\n'), string.Join('\n', run.Text.TrimEnd('\n').Split('\n').Take(lines)).TrimEnd('\n'));
    }

    [Fact]
    public void It_shows_a_record_and_a_comparison()
    {
        Assert.Contains(Screen().Matches(Readme), match => match.Groups["command"].Value.StartsWith("read ", StringComparison.Ordinal));
        Assert.Contains(Screen().Matches(Readme), match => match.Groups["command"].Value.StartsWith("compare ", StringComparison.Ordinal));
    }

    /// <summary>A word, or several in quotation marks.</summary>
    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^```\n\$ \./readout (?<command>[^\n]+)\n(?<output>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Screen();
}
