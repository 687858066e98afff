using System.Collections.Immutable;

namespace Readout.Text;

/// <summary>Converts between UTF-16 code unit offsets and Unicode code point offsets of one text.</summary>
/// <remarks>
/// Keeps only where surrogate pairs begin, so a text without any converts in O(1), any other in O(log p) of its p pairs.
/// </remarks>
public sealed class CodePointMap
{
    private readonly ImmutableArray<int> _pairs;
    private readonly int _length;

    /// <summary>Builds the map of well-formed UTF-16.</summary>
    /// <exception cref="ArgumentException">The text has a surrogate without its partner.</exception>
    public CodePointMap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _length = text.Length;
        _pairs = FindPairs(text);
    }

    /// <summary>How many code points the text has.</summary>
    public int Count => _length - _pairs.Length;

    /// <summary>The code point offset of a code unit offset.</summary>
    /// <param name="utf16">A code unit offset from 0 to the text's length.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside the text, or between the halves of a pair.</exception>
    public int ToCodePoint(int utf16)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(utf16);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(utf16, _length);
        if (_pairs.IsEmpty)
        {
            return utf16;
        }
        int before = PairsBefore(utf16);
        if (before > 0 && _pairs[before - 1] == utf16 - 1)
        {
            throw new ArgumentOutOfRangeException(nameof(utf16), utf16, "lies between the halves of a surrogate pair");
        }
        return utf16 - before;
    }

    /// <summary>The code unit offset of a code point offset.</summary>
    /// <param name="codePoint">A code point offset from 0 to <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside the text.</exception>
    public int ToUtf16(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codePoint, Count);
        // The k-th pair begins at code point _pairs[k] - k; count the pairs that begin before this one.
        int low = 0, high = _pairs.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_pairs[middle] - middle < codePoint)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return codePoint + low;
    }

    private int PairsBefore(int utf16)
    {
        int found = _pairs.BinarySearch(utf16);
        return found < 0 ? ~found : found;
    }

    private static ImmutableArray<int> FindPairs(string text)
    {
        var pairs = ImmutableArray.CreateBuilder<int>();
        int next = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        while (next >= 0)
        {
            if (!char.IsHighSurrogate(text[next]) || next + 1 == text.Length || !char.IsLowSurrogate(text[next + 1]))
            {
                throw new ArgumentException($"surrogate without its partner at code unit {next}", nameof(text));
            }
            pairs.Add(next);
            int step = text.AsSpan(next + 2).IndexOfAnyInRange('\uD800', '\uDFFF');
            next = step < 0 ? -1 : next + 2 + step;
        }
        return pairs.ToImmutable();
    }
}
