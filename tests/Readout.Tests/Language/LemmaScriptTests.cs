using CsCheck;
using Readout.Language.Tagging;
using Xunit;

namespace Readout.Tests.Language;

public sealed class LemmaScriptTests
{
    [Theory]
    [InlineData("meetings", "meeting", "0/1/")]
    [InlineData("Agreed", "agree", "0/1/")]
    [InlineData("Berlin", "Berlin", "1/0/")]
    [InlineData("MINISTER", "Minister", "2/0/")]
    [InlineData("is", "be", "0/2/be")]
    [InlineData("was", "be", "0/3/be")]
    public void The_simplest_script_is_found(string form, string lemma, string script) =>
        Assert.Equal(script, LemmaScript.Between(form, lemma).ToString());

    [Fact]
    public void A_script_makes_the_lemma_it_was_made_from() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 12], Gen.String[Gen.Char.AlphaNumeric, 1, 12])
            .Sample((form, lemma) => Assert.Equal(lemma, LemmaScript.Parse(LemmaScript.Between(form, lemma).ToString()).Apply(form)));

    [Theory]
    [InlineData("0/1/", "s", "s")]
    [InlineData("0/3/", "’s", "’s")]
    [InlineData("0/1/", "😀", "😀")]
    [InlineData("1/1/", "a😀", "a")]
    [InlineData("0/1/y", "😀", "y")]
    public void What_is_left_is_never_nothing_nor_half_a_character(string script, string form, string lemma) =>
        Assert.Equal(lemma, LemmaScript.Parse(script).Apply(form));

    [Fact]
    public void Characters_that_share_half_a_pair_share_nothing() =>
        Assert.Equal("😁", LemmaScript.Parse(LemmaScript.Between("😀", "😁").ToString()).Apply("😀"));

    [Theory]
    [InlineData("")]
    [InlineData("0/1")]
    [InlineData("3/1/")]
    [InlineData("0/-1/")]
    [InlineData("0/99999999999/")]
    public void What_is_no_script_is_refused(string text) => Assert.Throws<FormatException>(() => LemmaScript.Parse(text));
}
