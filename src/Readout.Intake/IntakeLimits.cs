using System.Diagnostics.CodeAnalysis;

namespace Readout.Intake;

/// <summary>How much the intake takes in one piece.</summary>
public static class IntakeLimits
{
    /// <summary>
    /// The largest file, standard input, or line of a JSONL file: 20 MB (20,000,000 bytes). A JSONL file as a whole has no limit,
    /// because it is read line by line.
    /// </summary>
    public const int MaximumBytes = 20_000_000;

    internal static Problem TooLarge(string what) =>
        new($"{what} is over the limit of {MaximumBytes / 1_000_000} MB", "split it into single reports");

    /// <summary>Reads to the end, but never much beyond the limit.</summary>
    internal static bool TryReadAll(
        Stream stream, [NotNullWhen(true)] out byte[]? bytes, [NotNullWhen(false)] out Problem? problem)
    {
        bytes = null;
        problem = null;
        long expected = stream.CanSeek ? stream.Length : 0;
        if (expected > MaximumBytes)
        {
            problem = TooLarge("it");
            return false;
        }
        using var whole = new MemoryStream((int)expected);
        byte[] buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            whole.Write(buffer, 0, read);
            if (whole.Length > MaximumBytes)
            {
                problem = TooLarge("it");
                return false;
            }
        }
        bytes = whole.ToArray();
        return true;
    }
}
