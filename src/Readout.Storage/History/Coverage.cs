using System.Collections.Immutable;
using System.Globalization;

namespace Readout.Storage.History;

/// <summary>How many reports one publisher has in the archive for one month.</summary>
/// <param name="Side">The side it speaks for; <c>null</c> for the press.</param>
/// <param name="Publisher">Its name, as people know it ("the Kremlin").</param>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, from 1.</param>
/// <param name="Reports">How many.</param>
public sealed record PublishedMonth(string? Side, string Publisher, int Year, int Month, int Reports)
{
    internal int Index => (Year * 12) + Month - 1;
}

/// <summary>What the archive holds reports of.</summary>
/// <param name="Months">Counts by publisher and month; a month without reports may be left out.</param>
public sealed record Coverage(ImmutableArray<PublishedMonth> Months)
{
    /// <summary>So few reports in a month, and the publisher's contacts of that month are not known from it.</summary>
    private const int Enough = 5;

    private readonly ILookup<string?, PublishedMonth> _bySide = Months.ToLookup(month => month.Side);

    /// <summary>Whether one side's publishers are in the archive throughout: only then is silence a sign.</summary>
    /// <param name="days">The window.</param>
    /// <param name="sides">The sides of those whose contacts are asked for.</param>
    public bool IsGood(DayRange days, IEnumerable<string> sides)
    {
        var (first, last) = MonthsOf(days);
        return sides.Any(side => _bySide[side]
            .Where(month => month.Index >= first && month.Index <= last)
            .GroupBy(month => month.Index)
            .Count(month => month.Sum(one => one.Reports) >= Enough) == last - first + 1);
    }

    /// <summary>"31 reports of the Kremlin and 2 reports of the White House from those months" or "no report of these sides from those months": whole months, for no finer counts are kept.</summary>
    public string Words(DayRange days, IEnumerable<string> sides)
    {
        var (first, last) = MonthsOf(days);
        string[] counts = [.. sides.Distinct().SelectMany(side => _bySide[side])
            .Where(month => month.Index >= first && month.Index <= last)
            .GroupBy(month => month.Publisher, StringComparer.Ordinal)
            .Select(publisher => (publisher.Key, Reports: publisher.Sum(month => month.Reports)))
            .OrderByDescending(publisher => publisher.Reports).ThenBy(publisher => publisher.Key, StringComparer.Ordinal)
            .Select(publisher => string.Create(CultureInfo.InvariantCulture, $"{publisher.Reports} {(publisher.Reports == 1 ? "report" : "reports")} of {publisher.Key}"))];
        return counts.Length == 0 ? "no report of these sides from those months" : $"{string.Join(" and ", counts)} from those months";
    }

    private static (int First, int Last) MonthsOf(DayRange days)
    {
        var (first, last) = (DateOnly.FromDayNumber(days.First), DateOnly.FromDayNumber(days.Last));
        return ((first.Year * 12) + first.Month - 1, (last.Year * 12) + last.Month - 1);
    }
}
