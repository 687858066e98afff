using System.Globalization;
using System.Text;
using NodaTime;
using Readout.Time.Words;

namespace Readout.Time.Readings;

/// <summary>Writes amounts of time as TIMEX3 and reckons with them.</summary>
internal static class AmountText
{
    /// <summary>The TIMEX3 value: "P2Y6M", "PT1H40M", "PXD".</summary>
    internal static string ToTimex(this Amount amount)
    {
        if (amount.Count is not { } count)
        {
            return (amount.Unit <= TimeUnit.Hour ? "PTX" : "PX") + Letter(amount.Unit);
        }
        var text = new StringBuilder("P");
        bool clock = false;
        foreach (var (number, unit) in Whole(amount, count))
        {
            if (unit <= TimeUnit.Hour && !clock)
            {
                text.Append('T');
                clock = true;
            }
            text.Append(number.ToString("0.##", CultureInfo.InvariantCulture)).Append(Letter(unit));
        }
        return text.ToString();
    }

    /// <summary>The length in NodaTime's terms; <c>null</c> where the count is not told or not whole.</summary>
    internal static Period? ToPeriod(this Amount amount)
    {
        if (amount.Count is not { } count || count > 10_000)
        {
            return null;
        }
        var period = new PeriodBuilder();
        foreach (var (number, unit) in Whole(amount, count))
        {
            Add(period, unit, (int)Math.Round(number));
        }
        return period.Build();
    }

    private static void Add(PeriodBuilder period, TimeUnit unit, int number)
    {
        switch (unit)
        {
            case TimeUnit.Second: period.Seconds += number; break;
            case TimeUnit.Minute: period.Minutes += number; break;
            case TimeUnit.Hour: period.Hours += number; break;
            case TimeUnit.Day: period.Days += number; break;
            case TimeUnit.Week: period.Weeks += number; break;
            case TimeUnit.Month: period.Months += number; break;
            case TimeUnit.Quarter: period.Months += 3 * number; break;
            default: period.Years += number; break;
        }
    }

    /// <summary>The amount in whole units, from long to short, as far as the calendar divides them: two and a half years are two years and six months.</summary>
    private static IEnumerable<(double Number, TimeUnit Unit)> Whole(Amount amount, double count)
    {
        (count, TimeUnit unit) = amount.Unit switch
        {
            TimeUnit.Century => (100 * count, TimeUnit.Year),
            TimeUnit.Decade => (10 * count, TimeUnit.Year),
            TimeUnit.Fortnight => (2 * count, TimeUnit.Week),
            TimeUnit.Weekend => (2 * count, TimeUnit.Day),
            _ => (count, amount.Unit),
        };
        double rest = count - Math.Floor(count);
        (double Number, TimeUnit Unit)? smaller = rest == 0 ? null : unit switch
        {
            TimeUnit.Year => (Math.Round(12 * rest), TimeUnit.Month),
            TimeUnit.Week => (Math.Round(7 * rest), TimeUnit.Day),
            TimeUnit.Day => (Math.Round(24 * rest), TimeUnit.Hour),
            TimeUnit.Hour => (Math.Round(60 * rest), TimeUnit.Minute),
            TimeUnit.Minute => (Math.Round(60 * rest), TimeUnit.Second),
            _ => null,
        };
        if (smaller is null || Math.Floor(count) > 0)
        {
            yield return (smaller is null ? count : Math.Floor(count), unit);
        }
        if (smaller is { } part)
        {
            yield return part;
        }
        if (amount.Rest is { Count: { } further } small)
        {
            foreach (var part2 in Whole(small, further))
            {
                yield return part2;
            }
        }
    }

    private static string Letter(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => "S",
        TimeUnit.Minute or TimeUnit.Month => "M",
        TimeUnit.Hour => "H",
        TimeUnit.Day or TimeUnit.Weekend => "D",
        TimeUnit.Week or TimeUnit.Fortnight => "W",
        TimeUnit.Quarter => "Q",
        _ => "Y",
    };
}
