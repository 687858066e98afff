using System.Diagnostics;
using Readout.Storage;

namespace Readout.Cli.Commands.Archives;

/// <summary>
/// Leaves the archive free for a moment between two changes. Whoever waits to write to an SQLite file doesn't stand in a line but looks every tenth of a
/// second whether it is free: a program with much to store would keep the others out for as long as it runs.
/// </summary>
internal sealed class Turns(Archive archive)
{
    /// <summary>After how long a change begins nothing further; what it has begun, and the disk's confirmation, come on top of that.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    /// <summary>More than a tenth of a second, so that whoever looks while no third program writes finds it free.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(150);

    /// <summary>Two who write in turn and rest only as long as they write would leave nothing free between them.</summary>
    private const int RestBesideOthers = 3;

    private long? _last;
    private long _changes = archive.Changes();
    private TimeSpan _rest;

    /// <summary>Makes a change when it is its turn, and rests after it: longer than it took where others have changed something, too, since the last one.</summary>
    public T Take<T>(Func<T> change)
    {
        if (_last is { } last && _rest - Stopwatch.GetElapsedTime(last) is { Ticks: > 0 } rest)
        {
            Thread.Sleep(rest);
        }
        long begun = Stopwatch.GetTimestamp();
        T result = change();
        _last = Stopwatch.GetTimestamp();
        long before = _changes;
        _changes = archive.Changes();
        var beside = _changes > before + 1 ? RestBesideOthers * Stopwatch.GetElapsedTime(begun, _last.Value) : TimeSpan.Zero;
        _rest = beside > Shortest ? beside : Shortest;
        return result;
    }
}
