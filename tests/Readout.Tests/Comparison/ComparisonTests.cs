using System.Text.Json;
using Readout.Records;
using Xunit;

namespace Readout.Tests.Comparison;

/// <summary>Accounts of one call beside each other.</summary>
public sealed class ComparisonTests
{
    [Theory]
    [InlineData(
        "The Prime Minister underscored the importance of the Amazon Fund for the protection of the rainforest.",
        "The President stressed the importance of the Amazon Fund for the protection of the rainforest.",
        "Amazon Fund", ComparisonType.Agree)]
    [InlineData(
        "The Prime Minister demanded a ceasefire in Sudan.",
        "The leaders discussed a ceasefire in Sudan.",
        "ceasefire", ComparisonType.Force)]
    [InlineData(
        "The Prime Minister made clear that Norway will send humanitarian aid to Haiti.",
        "The President welcomed Norway's readiness to send humanitarian aid to Haiti.",
        "Haiti", ComparisonType.Force)]
    [InlineData(
        "The Prime Minister stressed the importance of free shipping in the Red Sea.",
        "The President stressed the importance of fishing quotas, tariffs on salmon and safe shipping in the Red Sea off Yemen.",
        "Red Sea", ComparisonType.Scope)]
    [InlineData(
        "The Prime Minister said that sanctions on grain exports will be lifted.",
        "The President said that sanctions on grain exports will be imposed.",
        "grain exports", ComparisonType.Contradict)]
    [InlineData(
        "The Prime Minister said that the leaders agreed on a ceasefire in Sudan.",
        "The President denied that the leaders agreed on a ceasefire in Sudan.",
        "ceasefire", ComparisonType.Denied)]
    public void Rows_say_how_two_accounts_stand_to_each_other(string norway, string brazil, string words, ComparisonType type)
    {
        ComparisonRow row = Pair.Compare(norway, brazil).Row(words);
        Assert.Equal(["BRA", "NOR"], row.Sides());
        Assert.Equal(type, row.Type);
    }

    [Fact]
    public void What_one_side_alone_says_is_a_row_of_that_side_and_what_everybody_knows_is_none()
    {
        ComparisonPage page = Pair.Compare(
            "The Prime Minister emphasized the need for ransomware sanctions.",
            "The President stressed the future of the Amazon rainforest.");
        Assert.Equal(ComparisonType.Only, page.Row("ransomware").Type);
        Assert.Equal(["NOR"], page.Row("ransomware").Sides());
        Assert.Equal(["BRA"], page.Row("rainforest").Sides());
        Assert.DoesNotContain(page.Comparison.SelectMany(row => row.Cells).SelectMany(cell => cell.Quotes), quote => quote.Span.Text.Contains("spoke", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_other_side_says_elsewhere_is_no_silence()
    {
        ComparisonPage page = Pair.Compare(
            "The Prime Minister demanded a ceasefire in Sudan. The Prime Minister stressed the delivery of grain to Sudan through safe corridors during the ceasefire.",
            "The President demanded a ceasefire in Sudan.");
        Assert.Equal(["BRA", "NOR"], page.Row("ceasefire").Sides());
        Assert.DoesNotContain(page.Comparison, row => row.Type == ComparisonType.Only && row.Sides() is ["BRA"]);
    }

    [Fact]
    public void A_subject_merely_named_is_narrower_and_not_weaker_unless_it_is_the_same_one()
    {
        ComparisonRow row = Pair.Compare(
            "The leaders discussed ransomware in hospitals.",
            "The President stressed the importance of working together against cybercrime.").Row("ransomware");
        Assert.Equal(["BRA", "NOR"], row.Sides());
        Assert.Equal(ComparisonType.Scope, row.Type);
    }

    [Fact]
    public void A_statement_that_packs_two_points_meets_two_statements_of_the_other_side()
    {
        ComparisonPage page = Pair.Compare(
            "The Prime Minister pledged humanitarian aid for Haiti. The Prime Minister backed the reform of the Security Council.",
            "The President expressed gratitude for humanitarian aid for Haiti, as well as for the reform of the Security Council.");
        Assert.Equal(["BRA", "NOR"], page.Row("Haiti").Sides());
        Assert.Equal(["BRA", "NOR"], page.Row("Security Council").Sides());
        Assert.NotEqual(page.Row("Haiti"), page.Row("Security Council"));
    }

    [Fact]
    public void One_side_in_two_reports_is_one_side()
    {
        ReadoutRecord first = Pair.Read("one", null, "Norway’s Prime Minister Jonas Gahr Støre called for a ceasefire in Sudan without delay, his office said.");
        ReadoutRecord second = Pair.Read("two", null, "Norwegian Prime Minister Jonas Gahr Støre demanded a ceasefire in Sudan without delay.");
        ReadoutRecord third = Pair.Read("three", "BRA", "President Luiz Inácio Lula da Silva discussed a ceasefire in Sudan.");
        ComparisonRow row = Engines.Reading.Compare([first, second, third]).Row("ceasefire");
        Assert.Equal(["BRA", "NOR"], row.Sides());
        Assert.Equal(["one", "two"], row.Cells.Single(cell => cell.Side == "NOR").Quotes.Select(quote => quote.Report).Distinct());
    }

    [Fact]
    public void Three_sides_share_a_row()
    {
        ReadoutRecord chile = Pair.Read("santiago", "CHL", "President Gabriel Boric stressed the importance of a ceasefire in Sudan.");
        ComparisonPage two = Pair.Compare("The Prime Minister stressed the importance of a ceasefire in Sudan.", "The President stressed the importance of a ceasefire in Sudan.");
        Assert.Equal(["BRA", "CHL", "NOR"], Engines.Reading.Compare(two.Records.Add(chile)).Row("ceasefire").Sides());
    }

    [Fact]
    public void One_side_alone_has_nothing_to_be_compared_with() =>
        Assert.Empty(Engines.Reading.Compare([Pair.Read("oslo", "NOR", "Prime Minister Jonas Gahr Støre called for a ceasefire in Sudan.")]).Comparison);

    [Fact]
    public void Quotes_and_marks_are_words_of_their_reports_and_the_same_records_give_the_same_page()
    {
        const string norway = "The Prime Minister 🌊 made clear that Norway will send humanitarian aid to Haiti. The leaders discussed the Amazon Fund, the war in Sudan, as well as trade.";
        const string brazil = "The President welcomed Norway's readiness to send humanitarian aid to Haiti and demanded peace in Sudan. 🌊 He stressed trade.";
        ComparisonPage page = Pair.Compare(norway, brazil);
        Assert.NotEmpty(page.Comparison);
        foreach (Quote quote in page.Comparison.SelectMany(row => row.Cells).SelectMany(cell => cell.Quotes.Concat(cell.Marks)))
        {
            Assert.Equal(quote.Span.End - quote.Span.Start, quote.Span.Text.EnumerateRunes().Count());
            Assert.Contains(page.Records, record => record.Report.Name == quote.Report);
        }
        Assert.Equal(Json(page), Json(Pair.Compare(norway, brazil)));
    }

    [Fact]
    public void Many_statements_are_compared_in_time_that_grows_with_their_number()
    {
        string many = string.Concat(Enumerable.Range(0, 700).Select(number => $"He stressed the importance of trade item {number} and the war in Sudan. "));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        ComparisonPage page = Pair.Compare(many, many);
        TimeSpan reading = clock.Elapsed;
        clock.Restart();
        Engines.Reading.Compare(page.Records);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, (reading / 2) + TimeSpan.FromSeconds(1));
    }

    private static string Json(ComparisonPage page) => JsonSerializer.Serialize(page, RecordJson.Line.ComparisonPage);
}
