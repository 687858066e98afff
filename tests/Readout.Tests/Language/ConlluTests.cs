using Readout.Language.Parsing;
using Xunit;

namespace Readout.Tests.Language;

public sealed class ConlluTests
{
    private const string Sample = """
        # newdoc id = call
        # text = Oslo can't wait.
        1	Oslo	Oslo	PROPN	NNP	Number=Sing	4	nsubj	_	NER=B-LOC
        2-3	can't	_	_	_	_	_	_	_	_
        2	ca	can	AUX	MD	VerbForm=Fin	4	aux	_	_
        3	n't	not	PART	RB	_	4	advmod	_	_
        4	wait	wait	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
        4.1	_	_	_	_	_	_	_	_	_
        5	.	.	PUNCT	.	_	4	punct	_	_

        # newpar
        1	Indeed	indeed	ADV	RB	_	0	root	_	_

        """;

    [Fact]
    public void The_text_is_rebuilt_and_every_span_points_at_its_form()
    {
        var parsed = Read(Sample);
        Assert.Equal("Oslo can't wait.\n\nIndeed", parsed.Text.Value);
        Assert.All(parsed.Sentences.SelectMany(sentence => sentence.Words), word => Assert.Equal(word.Form, parsed.Text.Slice(word.Span)));
        Assert.Equal([false, false, true, false, false], parsed.Sentences[0].Words.Select(word => word.ContinuesToken));
        Assert.Equal("B-LOC", parsed.Sentences[0].Words[0].NameTag);
        Assert.True(parsed.Sentences[1].StartsParagraph);
    }

    [Fact]
    public void What_is_written_reads_as_the_same()
    {
        var once = Read(Sample);
        using var written = new StringWriter();
        ConlluWriter.Write(once, written);
        var twice = Read(written.ToString());
        Assert.Equal(once.Text.Value, twice.Text.Value);
        Assert.Equal(once.Sentences.SelectMany(s => s.Words), twice.Sentences.SelectMany(s => s.Words));
    }

    [Fact]
    public void A_documents_name_stays_in_its_comment()
    {
        using var written = new StringWriter();
        ConlluWriter.Write(Read("1\ta\t\t\t\t\t\t\t\t"), written, "name\n1\tof\ttwo lines");
        Assert.StartsWith("# newdoc id = name 1 of two lines\n# sent_id", written.ToString(), StringComparison.Ordinal);
        Assert.Equal("a", Read(written.ToString()).Text.Value);
    }

    [Fact]
    public void Offsets_are_code_points()
    {
        using var written = new StringWriter();
        ConlluWriter.Write(Read("1\t😀\t_\t_\t_\t_\t_\t_\t_\t_\n2\tok\t_\t_\t_\t_\t_\t_\t_\t_\n"), written);
        Assert.Contains("TokenRange=2:4", written.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1\tonly three\tcolumns", "line 1 has 3 columns")]
    [InlineData("2\ta\t_\t_\t_\t_\t_\t_\t_\t_", "line 1 has word 2 where word 1 is next")]
    [InlineData("x\ta\t_\t_\t_\t_\t_\t_\t_\t_", "line 1 has 'x' where a number belongs")]
    [InlineData("1-0\ta\t_\t_\t_\t_\t_\t_\t_\t_", "line 1 has the token range 1-0")]
    [InlineData("99999999999\ta\t_\t_\t_\t_\t_\t_\t_\t_", "line 1 has '99999999999' where a number belongs")]
    [InlineData("-1\ta\t_\t_\t_\t_\t_\t_\t_\t_", "line 1 has '' where a number belongs")]
    [InlineData("a.b\ta\t_\t_\t_\t_\t_\t_\t_\t_", "line 1 has 'a' where a number belongs")]
    [InlineData("1\t\t_\t_\t_\t_\t_\t_\t_\t_", "line 1 has a word without characters")]
    [InlineData("1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n\n1\ta\t_\t_\t_\t_\tx\t_\t_\t_", "line 3 has 'x' where a number belongs")]
    [InlineData("1\ta\t_\t_\t_\t_\t2\t_\t_\t_\n\n", "line 2 ends a sentence of 1 words, whose word 1 has the head 2")]
    [InlineData("1\ta\t_\t_\t_\t_\t1\t_\t_\t_", "heads from word 1 on run in a circle")]
    [InlineData("1\ta\t_\t_\t_\t_\t0\t_\t_\t_\n2\tb\t_\t_\t_\t_\t3\t_\t_\t_\n3\tc\t_\t_\t_\t_\t2\t_\t_\t_", "run in a circle")]
    [InlineData("1-3\ta\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n2-3\ta\t_\t_\t_\t_\t_\t_\t_\t_", "line 3 has the token range 2-3 inside the one up to 3")]
    [InlineData("1-3\ta\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", "ends a sentence of 1 words inside the token range up to 3")]
    public void What_is_no_CoNLL_U_is_refused_with_its_line(string text, string message)
    {
        var failure = Assert.Throws<FormatException>(() => Read(text));
        Assert.StartsWith("some.conllu: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    private static ParsedText Read(string text) => ConlluReader.Read(new StringReader(text.ReplaceLineEndings("\n")), "some.conllu");
}
