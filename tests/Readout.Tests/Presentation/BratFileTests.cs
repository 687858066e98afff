using System.Text;
using System.Text.RegularExpressions;
using Readout.Fixtures;
using Readout.Presentation.Brat;
using Readout.Records;
using Xunit;

namespace Readout.Tests.Presentation;

public sealed class BratFileTests
{
    [Fact]
    public void A_statement_is_an_event_with_its_roles_before_it()
    {
        Statement statement = HarbourCall.Record.Statements[2];
        Span source = statement.Source[0], cue = statement.Cue[0], content = statement.Content[0];

        string[] lines = Written(statement);

        Assert.Equal(
            [
                $"T1\tSource {source.Start} {source.End}\tHelsinki",
                $"T2\tCue {cue.Start} {cue.End}\tadded",
                $"T3\tContent {content.Start} {content.End}\t{content.Text}",
                $"T4\tAttribution {cue.Start} {cue.End}\tadded",
                "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3",
            ],
            lines);
    }

    [Fact]
    public void Pieces_share_one_line()
    {
        Statement statement = HarbourCall.Record.Statements[1];

        string line = Written(statement)[2];

        Assert.Matches(@"^T3\tContent \d+ \d+;\d+ \d+\t“We will keep every port open,” “and we ask others to do the same,”$", line);
    }

    [Fact]
    public void Offsets_count_code_points_of_the_report()
    {
        Rune[] text = [.. HarbourCall.Text.Value.EnumerateRunes()];
        foreach (string line in Written([.. HarbourCall.Record.Statements]).Where(line => line.StartsWith('T')))
        {
            string[] fields = line.Split('\t');
            var pieces = Regex.Matches(fields[1], @"(\d+) (\d+)").Select(match =>
                string.Concat(text[int.Parse(match.Groups[1].Value)..int.Parse(match.Groups[2].Value)]));
            Assert.Equal(fields[2], string.Join(' ', pieces));
        }
    }

    [Fact]
    public void Outermost_leaves_out_what_stands_within()
    {
        var all = new StringWriter();
        var outermost = new StringWriter();
        BratFile.Write(all, HarbourCall.Record, outermostOnly: false);
        BratFile.Write(outermost, HarbourCall.Record, outermostOnly: true);

        Assert.Equal(10, Regex.Count(all.ToString(), "^E", RegexOptions.Multiline));
        Assert.Equal(7, Regex.Count(outermost.ToString(), "^E", RegexOptions.Multiline));
    }

    [Fact]
    public void Without_a_cue_the_attribution_stands_at_the_source_and_absent_roles_are_left_out()
    {
        Statement statement = HarbourCall.Record.Statements[2];

        string[] lines = Written(statement with { Cue = [] });
        string[] contentOnly = Written(statement with { Cue = [], Source = [] });

        Assert.Matches(@"^T3\tAttribution \d+ \d+\tHelsinki$", lines[2]);
        Assert.Equal("E1\tAttribution:T3 Source:T1 Content:T2", lines[3]);
        Assert.Equal("E1\tAttribution:T2 Content:T1", contentOnly[^1]);
    }

    [Fact]
    public void Nesting_is_a_relation_between_events()
    {
        string[] lines = Written([.. HarbourCall.Record.Statements]);

        // S2 stands within S1, S5 within S4, S6 within S5.
        Assert.Equal(["R1\tWithin Arg1:E2 Arg2:E1", "R2\tWithin Arg1:E5 Arg2:E4", "R3\tWithin Arg1:E6 Arg2:E5"], lines.Where(line => line.StartsWith('R')));
        Assert.All(lines, line => Assert.Matches("^(T\\d+\\t\\w+ [\\d ;]+\\t.+|E\\d+\\tAttribution:T\\d+( \\w+:T\\d+)+|R\\d+\\tWithin Arg1:E\\d+ Arg2:E\\d+|A\\d+\\tInferred E\\d+|#\\d+\\tAnnotatorNotes E\\d+\\t.+)$", line));
    }

    [Fact]
    public void An_inferred_account_is_an_attribute_with_a_note()
    {
        Statement inferred = HarbourCall.Record.Statements[6];

        Assert.Equal(["A1\tInferred E1", "#1\tAnnotatorNotes E1\taccount: Presidency of Brazil (inferred)"], Written(inferred)[^2..]);
        Assert.Equal("#1\tAnnotatorNotes E1\taccount: Presidency of Brazil (inferred, 71%)",
            Written(inferred with { Probabilities = PartProbabilities.Unknown with { Account = 0.71 } })[^1]);
    }

    [Theory]
    [InlineData(0.42, true)]
    [InlineData(0.9, false)]
    [InlineData(null, false)]
    public void What_is_uncertain_has_a_note(double? probability, bool noted) => Assert.Equal(
        noted, Written(HarbourCall.Record.Statements[2] with { Probability = probability }).Contains("#1\tAnnotatorNotes E1\t42% sure"));

    [Fact]
    public void A_holder_that_is_not_written_leaves_no_relation() => Assert.DoesNotContain(
        Written(HarbourCall.Record.Statements[1]), line => line.StartsWith('R'));

    [Fact]
    public void Line_breaks_inside_words_become_spaces()
    {
        Statement statement = HarbourCall.Record.Statements[2] with { Content = [new Span(3, 10, "a\r\nb\tc\n")] };

        Assert.Equal("T3\tContent 3 10\ta  b c ", Written(statement)[2]);
    }

    private static string[] Written(params Statement[] statements)
    {
        var writer = new StringWriter();
        BratFile.Write(writer, HarbourCall.Record with { Statements = [.. statements] }, outermostOnly: false);
        return writer.ToString().TrimEnd('\n').Split('\n');
    }
}
