using Readout.Records;
using Xunit;

namespace Readout.Tests.Comparison;

/// <summary>The circumstances of a contact and the traits of its accounts, side by side.</summary>
public sealed class FrameTests
{
    private static readonly ComparisonPage Page = Pair.Compare(
        "The Prime Minister thanked Brazil for its rainforest policy. The leaders discussed Russian aggression.",
        "The conversation was frank and constructive. The Prime Minister voiced concern about tariffs. The President spoke of the Ukrainian crisis and pledged $40 million.");

    [Theory]
    [InlineData(FrameField.Kind, "NOR", "spoke")]
    [InlineData(FrameField.Published, "BRA", "2024-05-06")]
    [InlineData(FrameField.Date, "NOR", "2024-05-06")]
    [InlineData(FrameField.Tone, "BRA", "frank")]
    [InlineData(FrameField.Tone, "BRA", "constructive")]
    [InlineData(FrameField.Names, "NOR", "aggression")]
    [InlineData(FrameField.Names, "BRA", "Ukrainian crisis")]
    [InlineData(FrameField.Numbers, "BRA", "40 million")]
    [InlineData(FrameField.Praise, "NOR", "rainforest policy")]
    [InlineData(FrameField.Joint, "NOR", "Russian aggression")]
    [InlineData(FrameField.Attributed, "BRA", "tariffs")]
    public void A_side_tells(FrameField field, string side, string value) =>
        Assert.Contains(Page.Frame.Single(row => row.Field == field).Cells.Single(cell => cell.Side == side).Values, told => told.Value.Contains(value, StringComparison.Ordinal));

    [Fact]
    public void A_side_that_says_nothing_of_the_tone_has_no_cell() =>
        Assert.DoesNotContain(Page.Frame.Single(row => row.Field == FrameField.Tone).Cells, cell => cell.Side == "NOR");

    [Fact]
    public void Evidence_is_the_words_of_the_report_that_tells()
    {
        foreach (FrameValue value in Page.Frame.SelectMany(row => row.Cells).SelectMany(cell => cell.Values))
        {
            Assert.Contains(value.Report, Page.Records.Select(record => record.Report.Name));
            Assert.All(value.Evidence, span => Assert.Equal(span.End - span.Start, span.Text.EnumerateRunes().Count()));
        }
    }
}
