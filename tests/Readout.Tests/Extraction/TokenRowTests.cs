using CsCheck;
using Readout.Extraction.Tokens;
using Readout.Tests.Text;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Extraction;

public sealed class TokenRowTests
{
    [Fact]
    public void Sentences_quotations_and_names_are_stretches_of_the_row() => AnyText.Texts.Sample(value =>
    {
        TokenRow tokens = Read(value);
        Assert.Equal(Enumerable.Range(0, tokens.Count), tokens.Sentences.SelectMany(range => Enumerable.Range(range.Start, range.Length)));
        Assert.All(tokens.Sentences, range => Assert.True(range.Length > 0));
        int last = 0;
        for (int token = 0; token < tokens.Count; token++)
        {
            Assert.Equal(token, tokens.TokenFrom(tokens.Span(token).Start));
            Assert.True(tokens.Quotation(token) == 0 || tokens.Quotation(token) == last || tokens.Quotation(token) == ++last);
            Assert.True(tokens.Name(token) is not { } name || (name.First <= token && token < name.End));
        }
    }, iter: 300);

    [Theory]
    [InlineData("He said \"one\" and \"two\".\n\n\"Three.\"", "\"one\"|\"two\"|\"Three.\"")]
    [InlineData("He said “one and two.\n\nAnd “three” again.", "“one and two.|“three”")]
    [InlineData("“One ” two", "“One ”")]
    public void A_quotation_runs_from_mark_to_mark_within_its_paragraph(string text, string quotations)
    {
        TokenRow tokens = Read(text);
        var found = Enumerable.Range(0, tokens.Count).Where(token => tokens.Quotation(token) > 0).GroupBy(tokens.Quotation)
            .Select(group => tokens.Text.Slice(tokens.Cover(group.First(), group.Last() + 1)));
        Assert.Equal(quotations, string.Join('|', found));
    }

    [Fact]
    public void A_hyphen_inside_a_word_is_a_word_and_one_between_words_a_mark()
    {
        TokenRow tokens = Read("A two-hour call - in May.");
        Assert.Equal(
            [TokenKind.Word, TokenKind.Mark], Enumerable.Range(0, tokens.Count).Where(token => tokens[token] is "-").Select(tokens.Kind));
    }

    [Theory]
    [InlineData("GENEVA, June 16 (Agency) — The ministers met.", "GENEVA, June 16 (Agency) —|The ministers met.")]
    [InlineData("(Agency) - They met.", "(Agency) -|They met.")]
    [InlineData("Talks - long ones - were held.", "Talks - long ones - were held.")]
    public void A_dateline_stands_apart(string text, string sentences)
    {
        TokenRow tokens = Read(text);
        Assert.Equal(sentences, string.Join('|', Enumerable.Range(0, tokens.Sentences.Length).Select(sentence => tokens.Text.Slice(tokens.SentenceSpan(sentence)))));
    }

    private static TokenRow Read(string text) => new(Engines.Language.Parse(new ReportText(text)));
}
