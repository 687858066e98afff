using System.Diagnostics;
using NodaTime;
using Readout.Records;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Regression;

/// <summary>Texts whose reading once took time with the square of their length; beside parsing, which is linear, the rest is little.</summary>
public sealed class LongTextTests
{
    [Theory]
    [InlineData("They agreed to stay in touch and agreed to meet again. ", 10_000)]
    [InlineData("It was their first call since September 2022. ", 5_000)]
    [InlineData("Macron plans to visit Moscow on Friday. ", 5_000)]
    [InlineData("Putin, who said ", 15_000)]
    [InlineData("PRESIDENT PUTIN SAID THAT MACRON CALLED HIM ON TUESDAY. ", 10_000)]
    [InlineData("The French president said grain was good. President Putin stressed that ports are open. She said it. ", 5_000)]
    public void A_long_text_is_read_in_linear_time(string sentence, int times)
    {
        ReadInLinearTime(string.Concat(Enumerable.Repeat(sentence, times)));
    }

    [Fact]
    public void A_quotation_without_end_is_read_in_linear_time()
    {
        string text = "The minister said: “" + string.Concat(Enumerable.Repeat("Peace is near now. ", 15_000));
        Statement speech = ReadInLinearTime(text).Statements[0];
        Assert.True(speech.Content.Length > 1000);
        Assert.Equal(text.TrimEnd().Length, speech.Content[^1].End, 5.0);
        Assert.Equal(StatementMode.Direct, speech.Mode);
    }

    private static ReadoutRecord ReadInLinearTime(string text)
    {
        var report = new Report("long", new ReportText(text), ReportMetadata.Unknown with { Published = new LocalDate(2025, 7, 1) });
        var clock = Stopwatch.StartNew();
        Engines.Language.Parse(report.Text);
        TimeSpan parsing = clock.Elapsed;
        clock.Restart();
        ReadoutRecord record = Engines.Reading.Read(report);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, (6 * parsing) + TimeSpan.FromSeconds(2));
        return record;
    }
}
