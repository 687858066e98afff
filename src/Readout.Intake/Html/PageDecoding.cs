using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace Readout.Intake.Html;

/// <summary>Decodes a page: as text is decoded or, where that fails, by the character set that the page names.</summary>
internal static partial class PageDecoding
{
    private const int BytesSearched = 4096;

    public static bool TryDecode(
        byte[] bytes, [NotNullWhen(true)] out string? html, [NotNullWhen(false)] out Problem? problem)
    {
        if (TextDecoding.TryDecode(bytes, out html, out problem))
        {
            return true;
        }
        if (bytes.Contains((byte)0) || Declared(bytes) is not { } encoding)
        {
            return false;
        }
        html = encoding.GetString(bytes);
        problem = null;
        return true;
    }

    private static Encoding? Declared(byte[] bytes)
    {
        string start = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, BytesSearched));
        string name = CharacterSet().Match(start).Groups["name"].Value;
        // A page that is not UTF-8 although it says so is broken; Latin-1 on the web means Windows-1252.
        return name.Length == 0 || name.StartsWith("utf", StringComparison.OrdinalIgnoreCase) ? null
            : name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) ? CodePagesEncodingProvider.Instance.GetEncoding(1252)
            : CodePagesEncodingProvider.Instance.GetEncoding(name);
    }

    [GeneratedRegex("""<meta[^>]{0,200}charset\s*=\s*["']?(?<name>[\w-]{1,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CharacterSet();
}
