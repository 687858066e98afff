using Readout.Language.Attributions;
using Readout.Language.Parsing;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Language.Attributions;

public sealed class SurroundingsTests
{
    [Theory]
    [InlineData("He said “ no ” today .", "0 0 1 1 1 0 0")]
    [InlineData("\" No , \" he said , \" never . \"", "1 1 1 1 0 0 0 2 2 2 2")]
    [InlineData("“ It never ends | he said", "1 1 1 1 0 0")]
    [InlineData("“ One . | “ Two . ” | Three", "1 1 1 2 2 2 2 0")]
    [InlineData("no ” mark opens", "0 0 0 0")]
    public void Every_word_knows_its_quotation(string text, string numbers)
    {
        var row = Row(text);
        var quotations = new QuotationMarks(row);
        Assert.Equal(numbers, string.Join(' ', Enumerable.Range(0, row.Count).Select(quotations.Number)));
    }

    [Fact]
    public void Places_in_quotations_stay_within_their_table()
    {
        var row = Row(string.Join(' ', Enumerable.Repeat("“ a b c d e f g h i j k l m n ” x \" y | “ z", 40)));
        var quotations = new QuotationMarks(row);
        Assert.All(Enumerable.Range(0, row.Count), word => Assert.InRange(quotations.Place(word), 0, QuotationMarks.Places - 1));
    }

    [Fact]
    public void A_branch_stands_to_a_cue_as_its_topmost_word_does()
    {
        // "She said he would come soon": he, would and soon hang on come, come on said.
        var row = Row("She said he would come soon", [2, 0, 5, 5, 2, 5]);
        int[] relations = [7, 0, 1, 2, 3, 4];
        var standings = new Standing[row.Count];
        new Surroundings(row, new QuotationMarks(row), relations).Describe(1, 2, 0, row.Count, standings);
        Assert.Equal(standings[4].Tree, standings[2].Tree);
        Assert.Equal(standings[4].Tree, standings[5].Tree);
        Assert.NotEqual(standings[0].Tree, standings[4].Tree);
        Assert.NotEqual(standings[1].Tree, standings[4].Tree);
    }

    [Fact]
    public void A_words_standing_does_not_depend_on_the_window_it_is_asked_for_in()
    {
        var row = Row("Well , the price , he said , has been too high for us", [12, 1, 4, 12, 4, 7, 12, 7, 12, 12, 12, 0, 14, 12]);
        int[] relations = [.. Enumerable.Range(1, row.Count)];
        Standing[] whole = new Standing[row.Count], part = new Standing[6];
        var surroundings = new Surroundings(row, new QuotationMarks(row), relations);
        surroundings.Describe(6, 7, 0, row.Count, whole);
        surroundings.Describe(6, 7, 4, 10, part);
        Assert.Equal(whole[4..10], part);
    }

    [Fact]
    public void Stretches_cover_a_text_without_gap_and_are_not_too_long()
    {
        var text = string.Join(" | ", Enumerable.Range(1, 60).Select(n => string.Join(' ', Enumerable.Repeat("word", n * 23 % 700 + 1))));
        var row = Row(text);
        var at = 0;
        foreach (var (start, end) in Chunks.Of(row))
        {
            Assert.Equal(at, start);
            Assert.InRange(end - start, 1, 400);
            at = end;
        }
        Assert.Equal(row.Count, at);
    }

    /// <summary>Words parted by blanks, paragraphs of one sentence each parted by bars; heads from 1, or all roots.</summary>
    private static WordRow Row(string text, int[]? heads = null)
    {
        var at = 0;
        return new WordRow([.. text.Split(" | ").Select(paragraph => new ParsedSentence(
            [.. paragraph.Split(' ').Select((form, i) => new ParsedWord { Form = form, Span = new TextSpan(at, at += form.Length), Head = heads?[i] ?? 0 })],
            StartsParagraph: true))]);
    }
}
