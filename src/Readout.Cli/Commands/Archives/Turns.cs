using System.Diagnostics;

namespace Readout.Cli.Commands.Archives;

/// <summary>
/// Leaves the archive free for a moment between two changes. Whoever waits to write to an SQLite file doesn't stand in a line but looks every tenth of a
/// second whether it is free: a program with much to store would keep the others out for as long as it runs.
/// </summary>
internal sealed class Turns
{
    /// <summary>After how long a change begins nothing further; what it has begun, and the disk's confirmation, come on top of that.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    /// <summary>More than a tenth of a second, so that whoever looks while no third program writes finds it free.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(150);

    private long? _last;
    private TimeSpan _rest;

    /// <summary>Makes a change when it is its turn; rests afterwards for as long as the change took, with the time it waited for others, so that more writers leave longer gaps.</summary>
    public T Take<T>(Func<T> change)
    {
        if (_last is { } last && _rest - Stopwatch.GetElapsedTime(last) is { Ticks: > 0 } rest)
        {
            Thread.Sleep(rest);
        }
        long begun = Stopwatch.GetTimestamp();
        T result = change();
        _last = Stopwatch.GetTimestamp();
        var took = Stopwatch.GetElapsedTime(begun, _last.Value);
        _rest = took > Shortest ? took : Shortest;
        return result;
    }
}
