using CsCheck;
using Readout.Records;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Text;

public sealed class CodePointMapTests
{
    [Fact]
    public void Offsets_agree_with_counting_runes() => AnyText.Texts.Sample(text =>
    {
        var map = new CodePointMap(text);
        int codePoint = 0, utf16 = 0;
        foreach (System.Text.Rune rune in text.EnumerateRunes())
        {
            Assert.Equal(codePoint, map.ToCodePoint(utf16));
            Assert.Equal(utf16, map.ToUtf16(codePoint));
            codePoint++;
            utf16 += rune.Utf16SequenceLength;
        }
        Assert.Equal(codePoint, map.Count);
        Assert.Equal(codePoint, map.ToCodePoint(utf16));
        Assert.Equal(utf16, map.ToUtf16(codePoint));
    });

    [Fact]
    public void An_offset_between_the_halves_of_a_pair_is_refused()
    {
        var map = new CodePointMap("a😀b");
        Assert.Equal(1, map.ToCodePoint(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.ToCodePoint(2));
        Assert.Equal(2, map.ToCodePoint(3));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void An_offset_outside_the_text_is_refused(int offset)
    {
        var map = new CodePointMap("abc");
        Assert.Throws<ArgumentOutOfRangeException>(() => map.ToCodePoint(offset));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.ToUtf16(offset));
    }

    [Fact]
    public void A_lone_surrogate_is_no_text()
    {
        const char high = '\ud83d', low = '\ude00';
        Assert.Throws<ArgumentException>(() => new ReportText(new string([high])));
        Assert.Throws<ArgumentException>(() => new ReportText(new string(['a', low, 'b'])));
        Assert.Throws<ArgumentException>(() => new ReportText(new string([low, high])));
        Assert.Equal(1, new ReportText(new string([high, low])).CodePoints.Count);
    }

    [Fact]
    public void A_span_crosses_the_border_and_comes_back() => Gen.Select(AnyText.Texts, Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample((value, a, b) =>
    {
        var text = new ReportText(value);
        int first = text.CodePoints.ToUtf16(a % (text.CodePoints.Count + 1)), second = text.CodePoints.ToUtf16(b % (text.CodePoints.Count + 1));
        var span = new TextSpan(Math.Min(first, second), Math.Max(first, second));
        Span record = text.ToRecord(span);
        Assert.Equal(value[span.Start..span.End], record.Text);
        Assert.Equal(span, text.FromRecord(record));
    });

    [Fact]
    public void A_span_that_says_other_words_than_the_text_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ReportText("peace talks").FromRecord(new Span(0, 5, "truce")));
}
