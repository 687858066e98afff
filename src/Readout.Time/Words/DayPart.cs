namespace Readout.Time.Words;

/// <summary>The parts of the day that TIMEX3 has codes for.</summary>
internal enum DayPart
{
    Morning,
    Afternoon,
    Evening,
    Night,
}

/// <summary>What TIMEX3 calls the parts of the day.</summary>
internal static class DayParts
{
    /// <summary>The two letters after the <c>T</c> of a value.</summary>
    internal static string Code(this DayPart part) => part switch
    {
        DayPart.Morning => "MO",
        DayPart.Afternoon => "AF",
        DayPart.Evening => "EV",
        _ => "NI",
    };
}
