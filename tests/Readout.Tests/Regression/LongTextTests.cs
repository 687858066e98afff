using System.Diagnostics;
using NodaTime;
using Readout.Records;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Regression;

/// <summary>Texts whose reading once took time with the square of their length; a linear reading is far below the limit.</summary>
public sealed class LongTextTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
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

    private static ReadoutRecord Read(string text) =>
        Engines.Reading.Read(new Report("long", new ReportText(text), ReportMetadata.Unknown with { Published = new LocalDate(2025, 7, 1) }));
}
