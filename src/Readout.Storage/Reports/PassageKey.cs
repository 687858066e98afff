namespace Readout.Storage.Reports;

/// <summary>A passage's key in the full-text index: by day and then by row, so that the latest come first without sorting.</summary>
internal static class PassageKey
{
    /// <summary>Rows may be numbered up to 2^40; a day takes 22 bits more.</summary>
    private const int RowBits = 40;

    public static long Of(int day, long row) => ((long)day << RowBits) | row;

    public static long Row(long key) => key & ((1L << RowBits) - 1);
}
