using Readout.Fixtures;
using Readout.Records;
using Xunit;

namespace Readout.Tests.Presentation;

public sealed class ComparisonViewTests
{
    private static readonly ComparisonPage OneReport = new([HarbourCall.Record], HarbourCall.Record.Comparison);

    [Fact]
    public void Shared_issues_stand_side_by_side_where_there_is_room()
    {
        string heading = Assert.Single(Printed.Comparison(OneReport).Split('\n'), line => line.Contains("Point", StringComparison.Ordinal));

        Assert.Matches("│ Point +│ FIN +│ Brazil \\(BRA\\) +│", heading);
    }

    [Fact]
    public void Sides_stand_below_each_other_where_there_is_none()
    {
        string view = Printed.Comparison(OneReport, width: 60);

        Assert.DoesNotContain('│', view);
        Assert.Contains("  1 Ports and shipping — ⇕ differ in force\n    FIN: her office said in a statement →", view, StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_side_alone_says_stands_apart_and_is_called_silence()
    {
        string view = Printed.Comparison(OneReport);

        Assert.Contains("○ Only FIN says (silence, not denial)\n  2  A visit: Lindgren’s office would not confirm (negated)", view, StringComparison.Ordinal);
        Assert.Contains("○ Only Brazil (BRA) says (silence, not denial)\n  3  Fertiliser exports: He [Rafael Duarte]", view, StringComparison.Ordinal);
    }

    [Fact]
    public void Over_several_reports_a_statement_is_found_by_the_report_s_number_and_its_own()
    {
        string view = Printed.Flat(Printed.Comparison(TwoAccounts.Page, width: 60));

        Assert.Contains("1 A call with President Duarte · account of Finland (FIN)", view, StringComparison.Ordinal);
        Assert.Contains("2 call-brazil · account of Brazil (BRA)", view, StringComparison.Ordinal);
        Assert.Contains("3 open ports — ⇔ differ in scope Finland (FIN): She [Aino Lindgren] underscored → that Finland keeps every port open (1·S2)", view, StringComparison.Ordinal);
        Assert.Contains("6 She [Aino Lindgren] thanked → Brazil for 40 tonnes of medicine (1·S5)", view, StringComparison.Ordinal);
    }

    [Fact]
    public void The_frame_comes_first_with_the_words_that_show_it_and_says_who_is_silent()
    {
        string view = Printed.Flat(Printed.Comparison(TwoAccounts.Page, width: 60));

        Assert.Contains("Asked for by Finland (FIN): (silent) Brazil (BRA): Finland “At the request of the Finnish side”", view, StringComparison.Ordinal);
        Assert.Contains("Lasted Finland (FIN): 1 h 30 min “ninety minutes” Brazil (BRA): (silent)", view, StringComparison.Ordinal);
        Assert.True(view.IndexOf("How each side tells it", StringComparison.Ordinal) < view.IndexOf("Where the accounts meet", StringComparison.Ordinal));
    }

    [Fact]
    public void Types_come_in_one_order_from_what_unites_to_what_divides()
    {
        string view = Printed.Flat(Printed.Comparison(TwoAccounts.Page, width: 60));
        string[] types = ["— = agree", "— ⇕ differ in force (45% sure)", "— ⇔ differ in scope", "— ≠ contradict each other", "— ✕ one side denies it", "○ Only Finland", "○ Only Brazil"];

        int[] places = [.. types.Select(type => view.IndexOf(type, StringComparison.Ordinal))];

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void Words_that_tell_by_themselves_who_speaks_are_not_told_twice()
    {
        string view = Printed.Flat(Printed.Comparison(TwoAccounts.Page, width: 60));

        Assert.Contains("Finland (FIN): President Lindgren demanded that all grain ships be let through at once (1·S1)", view, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(160)]
    public void Lines_fit_the_width(int width)
    {
        foreach (ComparisonPage page in new[] { OneReport, TwoAccounts.Page, HostileReport.Comparison })
        {
            string view = Printed.Comparison(page, width);
            Assert.All(view.Split('\n'), line => Assert.InRange(Spectre.Console.Rendering.Segment.CellCount([new(line)]), 0, width));
        }
    }

    [Fact]
    public void Nothing_to_compare_is_said_plainly() => Assert.Contains(
        "Nothing to compare", Printed.Comparison(new ComparisonPage([HarbourCall.Record], [])), StringComparison.Ordinal);
}
