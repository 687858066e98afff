using Readout.Scoring;
using Xunit;

namespace Readout.Tests.Scoring;

public sealed class ReliabilityTests
{
    [Fact]
    public void Error_and_score_are_what_the_bins_say()
    {
        var reliability = new Reliability("all", [(0.95, true), (0.95, true), (0.85, false), (0.25, true), (0.15, false), (1, true)]);

        // Gaps: 0.1 and 0.2 are right 0 and 1 of 1, 0.8 is right 0 of 1, 0.9 is right 3 of 3 with a mean of 0.9667.
        Assert.Equal((0.15 + 0.75 + 0.85 + (3 * (1 - (2.9 / 3)))) / 6, reliability.CalibrationError, 10);
        Assert.Equal(((2 * 0.0025) + 0.7225 + 0.5625 + 0.0225) / 6, reliability.Brier, 10);
        using var printed = new StringWriter();
        reliability.Print(printed);
        Assert.Contains("0.9 to 1.0           3   0.967   1.000\n", printed.ToString(), StringComparison.Ordinal);
        Assert.Contains("0.0 to 0.1           0       –       –\n", printed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_is_right_where_gold_has_the_same_words_in_that_role()
    {
        const string text = "The mayor said that the bridge is safe. Nobody asked him.";
        var gold = Marked.Attribution(text, "The mayor", "said", "that the bridge is safe.");
        var scored = Marked.Scored(text, [gold],
        [
            Marked.Attribution(text, "The mayor", "said", "the bridge is safe", new Confidence(0.7, 0.9, 0.8, 0.4)),
            Marked.Attribution(text, "", "asked", "Nobody", new Confidence(0.2, 0.1, 0.3, null)),
        ]);
        var tables = Reliability.Of([scored.Comparison]);
        Assert.Equal(
            ["statement is attributed", "statement is exact", "source is a gold one", "cue is a gold one", "content is a gold one"],
            tables.Select(table => table.Title));
        Assert.Equal([(0.7, true), (0.2, false)], tables[0].Judged);
        Assert.Equal([(0.7, false), (0.2, false)], tables[1].Judged);
        Assert.Equal([(0.9, true)], tables[2].Judged);
        Assert.Equal([(0.8, true), (0.3, false)], tables[3].Judged);
        Assert.Equal([(0.4, false)], tables[4].Judged);
    }
}
