using System.Buffers;
using System.Globalization;
using System.Text;

namespace Readout.Cli.Output;

/// <summary>Makes a file name of a report's name.</summary>
internal static class FileName
{
    private static readonly SearchValues<byte> Kept =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-"u8);

    /// <summary>The name with every other byte of its UTF-8 percent-encoded; a name of dots alone names no file, and is encoded whole.</summary>
    public static string Of(string name)
    {
        bool dots = name is "." or "..";
        var file = new StringBuilder(name.Length);
        foreach (byte unit in Encoding.UTF8.GetBytes(name))
        {
            if (Kept.Contains(unit) && !dots)
            {
                file.Append((char)unit);
            }
            else
            {
                file.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
            }
        }
        return file.ToString();
    }
}
