using Readout.Fixtures;
using Xunit;

namespace Readout.Tests.Presentation;

public sealed class WordingTests
{
    [Theory]
    [InlineData("2025-07-01", "1 July 2025")]
    [InlineData("2022-09", "September 2022")]
    [InlineData("2022", "2022")]
    [InlineData("2022-XX-XX", "2022")]
    [InlineData("2025-07-XX", "July 2025")]
    [InlineData("202X", "2020s")]
    [InlineData("2024-21", "spring 2024")]
    [InlineData("2024-35", "Q3 2024")]
    [InlineData("2024-40", "H1 2024")]
    [InlineData("2021-12-07/2021-12-08", "7–8 December 2021")]
    [InlineData("2021-11-30/2021-12-01", "30 November – 1 December 2021")]
    [InlineData("2021-12-31/2022-01-01", "31 December 2021 – 1 January 2022")]
    [InlineData("2021-11/2022-02", "November 2021 – February 2022")]
    [InlineData("../2022-02", "until February 2022")]
    [InlineData("2022-02-03/..", "from 3 February 2022")]
    [InlineData("2022-02~", "about February 2022")]
    [InlineData("2022?", "2022 (uncertain)")]
    [InlineData("2025-07-01T14:30", "1 July 2025, 14:30")]
    [InlineData("sometime", "sometime")]
    public void Dates_are_written_out(string edtf, string words) => Assert.Contains(
        $"{words} · about 1 h 30 min",
        Printed.Page(HarbourCall.Record with { Contacts = [HarbourCall.Record.Contacts[0] with { Date = edtf }] }, width: 120),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(120, false, "2 h")]
    [InlineData(45, false, "45 min")]
    [InlineData(90, true, "about 1 h 30 min")]
    [InlineData(60, true, "about 1 h")]
    public void Durations_are_said_in_hours_and_minutes(int minutes, bool approximate, string words) => Assert.Contains(
        $"4 March 2024 · {words} · held",
        Printed.Page(HarbourCall.Record with
        {
            Contacts = [HarbourCall.Record.Contacts[0] with { DurationMinutes = minutes, DurationApproximate = approximate }],
        }),
        StringComparison.Ordinal);
}
