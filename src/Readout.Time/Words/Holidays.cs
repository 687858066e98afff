using NodaTime;

namespace Readout.Time.Words;

/// <summary>Holidays that reports date by.</summary>
internal enum Holiday
{
    NewYearsDay,
    MartinLutherKingDay,
    ValentinesDay,
    PresidentsDay,
    GoodFriday,
    Easter,
    EasterMonday,
    MayDay,
    MemorialDay,
    IndependenceDay,
    BastilleDay,
    LaborDay,
    ColumbusDay,
    Halloween,
    ElectionDay,
    VeteransDay,
    Thanksgiving,
    ChristmasEve,
    Christmas,
    BoxingDay,
    NewYearsEve,
}

/// <summary>How holidays are called and when they are.</summary>
internal static class Holidays
{
    /// <summary>Those of one word that may stand alone.</summary>
    internal static IReadOnlyDictionary<string, Holiday> Words { get; } = new Dictionary<string, Holiday>
    {
        ["Easter"] = Holiday.Easter,
        ["Halloween"] = Holiday.Halloween,
        ["Thanksgiving"] = Holiday.Thanksgiving,
        ["Christmas"] = Holiday.Christmas,
    };

    /// <summary>Those of more words, written with single spaces and without apostrophes.</summary>
    internal static IReadOnlyDictionary<string, Holiday> Phrases { get; } = new Dictionary<string, Holiday>
    {
        ["New Years Day"] = Holiday.NewYearsDay,
        ["New Year s Day"] = Holiday.NewYearsDay,
        ["New Years Eve"] = Holiday.NewYearsEve,
        ["New Year s Eve"] = Holiday.NewYearsEve,
        ["Martin Luther King Day"] = Holiday.MartinLutherKingDay,
        ["Valentine s Day"] = Holiday.ValentinesDay,
        ["Presidents Day"] = Holiday.PresidentsDay,
        ["Good Friday"] = Holiday.GoodFriday,
        ["Easter Sunday"] = Holiday.Easter,
        ["Easter Monday"] = Holiday.EasterMonday,
        ["May Day"] = Holiday.MayDay,
        ["Memorial Day"] = Holiday.MemorialDay,
        ["Independence Day"] = Holiday.IndependenceDay,
        ["Bastille Day"] = Holiday.BastilleDay,
        ["Labor Day"] = Holiday.LaborDay,
        ["Columbus Day"] = Holiday.ColumbusDay,
        ["Election Day"] = Holiday.ElectionDay,
        ["Veterans Day"] = Holiday.VeteransDay,
        ["Thanksgiving Day"] = Holiday.Thanksgiving,
        ["Christmas Eve"] = Holiday.ChristmasEve,
        ["Christmas Day"] = Holiday.Christmas,
        ["Boxing Day"] = Holiday.BoxingDay,
        ["Fourth of July"] = Holiday.IndependenceDay,
    };

    /// <summary>The day of a holiday in a year; those that differ by country are the United States'.</summary>
    internal static LocalDate In(this Holiday holiday, int year) => holiday switch
    {
        Holiday.NewYearsDay => new(year, 1, 1),
        Holiday.MartinLutherKingDay => Nth(year, 1, 3, IsoDayOfWeek.Monday),
        Holiday.ValentinesDay => new(year, 2, 14),
        Holiday.PresidentsDay => Nth(year, 2, 3, IsoDayOfWeek.Monday),
        Holiday.GoodFriday => Easter(year).PlusDays(-2),
        Holiday.Easter => Easter(year),
        Holiday.EasterMonday => Easter(year).PlusDays(1),
        Holiday.MayDay => new(year, 5, 1),
        Holiday.MemorialDay => new LocalDate(year, 6, 1).Previous(IsoDayOfWeek.Monday),
        Holiday.IndependenceDay => new(year, 7, 4),
        Holiday.BastilleDay => new(year, 7, 14),
        Holiday.LaborDay => Nth(year, 9, 1, IsoDayOfWeek.Monday),
        Holiday.ColumbusDay => Nth(year, 10, 2, IsoDayOfWeek.Monday),
        Holiday.Halloween => new(year, 10, 31),
        Holiday.ElectionDay => Nth(year, 11, 1, IsoDayOfWeek.Monday).PlusDays(1),
        Holiday.VeteransDay => new(year, 11, 11),
        Holiday.Thanksgiving => Nth(year, 11, 4, IsoDayOfWeek.Thursday),
        Holiday.ChristmasEve => new(year, 12, 24),
        Holiday.Christmas => new(year, 12, 25),
        Holiday.BoxingDay => new(year, 12, 26),
        Holiday.NewYearsEve => new(year, 12, 31),
        _ => throw new ArgumentOutOfRangeException(nameof(holiday)),
    };

    private static LocalDate Nth(int year, int month, int nth, IsoDayOfWeek weekday) =>
        new LocalDate(year, month, 1).PlusDays(-1).Next(weekday).PlusWeeks(nth - 1);

    /// <summary>Western Easter, after the algorithm of Meeus, Jones and Butcher.</summary>
    private static LocalDate Easter(int year)
    {
        int golden = year % 19, century = year / 100, rest = year % 100;
        int epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        int sunday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        int correction = (golden + (11 * epact) + (22 * sunday)) / 451;
        int day = epact + sunday - (7 * correction) + 114;
        return new LocalDate(year, day / 31, (day % 31) + 1);
    }
}
