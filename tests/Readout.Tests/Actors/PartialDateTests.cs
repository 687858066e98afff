using NodaTime;
using Readout.Actors;
using Xunit;

namespace Readout.Tests.Actors;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2020", "2020-01-01", "2020-12-31")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2020-02-03", "2020-02-03", "2020-02-03")]
    [InlineData("2100-12", "2100-12-01", "2100-12-31")]
    public void It_reaches_from_its_first_day_to_its_last(string text, string first, string last)
    {
        PartialDate date = PartialDate.Parse(text)!.Value;
        Assert.Equal(text, date.ToString());
        Assert.Equal((first, last), (Iso(date.First), Iso(date.Last)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("202")]
    [InlineData("20200")]
    [InlineData("2020-")]
    [InlineData("2020-00")]
    [InlineData("2020-13")]
    [InlineData("2020-02-00")]
    [InlineData("2021-02-29")]
    [InlineData("2020/02/03")]
    [InlineData("+020")]
    [InlineData("1899")]
    [InlineData("2101")]
    public void What_no_calendar_has_is_none(string text) => Assert.Null(PartialDate.Parse(text));

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
