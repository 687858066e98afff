using CsCheck;
using Readout.Storage;

namespace Readout.StorageTests;

public sealed class DayRangeTests
{
    [Fact]
    public void A_day_that_is_written_is_read_again() =>
        Gen.Int[0, DateOnly.MaxValue.DayNumber].Sample(day => DayRange.Parse(DayRange.Format(day)) == new DayRange(day, day));

    [Theory]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-12", "2023-12-01", "2023-12-31")]
    [InlineData("9999-12", "9999-12-01", "9999-12-31")]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("9999", "9999-01-01", "9999-12-31")]
    [InlineData("2024-03-04?", "2024-03-04", "2024-03-04")]
    [InlineData("2021-12-07/2021-12-08", "2021-12-07", "2021-12-08")]
    [InlineData("2021-12~/2022", "2021-12-01", "2022-12-31")]
    public void A_date_means_days(string edtf, string first, string last)
    {
        var range = DayRange.Parse(edtf)!.Value;
        Assert.Equal((first, last), (DayRange.Format(range.First), DayRange.Format(range.Last)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2024-13")]
    [InlineData("2024-02-30")]
    [InlineData("0000")]
    [InlineData("2024-21")]
    [InlineData("2024-03/..")]
    [InlineData("2024-03/2024-02")]
    [InlineData("2024/2025/2026")]
    [InlineData("soon")]
    [InlineData("20 4")]
    [InlineData("/")]
    public void What_is_no_closed_date_means_no_days(string? edtf) => Assert.Null(DayRange.Parse(edtf));

    [Fact]
    public void Nothing_that_is_written_breaks_the_reading() =>
        Gen.String[Gen.OneOf(Gen.Char["0123456789-/?~%. "], Gen.Char), 0, 22].Sample(text =>
        {
            if (DayRange.Parse(text) is { } range)
            {
                Assert.InRange(range.First, 0, range.Last);
                Assert.InRange(range.Last, range.First, DateOnly.MaxValue.DayNumber);
            }
        });
}
