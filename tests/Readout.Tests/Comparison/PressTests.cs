using Readout.Records;
using Xunit;

namespace Readout.Tests.Comparison;

/// <summary>What of a press report is an account of a side.</summary>
public sealed class PressTests
{
    private const string Both = "Støre said that Norway would pay for the rainforest. Lula said that Brazil needed fertilizer. ";

    [Theory]
    [InlineData("\"Brazil will never lower the tariffs on salmon,\" Brazilian Foreign Minister Mauro Vieira said.", "salmon", true)]
    [InlineData("\"Brazil will never lower the tariffs on salmon,\" Brazilian Senator Sergio Moro said.", "salmon", false)]
    [InlineData("\"Brazil will never lower the tariffs on salmon,\" former Brazilian President Michel Temer said.", "salmon", false)]
    [InlineData("Brazilian officials said that tariffs on salmon would be lowered.", "salmon", true)]
    [InlineData("Brazilian experts said that tariffs on salmon would be lowered.", "salmon", false)]
    public void Only_who_speaks_for_a_government_speaks_for_its_side(string said, string word, bool told) =>
        Assert.Equal(told, Tells(Pair.Press(Both + said), word));

    [Theory]
    [InlineData("Lula said that the consulate in Bergen would be closed.", true)]
    [InlineData("Lula did not disclose that the consulate in Bergen would be closed.", false)]
    [InlineData("Neither Lula nor his aides disclosed that the consulate in Bergen would be closed.", false)]
    public void What_someone_did_not_say_is_nothing_said(string said, bool told) => Assert.Equal(told, Tells(Pair.Press(Both + said), "consulate"));

    [Theory]
    [InlineData("Lula confirmed that the salmon dispute in Bergen had been settled by the fishermen.", true)]
    [InlineData("Lula confirmed the dispute.", false)]
    public void The_name_of_a_thing_is_no_account_that_the_other_side_could_be_silent_on(string said, bool told) => Assert.Equal(told, Tells(Pair.Press(Both + said), "dispute"));

    [Fact]
    public void A_third_country_that_is_quoted_once_has_no_row()
    {
        const string third = "Mexican President Claudia Sheinbaum said that maize exports would be halted.";
        Assert.DoesNotContain(Pair.Press(Both + third).Comparison, row => row.Sides().Contains("MEX"));
        Assert.Contains(Pair.Press(Both + third + " Sheinbaum also said that the border with Guatemala would be closed.").Comparison, row => row.Sides().Contains("MEX"));
    }

    [Fact]
    public void That_wish_is_what_was_said_just_before()
    {
        ComparisonRow row = Pair.Press(Both + "Lula said he wanted to end the quarrel over salmon licences. Støre said that Lula repeated that wish during the call.").Row("salmon licences");
        Assert.Equal(["BRA", "NOR"], row.Sides());
        Assert.Equal(ComparisonType.Agree, row.Type);
    }

    private static bool Tells(ComparisonPage page, string word) =>
        page.Comparison.SelectMany(row => row.Cells).SelectMany(cell => cell.Quotes).Any(quote => quote.Span.Text.Contains(word, StringComparison.Ordinal));
}
