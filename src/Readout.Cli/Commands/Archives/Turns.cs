using System.Diagnostics;

namespace Readout.Cli.Commands.Archives;

/// <summary>
/// Leaves the archive free for a moment between two changes. Whoever waits to write to an SQLite file doesn't stand in a line but looks every tenth of a
/// second whether it is free: a program with much to store would keep the others out for as long as it runs.
/// </summary>
internal sealed class Turns
{
    /// <summary>How long a change should take at most: others wait for so long.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(150);

    private long? _last;

    /// <summary>Makes a change when it is its turn.</summary>
    public T Take<T>(Func<T> change)
    {
        if (_last is { } last && Between - Stopwatch.GetElapsedTime(last) is { Ticks: > 0 } rest)
        {
            Thread.Sleep(rest);
        }
        T result = change();
        _last = Stopwatch.GetTimestamp();
        return result;
    }
}
