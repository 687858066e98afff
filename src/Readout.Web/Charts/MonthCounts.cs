using System.Collections.Immutable;
using Readout.Storage.Questions;

namespace Readout.Web.Charts;

/// <summary>How many contacts there were in each month, from the first to the last that has any.</summary>
/// <param name="Months">Every month between them, also those without.</param>
public sealed record MonthCounts(ImmutableArray<(DateOnly Month, int Contacts)> Months)
{
    /// <summary>Counts contacts by the month in which they ended.</summary>
    internal static MonthCounts Of(ImmutableArray<ContactMoment> moments)
    {
        if (!moments.Any(moment => moment.Days is not null))
        {
            return new MonthCounts([]);
        }
        var counts = moments.Where(moment => moment.Days is not null).Select(moment => MonthOf(moment.Days!.Value.Last)).CountBy(month => month).ToDictionary();
        DateOnly first = counts.Keys.Min(), last = counts.Keys.Max();
        int months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        return new MonthCounts([.. Enumerable.Range(0, months).Select(first.AddMonths).Select(month => (month, counts.GetValueOrDefault(month)))]);
    }

    private static DateOnly MonthOf(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return new DateOnly(date.Year, date.Month, 1);
    }
}

/// <summary>The longest stretch between two contacts.</summary>
/// <param name="From">The last day of the one before.</param>
/// <param name="Until">The first day of the one after.</param>
/// <param name="Before">The one before.</param>
/// <param name="After">The one after.</param>
public sealed record Gap(int From, int Until, long Before, long After)
{
    /// <summary>How many days it lasted.</summary>
    public int Days => Until - From;

    /// <summary>The longest stretches without a contact, the longest first.</summary>
    internal static ImmutableArray<Gap> Longest(ImmutableArray<ContactMoment> held, int most)
    {
        var gaps = new List<Gap>();
        (long Contact, int Last)? latest = null;
        foreach (var (contact, days) in held.Where(moment => moment.Days is not null).Select(moment => (moment.Contact, moment.Days!.Value)).OrderBy(moment => moment.Value.First).ThenBy(moment => moment.Value.Last))
        {
            if (latest is { } before && days.First > before.Last)
            {
                gaps.Add(new Gap(before.Last, days.First, before.Contact, contact));
            }
            latest = latest is { } last && last.Last > days.Last ? latest : (contact, days.Last);
        }
        return [.. gaps.OrderByDescending(gap => gap.Days).ThenBy(gap => gap.From).Take(most)];
    }
}
