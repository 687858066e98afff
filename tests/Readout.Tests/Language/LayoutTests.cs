using CsCheck;
using Readout.Language.Layout;
using Readout.Tests.Text;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Language;

public sealed class LayoutTests
{
    [Fact]
    public void Paragraphs_are_in_order_and_apart_and_lose_nothing_but_white_space_and_a_leading_date() => AnyText.Texts.Sample(value =>
    {
        LaidOutText layout = LayoutReader.Read(new ReportText(value));
        int end = 0;
        foreach (TextSpan span in layout.Paragraphs.Select(paragraph => paragraph.Span))
        {
            Assert.True(span.Start >= end && !span.IsEmpty && layout.Text.Holds(span), $"{span} after {end}");
            Assert.Matches(end == 0 ? @"\A\s*(date\s+\d{4}-\d{2}-\d{2}\s*)?\z" : @"\A\s*\z", value[end..span.Start]);
            end = span.End;
        }
        Assert.Matches(end == 0 ? @"\A\s*(date\s+\d{4}-\d{2}-\d{2}\s*)?\z" : @"\A\s*\z", value[end..]);
    });

    [Fact]
    public void A_title_is_a_heading_and_hard_wrapped_lines_are_one_paragraph()
    {
        LaidOutText layout = LayoutReader.Read(new ReportText(
            "Ministers meet at last\n\nThe two ministers met in the old harbour town on a rainy\nmorning and talked for longer than anyone had thought they\nwould, officials said.\n\n- first point\n- second point"));
        Assert.Equal(
            [ParagraphKind.Heading, ParagraphKind.Body, ParagraphKind.Body, ParagraphKind.Body], layout.Paragraphs.Select(paragraph => paragraph.Kind));
    }

    [Fact]
    public void A_leading_date_is_no_part_of_the_first_paragraph()
    {
        LaidOutText layout = LayoutReader.Read(new ReportText(" date 2025-03-04 The ministers met."));
        Assert.Equal("The ministers met.", layout.Text.Slice(layout.Paragraphs[0].Span));
    }
}
