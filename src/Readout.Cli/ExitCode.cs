namespace Readout.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Everything was read.</summary>
    public const int Done = 0;

    /// <summary>Something could not be read or written; the rest was.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line is wrong; nothing was read.</summary>
    public const int Usage = 2;

    /// <summary>Ctrl+C or a request to end.</summary>
    public const int Interrupted = 130;
}
