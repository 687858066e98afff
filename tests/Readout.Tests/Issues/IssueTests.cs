using NodaTime;
using Readout.Records;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Issues;

/// <summary>What was talked about.</summary>
public sealed class IssueTests
{
    [Theory]
    [InlineData("The presidents discussed the Amazon Fund.", "Amazon Fund")]
    [InlineData("The presidents discussed the situation in Paraguay.", "Paraguay")]
    [InlineData("The ministers discussed ocean governance and fisheries management.", "fisheries management")]
    [InlineData("Both sides stressed cooperation in the field of polar research.", "polar research")]
    [InlineData("The leaders discussed how to end the fighting in Darfur.", "Sudan")]
    [InlineData("They discussed the implementation of the Minsk accords.", "Minsk agreements")]
    public void An_issue_has_a_name(string sentence, string label)
    {
        Issue issue = Assert.Single(Read(sentence).Issues, issue => issue.Label == label);
        Assert.NotEmpty(issue.Mentions);
    }

    [Theory]
    [InlineData("They discussed a range of issues.")]
    [InlineData("The two leaders discussed the situation.")]
    [InlineData("They discussed it with President Lula on Friday.")]
    public void A_word_that_says_nothing_is_no_issue(string sentence) => Assert.Empty(Read(sentence).Issues);

    [Fact]
    public void A_statement_carries_the_issue_it_is_about()
    {
        ReadoutRecord record = Read("Prime Minister Støre and President Lula spoke by phone. The leaders discussed the Amazon Fund.");
        string id = record.Issues.Single(issue => issue.Label == "Amazon Fund").Id;
        Assert.Contains(record.Statements, statement => statement.Issues.Contains(id));
    }

    private static ReadoutRecord Read(string text) => Engines.Reading.Read(new Report(
        "any", new ReportText(text), ReportMetadata.Unknown with { IssuedBy = "NOR", Published = new LocalDate(2024, 5, 6) }));
}
