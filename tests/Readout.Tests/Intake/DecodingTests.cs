using System.Text;
using CsCheck;
using Readout.Intake;
using Xunit;

namespace Readout.Tests.Intake;

public sealed class DecodingTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
            Gen.Int[0x20, 0x7E], Gen.Int[0xA0, 0xD7FF], Gen.Int[0xE000, 0xFFFD], Gen.Int[0x10000, 0x10FFFF],
            Gen.Const((int)'\r'), Gen.Const((int)'\n'), Gen.Const((int)'\t'), Gen.Const(0xFEFF), Gen.Const(0x301), Gen.Const(0x202E))
        .Array[1, 200].Select(runes => string.Concat(runes.Select(char.ConvertFromUtf32)));

    private static readonly Encoding[] Known =
        [new UTF8Encoding(true), new UTF8Encoding(false), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)];

    private static readonly Gen<Encoding> Encodings = Gen.Int[0, Known.Length - 1].Select(index => Known[index]);

    [Fact]
    public void Any_text_comes_back_unchanged_whatever_its_encoding() =>
        Gen.Select(Texts, Encodings).Where((text, encoding) => encoding.Preamble.Length > 0 || text[0] != '\uFEFF').Sample((text, encoding) =>
        {
            byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes(text)];
            Assert.True(TextDecoding.TryDecode(bytes, out string? decoded, out _));
            Assert.Equal(text, decoded);
        });

    [Fact]
    public void Arbitrary_bytes_give_a_text_or_a_problem_and_never_an_exception() =>
        Gen.Byte.Array[0, 300].Sample(bytes => TextDecoding.TryDecode(bytes, out string? text, out var problem)
            ? problem is null && new Readout.Text.ReportText(text!).Length == text!.Length
            : problem!.What.Length > 0 && problem.Remedy.Length > 0);

    [Theory]
    [InlineData(new byte[] { 0x61, 0xC3, 0xA9, 0xFF, 0x62 }, "is not UTF-8 at byte 3")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x61, 0xC3 }, "is not UTF-8 at byte 4")]
    [InlineData(new byte[] { 0x61, 0xED, 0xA0, 0x80 }, "is not UTF-8 at byte 1")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61 }, "is UTF-16 that ends in half a character")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8 }, "is broken UTF-16")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00 }, "is UTF-32")]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x00, 0x61 }, "looks like a binary file")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x61, 0x00, 0x00 }, "looks like a binary file")]
    public void Broken_text_is_a_problem_that_says_where(byte[] bytes, string expected)
    {
        Assert.False(TextDecoding.TryDecode(bytes, out _, out var problem));
        Assert.StartsWith(expected, problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stray_control_character_is_text_and_many_are_not()
    {
        Assert.True(TextDecoding.TryDecode(Encoding.UTF8.GetBytes("The ministers met.\u0007 They agreed.\f\r\n"), out _, out _));
        Assert.False(TextDecoding.TryDecode(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("ab\u0001\u0002", 20))), out _, out _));
    }
}
