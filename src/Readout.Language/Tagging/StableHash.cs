namespace Readout.Language.Tagging;

/// <summary>A hash that is the same in every process and on every machine: trained weights depend on it.</summary>
public static class StableHash
{
    /// <summary>Hashes UTF-16 code units (FNV-1a, its bits mixed once more at the end).</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }
        return Mix(hash);
    }

    /// <summary>Spreads a number's bits over all 64.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
