using Readout.Language.Parsing;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Language;

public sealed class PunctuationHeadsTests
{
    [Fact]
    public void Brackets_hang_on_the_head_of_what_they_enclose() =>
        Assert.Equal([2, 0, 5, 5, 2, 5, 2], Settled(
            ("Ministers", 2, "nsubj"), ("met", 0, "root"), ("(", 2, "punct"), ("in", 5, "case"), ("Oslo", 2, "obl"), (")", 2, "punct"), (".", 5, "punct")));

    [Fact]
    public void A_comma_hangs_on_the_highest_word_that_crosses_nothing() =>
        Assert.Equal([3, 1, 4, 0, 4], Settled(
            ("arriving", 3, "advcl"), (",", 3, "punct"), ("he", 4, "nsubj"), ("spoke", 0, "root"), (".", 1, "punct")));

    [Fact]
    public void What_hung_on_a_mark_hangs_on_the_marks_head() =>
        Assert.Equal([0, 3, 1], Settled(("talks", 0, "root"), (",", 1, "punct"), ("then", 2, "advmod")));

    [Fact]
    public void A_sentence_of_marks_alone_stays_as_it_is() =>
        Assert.Equal([0, 1, 1], Settled(("-", 0, "root"), ("-", 1, "punct"), ("-", 1, "punct")));

    private static int[] Settled(params (string Form, int Head, string Relation)[] words)
    {
        var parsed = words.Select(word => new ParsedWord { Form = word.Form, Span = new TextSpan(0, 0) }).ToArray();
        var arcs = words.Select(word => new Arc(word.Head, word.Relation, 1)).ToArray();
        PunctuationHeads.Settle(parsed, 0, arcs);
        return [.. arcs.Select(arc => arc.Head)];
    }
}
