using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Readout.Tests.Regression;

/// <summary>The processor time that this thread has used, where Linux tells it: other tests and other programs do not count.</summary>
internal static class ThreadClock
{
    private const int ThreadProcessorTime = 3;

    public static double Seconds =>
        OperatingSystem.IsLinux() && clock_gettime(ThreadProcessorTime, out var time) == 0
            ? time.Seconds + time.Nanoseconds / 1e9
            : Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int clock_gettime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeSpec
    {
        public readonly nint Seconds, Nanoseconds;
    }
}
