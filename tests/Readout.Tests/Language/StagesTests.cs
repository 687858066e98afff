using CsCheck;
using Readout.Language.Layout;
using Readout.Language.Sentences;
using Readout.Language.Tokens;
using Readout.Tests.Text;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Language;

public sealed class StagesTests
{
    [Fact]
    public void Every_layer_is_ordered_apart_and_inside_the_one_above_it() => AnyText.Texts.Sample(value =>
    {
        TokenizedText tokens = Read(value);
        SplitText split = tokens.Split;
        AssertLayer(tokens.Text, split.Layout.Paragraphs.Select(paragraph => paragraph.Span));
        AssertLayer(tokens.Text, split.Sentences.Select(sentence => sentence.Span));
        AssertLayer(tokens.Text, tokens.Tokens.Select(token => token.Span));
        Assert.All(split.Sentences, sentence => Assert.True(split.Layout.Paragraphs[sentence.Paragraph].Span.Contains(sentence.Span)));
        Assert.Equal(split.Sentences.Length, tokens.Ranges.Length);
        int next = 0;
        for (int i = 0; i < tokens.Ranges.Length; i++)
        {
            Assert.Equal(next, tokens.Ranges[i].Start);
            for (next = tokens.Ranges[i].Start; next < tokens.Ranges[i].End; next++)
            {
                Assert.True(split.Sentences[i].Span.Contains(tokens.Tokens[next].Span));
            }
        }
        Assert.Equal(tokens.Tokens.Length, next);
    });

    [Fact]
    public void Nothing_but_white_space_and_a_leading_date_lies_outside_the_tokens() => AnyText.Texts.Sample(value =>
    {
        TokenizedText tokens = Read(value);
        var covered = new bool[value.Length];
        foreach (Token token in tokens.Tokens)
        {
            Array.Fill(covered, true, token.Span.Start, token.Span.Length);
        }
        int first = tokens.Tokens.Length == 0 ? value.Length : tokens.Tokens[0].Span.Start;
        for (int i = first; i < value.Length; i++)
        {
            Assert.True(covered[i] || char.IsWhiteSpace(value[i]), $"character {i} of '{value}' is lost");
        }
        Assert.Matches(@"\A\s*(date\s+\d{4}-\d{2}-\d{2}\s*)?\z", value[..first]);
    });

    [Theory]
    [InlineData("Mr. Lee met Sen. Ortiz. They spoke.", "Mr. Lee met Sen. Ortiz.", "They spoke.")]
    [InlineData("He lives in the U.S. The talks go on.", "He lives in the U.S.", "The talks go on.")]
    [InlineData("The U.S. President agreed.", "The U.S. President agreed.")]
    [InlineData("“We will go.” He then left.", "“We will go.”", "He then left.")]
    [InlineData("“Will you go?” she asked.", "“Will you go?” she asked.")]
    [InlineData("\"It is over.\" The minister left.", "\"It is over.\"", "The minister left.")]
    [InlineData("Growth was 7.5 percent. It fell.", "Growth was 7.5 percent.", "It fell.")]
    [InlineData("John F. Adams spoke… and left.", "John F. Adams spoke… and left.")]
    [InlineData("It ended on Jan. 5. Nobody spoke!", "It ended on Jan. 5.", "Nobody spoke!")]
    public void Sentences_end_where_a_reader_ends_them(string text, params string[] expected)
    {
        SplitText split = Read(text).Split;
        Assert.Equal(expected, split.Sentences.Select(sentence => split.Text.Slice(sentence.Span)));
    }

    [Theory]
    [InlineData("France’s call, it’s said: U.S.-led.", "France|’s|call|,|it|’s|said|:|U.S.|-|led|.")]
    [InlineData("a two-hour call at 10:30 for $1,000", "a|two-hour|call|at|10:30|for|$|1,000")]
    [InlineData("“No,” he said.", "“|No|,|”|he|said|.")]
    public void Tokens_are_words_numbers_and_marks(string text, string expected)
    {
        TokenizedText tokens = Read(text);
        Assert.Equal(expected, string.Join('|', tokens.Tokens.Select(token => tokens.Text.Slice(token.Span))));
    }

    [Fact]
    public void Straight_marks_open_and_close_by_turns_within_a_paragraph()
    {
        TokenizedText tokens = Read("He said \"one\" and \"two\".\n\n\"Three.\"");
        Assert.Equal(
            [TokenKind.QuoteOpen, TokenKind.QuoteClose, TokenKind.QuoteOpen, TokenKind.QuoteClose, TokenKind.QuoteOpen, TokenKind.QuoteClose],
            tokens.Tokens.Select(token => token.Kind).Where(kind => kind is TokenKind.QuoteOpen or TokenKind.QuoteClose));
    }

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

    private static TokenizedText Read(string text) =>
        Tokenizer.Tokenize(SentenceSplitter.Split(LayoutReader.Read(new ReportText(text))));

    private static void AssertLayer(ReportText text, IEnumerable<TextSpan> spans)
    {
        int end = 0;
        foreach (TextSpan span in spans)
        {
            Assert.True(span.Start >= end && !span.IsEmpty && text.Holds(span), $"{span} after {end}");
            Assert.Equal(text.Value[span.Start..span.End], text[span].ToString());
            end = span.End;
        }
    }
}
