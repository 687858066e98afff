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
}
