using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace Readout.Intake;

/// <summary>Turns a file's bytes into its exact text. A byte order mark belongs to the encoding, not to the text.</summary>
internal static class TextDecoding
{
    private const string SaveAsUtf8 = "save it as UTF-8";

    private static readonly Problem Binary = new("looks like a binary file", "give a text, HTML or JSONL file");

    public static bool TryDecode(
        ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out Problem? problem)
    {
        (text, problem) = bytes switch
        {
            [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => (null, new Problem("is UTF-32", SaveAsUtf8)),
            [0xFF, 0xFE, .. var rest] => Utf16(rest, bigEndian: false),
            [0xFE, 0xFF, .. var rest] => Utf16(rest, bigEndian: true),
            [0xEF, 0xBB, 0xBF, .. var rest] => Utf8Text(rest, before: 3),
            _ => Utf8Text(bytes, before: 0),
        };
        if (text is not null && LooksBinary(text))
        {
            (text, problem) = (null, Binary);
        }
        return text is not null;
    }

    private static (string? Text, Problem? Problem) Utf8Text(ReadOnlySpan<byte> bytes, int before)
    {
        if (bytes.Contains((byte)0))
        {
            return (null, Binary);
        }
        char[] characters = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            var status = Utf8.ToUtf16(bytes, characters, out int read, out int written, replaceInvalidSequences: false);
            return status == OperationStatus.Done
                ? (new string(characters, 0, written), null)
                : (null, new Problem($"is not UTF-8 at byte {before + read}", $"{SaveAsUtf8}, or as UTF-16 with a byte order mark"));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
        }
    }

    private static (string? Text, Problem? Problem) Utf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        if (bytes.Length % 2 != 0)
        {
            return (null, new Problem("is UTF-16 that ends in half a character", SaveAsUtf8));
        }
        try
        {
            return (new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes), null);
        }
        catch (DecoderFallbackException broken)
        {
            // Its own index is relative to a block of the decoder for long inputs; say only what is sure.
            return (null, new Problem($"is broken UTF-16 ({Convert.ToHexString(broken.BytesUnknown ?? [])} stands alone)", SaveAsUtf8));
        }
    }

    /// <summary>Text has line ends, tabs and a stray control character; a picture or program has many.</summary>
    private static bool LooksBinary(string text)
    {
        int controls = 0;
        foreach (char character in text)
        {
            switch (character)
            {
                case '\0':
                    return true;
                case '\t' or '\n' or '\r' or '\f' or '\v' or '\u0085':
                    break;
                default:
                    controls += char.IsControl(character) ? 1 : 0;
                    break;
            }
        }
        return controls > 8 && controls > text.Length / 20;
    }
}
