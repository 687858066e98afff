namespace Readout.Language.Parsing;

/// <summary>What the engine's encoder made of each word of a text: one row of bytes, counted from 128, per word.</summary>
/// <remarks>It lies in pieces: arrays beyond 85,000 bytes are costly to make and to collect.</remarks>
public sealed class WordStates
{
    private const int RowsPerPiece = 256;
    private readonly byte[][] _pieces;

    internal WordStates(int words, int width)
    {
        Width = width;
        _pieces = new byte[(words + RowsPerPiece - 1) / RowsPerPiece][];
        for (var piece = 0; piece < _pieces.Length; piece++)
        {
            _pieces[piece] = GC.AllocateUninitializedArray<byte>(Math.Min(RowsPerPiece, words - piece * RowsPerPiece) * width);
        }
    }

    /// <summary>Bytes per word.</summary>
    public int Width { get; }

    /// <summary>The rows from a word on that lie side by side, one at least and so many at most; words are counted over the whole text.</summary>
    public ReadOnlySpan<byte> Rows(int first, int most) => Room(first, most);

    internal Span<byte> Room(int first, int most)
    {
        var within = first % RowsPerPiece;
        return _pieces[first / RowsPerPiece].AsSpan(within * Width, Math.Min(most, RowsPerPiece - within) * Width);
    }
}
