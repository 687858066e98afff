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
        string heading = Assert.Single(Printed.Comparison(OneReport).Split('\n'), line => line.Contains("Issue", StringComparison.Ordinal));

        Assert.Matches("│ Issue +│ FIN +│ Brazil \\(BRA\\) +│", heading);
    }

    [Fact]
    public void Sides_stand_below_each_other_where_there_is_none()
    {
        string view = Printed.Comparison(OneReport, width: 60);

        Assert.DoesNotContain('│', view);
        Assert.Contains("Ports and shipping — the sides differ in force\n    FIN\n      S1", view, StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_side_alone_says_stands_apart()
    {
        string view = Printed.Comparison(OneReport);

        Assert.Contains("Only FIN says\n  A visit\n    S8  Lindgren’s office would not confirm (negated)", view, StringComparison.Ordinal);
        Assert.Contains("Only Brazil (BRA) says\n  Fertiliser exports\n    S7  He [Rafael Duarte]", view, StringComparison.Ordinal);
    }

    [Fact]
    public void Over_several_reports_a_statement_is_found_by_name_and_number()
    {
        ReadoutRecord other = HarbourCall.Record with
        {
            Report = HarbourCall.Record.Report with { Name = "second" },
            Statements = [HarbourCall.Record.Statements[6] with { Id = "S1" }],
        };
        var rows = new ComparisonRow(ComparisonType.Scope, "second#I2", [new("FIN", ["harbour-call#S1"]), new("BRA", ["second#S1"])], null);

        string view = Printed.Flat(Printed.Comparison(new ComparisonPage([HarbourCall.Record, other], [rows]), width: 60));

        Assert.Contains("Fertiliser exports — the sides differ in scope", view, StringComparison.Ordinal);
        Assert.Contains("harbour-call#S1 her office said in a statement → “We will keep", view, StringComparison.Ordinal);
        Assert.Contains("second#S1 He [Rafael Duarte] (inferred) asked → for talks", view, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(160)]
    public void Lines_fit_the_width(int width)
    {
        foreach (ReadoutRecord record in new[] { HarbourCall.Record, HostileReport.Record })
        {
            string view = Printed.Comparison(new ComparisonPage([record], record.Comparison), width);
            Assert.All(view.Split('\n'), line => Assert.InRange(Spectre.Console.Rendering.Segment.CellCount([new(line)]), 0, width));
        }
    }

    [Fact]
    public void Nothing_to_compare_is_said_plainly() => Assert.Contains(
        "Nothing to compare", Printed.Comparison(new ComparisonPage([HarbourCall.Record], [])), StringComparison.Ordinal);
}
