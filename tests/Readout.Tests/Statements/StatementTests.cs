using NodaTime;
using Readout.Records;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Statements;

/// <summary>
/// Each text in constructions.txt gives the statements written under it, a line for each: source | cue | content, then what else is
/// said of it. READOUT_UPDATE_GOLDEN=1 writes them anew, to be read before they are kept.
/// </summary>
public sealed class StatementTests
{
    private const string Indent = "    ";

    private static string File { get; } = Path.Combine(Repository.Root, "tests", "Readout.Tests", "Statements", "constructions.txt");

    [Fact]
    public void Every_construction_gives_its_statements()
    {
        string[] lines = System.IO.File.ReadAllLines(File);
        string[] expected = [.. lines];
        string[] found = [.. lines.Where(line => !line.StartsWith(Indent, StringComparison.Ordinal)).SelectMany(line => IsText(line) ? Told(line).Prepend(line) : [line])];
        if (Environment.GetEnvironmentVariable("READOUT_UPDATE_GOLDEN") == "1")
        {
            System.IO.File.WriteAllLines(File, found);
        }
        Assert.Equal(expected, found);
    }

    [Fact]
    public void Ten_thousand_quotation_marks_that_never_close_are_read()
    {
        string text = string.Concat(Enumerable.Repeat("“ \" « he said ” ", 2_500));
        Assert.NotNull(Read(text));
    }

    [Fact]
    public void A_quotation_of_five_thousand_words_is_one_statement()
    {
        string text = "The minister said: “" + string.Concat(Enumerable.Repeat("Peace is near now. ", 1_250)).TrimEnd() + "”";
        Statement speech = Assert.Single(Read(text).Statements, statement => statement.Within is null);
        Assert.Equal("The minister", Assert.Single(speech.Source).Text);
        Assert.Equal(StatementMode.Direct, speech.Mode);
    }

    [Fact]
    public void A_sentence_of_a_thousand_cues_is_read() =>
        Assert.NotEmpty(Read("Anna said that " + string.Concat(Enumerable.Repeat("Berg said that ", 1_000)) + "it rains.").Statements);

    private static bool IsText(string line) => line.Length > 0 && line[0] != '#';

    private static ReadoutRecord Read(string text) =>
        Engines.Reading.Read(new Report("construction", new ReportText(text), new ReportMetadata { Published = new LocalDate(2023, 5, 17) }));

    /// <summary>A text's statements as lines; a line break in the text is written as a pilcrow.</summary>
    private static IEnumerable<string> Told(string text) => Read(text.Replace("¶", "\n\n", StringComparison.Ordinal)).Statements.Select(statement =>
        $"{Indent}{statement.Id} {Words(statement.Source)} | {Words(statement.Cue)} | {Words(statement.Content)}"
        + Told("within", statement.Within) + Told("mode", statement.Mode == StatementMode.Indirect ? null : statement.Mode.ToString())
        + Told("hedges", statement.Hedges.IsEmpty ? null : Words(statement.Hedges)) + Told("medium", statement.Medium) + Told("date", statement.Date)
        + Told("negated", statement.Negated ? "yes" : null) + Told("future", statement.Future ? "yes" : null));

    private static string Told(string what, string? value) => value is null ? "" : $"; {what} {value}";

    private static string Words(IEnumerable<Span> spans) => string.Join(" … ", spans.Select(span => span.Text.ReplaceLineEndings("¶")).DefaultIfEmpty("-"));
}
