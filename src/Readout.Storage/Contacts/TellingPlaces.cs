namespace Readout.Storage.Contacts;

/// <summary>Under which days a telling is looked for: each that it may be on, or, where those are many, its months, as numbers below zero.</summary>
internal static class TellingPlaces
{
    /// <summary>In days: what is told of a longer stretch stands under its months.</summary>
    private const int MostDays = 14;

    /// <summary>A stretch longer than two months tells too little of when, for a telling to be given to a contact.</summary>
    internal const int MostVague = 62;

    public static IEnumerable<int> Of(DayRange? days) => days switch
    {
        { Length: <= MostDays } few => Enumerable.Range(few.First, few.Length),
        { Length: <= MostVague } vague => Enumerable.Range(Month(vague.Last), Month(vague.First) - Month(vague.Last) + 1),
        _ => [],
    };

    /// <summary>The later the month, the smaller the number.</summary>
    public static int Month(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return -((date.Year * 12) + date.Month);
    }
}
