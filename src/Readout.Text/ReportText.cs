using System.Security.Cryptography;
using System.Text;

namespace Readout.Text;

/// <summary>A report's exact text as decoded: never trimmed, normalised or otherwise altered.</summary>
public sealed class ReportText
{
    /// <summary>Wraps a text.</summary>
    /// <exception cref="ArgumentException">The text is not well-formed UTF-16.</exception>
    public ReportText(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
        CodePoints = new CodePointMap(value);
        Id = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));
    }

    /// <summary>The whole text.</summary>
    public string Value { get; }

    /// <summary>Offsets in code points, for what leaves the program.</summary>
    public CodePointMap CodePoints { get; }

    /// <summary><c>sha256:</c> and the hash of the text's UTF-8 bytes in lower-case hexadecimal.</summary>
    public string Id { get; }

    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => Value.Length;

    /// <summary>The span of the whole text.</summary>
    public TextSpan Whole => new(0, Value.Length);

    /// <summary>The characters of a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond the text.</exception>
    public ReadOnlySpan<char> this[TextSpan span] => Value.AsSpan(span.Start, span.Length);

    /// <summary>The characters of a span as a string.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond the text.</exception>
    public string Slice(TextSpan span) => Value.Substring(span.Start, span.Length);

    /// <summary>Whether a span lies in the text and cuts no surrogate pair.</summary>
    public bool Holds(TextSpan span) => span.End <= Length && !CutsPair(span.Start) && !CutsPair(span.End);

    /// <summary>The span without the white space at its two ends.</summary>
    public TextSpan Trim(TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && char.IsWhiteSpace(Value[start]))
        {
            start++;
        }
        while (end > start && char.IsWhiteSpace(Value[end - 1]))
        {
            end--;
        }
        return new TextSpan(start, end);
    }

    private bool CutsPair(int position) =>
        position > 0 && position < Length && char.IsLowSurrogate(Value[position]) && char.IsHighSurrogate(Value[position - 1]);
}
