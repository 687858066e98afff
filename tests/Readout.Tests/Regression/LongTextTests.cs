using System.Diagnostics;
using NodaTime;
using Readout.Extraction;
using Readout.Language.Layout;
using Readout.Language.Sentences;
using Readout.Records;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Regression;

/// <summary>Texts whose reading once took time with the square of their length; a linear reading is far below the limit.</summary>
public sealed class LongTextTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private static readonly Engine Engine = Engine.Load();

    [Theory]
    [InlineData("They agreed to stay in touch and agreed to meet again. ", 40_000)]
    [InlineData("It was their first call since September 2022. ", 80_000)]
    [InlineData("Macron plans to visit Moscow on Friday. ", 80_000)]
    [InlineData("Putin, who said ", 60_000)]
    [InlineData("PRESIDENT PUTIN SAID THAT MACRON CALLED HIM ON TUESDAY. ", 40_000)]
    [InlineData("The French president said grain was good. President Putin stressed that ports are open. She said it. ", 20_000)]
    public void A_long_text_is_read_in_linear_time(string sentence, int times)
    {
        string text = string.Concat(Enumerable.Repeat(sentence, times));
        var clock = Stopwatch.StartNew();
        Read(text);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Limit);
    }

    [Fact]
    public void A_quotation_without_end_is_read_in_linear_time()
    {
        string text = "The minister said: “" + string.Concat(Enumerable.Repeat("Peace is near now. ", 60_000));
        var clock = Stopwatch.StartNew();
        ReadoutRecord record = Read(text);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Limit);
        Assert.Equal(60_000, record.Statements[0].Content.Length);
        Assert.Equal(StatementMode.Direct, record.Statements[0].Mode);
    }

    [Fact]
    public void A_sentence_too_long_to_be_one_is_cut_at_white_space()
    {
        var text = new ReportText(string.Concat(Enumerable.Repeat("and the big old ministers ", 1000)) + new string('a', 12_000) + " end");
        SplitText split = SentenceSplitter.Split(LayoutReader.Read(text));
        Assert.True(split.Sentences.Length > 4);
        Assert.All(split.Sentences, sentence => Assert.False(char.IsWhiteSpace(text.Value[sentence.Span.End - 1])));
        Assert.All(split.Sentences.Skip(1), sentence => Assert.True(char.IsWhiteSpace(text.Value[sentence.Span.Start - 1])));
        Assert.Contains(split.Sentences, sentence => sentence.Span.Length > 12_000);
    }

    private static ReadoutRecord Read(string text) =>
        Engine.Read(new Report("long", new ReportText(text), ReportMetadata.Unknown with { Published = new LocalDate(2025, 7, 1) }));
}
