using System.Globalization;

namespace Readout.Storage;

/// <summary>The days that a date may mean, both ends included, as <see cref="DateOnly.DayNumber"/>.</summary>
/// <param name="First">The earliest day.</param>
/// <param name="Last">The latest day.</param>
public readonly record struct DayRange(int First, int Last)
{
    /// <summary>How many days it spans; 1 for a day.</summary>
    public int Length => Last - First + 1;

    /// <summary>Whether it is one day.</summary>
    public bool IsDay => First == Last;

    /// <summary>Whether the two have a day in common.</summary>
    public bool Overlaps(DayRange other) => First <= other.Last && other.First <= Last;

    /// <summary>How many days lie between the two; 0 where they meet.</summary>
    public int DistanceTo(DayRange other) => Math.Max(0, Math.Max(other.First - Last, First - other.Last));

    /// <summary>It and so many days on both sides.</summary>
    public DayRange Widened(int days) => new(First - days, Last + days);

    /// <summary>One day.</summary>
    public static DayRange Of(DateOnly day) => new(day.DayNumber, day.DayNumber);

    /// <summary>Reads an EDTF day, month, season-less year or a closed interval of them; a qualifier (?, ~, %) is passed over.</summary>
    /// <remarks>ISO 8601-2:2019, levels 0 and 1, as records carry them.</remarks>
    /// <returns><c>null</c> where there is no date or it is open or of another form.</returns>
    public static DayRange? Parse(string? edtf)
    {
        if (string.IsNullOrEmpty(edtf))
        {
            return null;
        }
        string[] ends = edtf.Split('/');
        return (ends.Length, One(ends[0]), One(ends[^1])) switch
        {
            (1, { } only, _) => only,
            (2, { } from, { } to) when from.First <= to.Last => new DayRange(from.First, to.Last),
            _ => null,
        };
    }

    /// <summary>A day as <c>YYYY-MM-DD</c>.</summary>
    public static string Format(int day) => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As EDTF: a day, a whole month or year, else both ends.</summary>
    public override string ToString()
    {
        string first = Format(First), last = Format(Last);
        return IsDay ? first : Parse(first[..4]) == this ? first[..4] : Parse(first[..7]) == this ? first[..7] : $"{first}/{last}";
    }

    private static DayRange? One(string text)
    {
        string bare = text.TrimEnd('?', '~', '%');
        if (bare.Length == 10 && DateOnly.TryParseExact(bare, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Of(day);
        }
        if (bare.Length == 7 && DateOnly.TryParseExact(bare + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return new DayRange(month.DayNumber, month.DayNumber + DateTime.DaysInMonth(month.Year, month.Month) - 1);
        }
        if (bare.Length == 4 && DateOnly.TryParseExact(bare + "-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
        {
            return new DayRange(year.DayNumber, year.DayNumber + (DateTime.IsLeapYear(year.Year) ? 366 : 365) - 1);
        }
        return null;
    }
}
