using System.Text.Json;
using Xunit;

namespace Readout.CliTests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("no command")]
    [InlineData("unknown command 'reed'", "reed")]
    [InlineData("no PATH given", "read")]
    [InlineData("no PATH given", "compare")]
    [InlineData("unknown option '--formt'", "read", "--formt", "json", "a.txt")]
    [InlineData("unknown option '--formt'", "read", "a.txt", "--formt=json")]
    [InlineData("unknown option '-x'", "read", "a.txt", "-x")]
    [InlineData("unknown option '--fast'", "--fast")]
    [InlineData("unknown option '--fast'", "schema", "--fast")]
    [InlineData("'xml' is no format", "read", "a.txt", "--format", "xml")]
    [InlineData("'brat' is no format", "compare", "a.txt", "--format", "brat")]
    [InlineData("--out", "compare", "a.txt", "--out", "folder")]
    [InlineData("--out", "compare", "a.txt", "--format", "html", "--out", "")]
    [InlineData("--format", "read", "a.txt", "--format")]
    [InlineData("--format", "read", "a.txt", "--format", "json", "--format", "text")]
    [InlineData("--published", "read", "a.txt", "--published", "1 July 2025")]
    [InlineData("--published", "read", "a.txt", "--published", "2025-02-30")]
    [InlineData("--published", "read", "a.txt", "--published", "9999-12-31")]
    [InlineData("--issued-by", "read", "a.txt", "--issued-by", "France")]
    [InlineData("'0' is no number of threads", "read", "a.txt", "--threads", "0")]
    [InlineData("'-1' is no number of threads", "read", "a.txt", "--threads", "-1")]
    [InlineData("'many' is no number of threads", "read", "a.txt", "--threads", "many")]
    [InlineData("'60%' is no probability", "read", "a.txt", "--min-confidence", "60%")]
    [InlineData("'1.01' is no probability", "read", "a.txt", "--min-confidence", "1.01")]
    [InlineData("'-0.5' is no probability", "read", "a.txt", "--min-confidence", "-0.5")]
    [InlineData("'NaN' is no probability", "compare", "a.txt", "--min-confidence", "NaN")]
    [InlineData("'0,5' is no probability", "compare", "a.txt", "--min-confidence", "0,5")]
    [InlineData("--out", "read", "a.txt", "--out", "folder")]
    [InlineData("--out", "read", "a.txt", "--format", "jsonl", "--out", "folder")]
    [InlineData("--out", "read", "a.txt", "--format", "json", "--out", "")]
    [InlineData("--outermost", "read", "a.txt", "--format", "json", "--outermost")]
    [InlineData("--with-text", "read", "a.txt", "--with-text")]
    public void A_wrong_command_line_is_one_line_and_exit_code_2(string mistake, params string[] arguments)
    {
        var run = ReadoutProcess.Run(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        string line = Assert.Single(run.ErrorLines);
        Assert.StartsWith("readout: ", line, StringComparison.Ordinal);
        Assert.Contains(mistake, line, StringComparison.Ordinal);
        Assert.Contains("--help'", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_name_begins_with_a_dash_is_read_after_two_dashes()
    {
        using var place = new Workplace();
        place.Add("-call.txt", Workplace.Call);
        FormatTests.AssertClean(ReadoutProcess.Run(Repository.Program, ["read", "--format", "json", "--", "-call.txt"], folder: place.Root));
    }

    /// <summary>With a thread to each processor, what a server had answered waited half a second for a thread, with the writers' lock in hand.</summary>
    [Fact]
    public void The_program_has_threads_for_those_that_wait_for_a_server()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(Repository.ManagedProgram, ".runtimeconfig.json")));
        int threads = settings.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties").GetProperty("System.Threading.ThreadPool.MinThreads").GetInt32();
        Assert.InRange(threads, 16, 64);
    }
}
