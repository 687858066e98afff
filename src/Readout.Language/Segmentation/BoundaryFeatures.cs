using Readout.Language.Tagging;

namespace Readout.Language.Segmentation;

/// <summary>What tells whether a token ends between two characters of a stretch without white space.</summary>
internal static class BoundaryFeatures
{
    public const int Most = 32;
    private const int Longest = 12;

    /// <param name="chunk">Characters between white space.</param>
    /// <param name="wordStart">Where in it the word at hand starts.</param>
    /// <param name="at">The word would end before this character.</param>
    /// <param name="followed">The kind of the first character after the white space that follows.</param>
    /// <param name="features">Where to.</param>
    public static void Gather(ReadOnlySpan<char> chunk, int wordStart, int at, char followed, ref FeatureList features)
    {
        ulong l1 = Code(chunk, at - 1), l2 = Code(chunk, at - 2), l3 = Code(chunk, at - 3);
        ulong r1 = Code(chunk, at), r2 = Code(chunk, at + 1), r3 = Code(chunk, at + 2);
        var around = l1 << 16 | r1;
        var left = Hash(chunk[wordStart..at]);
        var right = Hash(chunk[at..]);
        var whole = Hash(chunk);
        features.Add(1);
        features.Add(around);
        features.Add(around, l2);
        features.Add(around, r2);
        features.Add(around, l2, r2);
        features.Add(around, l2, l3);
        features.Add(around, r2, r3);
        features.Add(FeatureList.Join(around, l2), l3, FeatureList.Join(r2, r3));
        features.Add(left, r1);
        features.Add(left, right);
        features.Add(right, l1);
        features.Add(right, Kind(chunk[at - 1]));
        features.Add(whole, (ulong)at);
        features.Add(Shape(chunk[wordStart..at]), r1);
        features.Add(Shape(chunk[at..]), l1);
        features.Add(Shape(chunk[wordStart..at]), Shape(chunk[at..]));
        features.Add(Shape(chunk), (ulong)Math.Min(at, 15));
        features.Add(left, r1, followed);
        features.Add(Shape(chunk[wordStart..at]), right, followed);
        features.Add(around, (ulong)Math.Min(chunk.Length - at, 3), followed);
        features.Add(around, (ulong)Math.Min(at - wordStart, 4));
        features.Add(Hash(chunk[..wordStart]), around);
        var kinds = FeatureList.Join(Class(chunk, at - 1), Class(chunk, at));
        var wider = FeatureList.Join(Class(chunk, at - 2), Class(chunk, at + 1));
        features.Add(kinds);
        features.Add(kinds, Class(chunk, at - 2));
        features.Add(kinds, Class(chunk, at + 1));
        features.Add(kinds, wider);
        features.Add(kinds, wider, FeatureList.Join(Class(chunk, at - 3), Class(chunk, at + 2)));
        features.Add(kinds, wider, followed);
        features.Add(Kind(chunk[at - 1]), Kind(chunk[at]), wordStart > 0 ? Code(chunk, wordStart - 1) : 0);
    }

    // Letters and digits by kind, marks by themselves.
    private static ulong Class(ReadOnlySpan<char> chunk, int at)
    {
        var kind = at < 0 ? '<' : at >= chunk.Length ? '>' : Kind(chunk[at]);
        return kind == 'p' ? Fold(chunk[at]) + 256ul : kind;
    }

    private static ulong Code(ReadOnlySpan<char> chunk, int at) =>
        at < 0 ? 1ul : at >= chunk.Length ? 2ul : char.IsDigit(chunk[at]) ? '0' : Fold(chunk[at]);

    private static char Fold(char c) => c switch
    {
        '\u2018' or '\u2019' or '`' => '\'',
        '\u201C' or '\u201D' => '"',
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>The kind of a character; of a null character, which stands for the end, too.</summary>
    public static char Kind(char c) => c switch
    {
        '\0' => '_',
        _ when char.IsUpper(c) => 'X',
        _ when char.IsLetter(c) => 'x',
        _ when char.IsDigit(c) => 'd',
        _ => 'p',
    };

    private static ulong Hash(ReadOnlySpan<char> part)
    {
        Span<char> folded = stackalloc char[Longest];
        var length = Math.Min(part.Length, Longest);
        for (var i = 0; i < length; i++)
        {
            folded[i] = char.IsDigit(part[i]) ? '0' : Fold(part[i]);
        }
        return StableHash.Of(folded[..length]) + (ulong)Math.Min(part.Length, Longest + 1);
    }

    private static ulong Shape(ReadOnlySpan<char> part)
    {
        var hash = 17ul;
        var before = '\0';
        for (var i = 0; i < Math.Min(part.Length, 2 * Longest); i++)
        {
            var kind = Kind(part[i]);
            kind = kind == 'p' ? Fold(part[i]) : kind;
            if (kind != before)
            {
                hash = FeatureList.Join(hash, kind);
            }
            before = kind;
        }
        return hash;
    }
}
