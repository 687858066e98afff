namespace Readout.Language.Parsing;

/// <summary>What the engine's encoder made of each word of a text: one row of bytes, counted from 128, per word.</summary>
public sealed class WordStates
{
    private readonly byte[] _rows;

    internal WordStates(int words, int width)
    {
        Width = width;
        _rows = new byte[words * width];
    }

    /// <summary>Bytes per word.</summary>
    public int Width { get; }

    /// <summary>The rows of some words; words are counted over the whole text.</summary>
    public ReadOnlySpan<byte> Rows(int first, int count) => _rows.AsSpan(first * Width, count * Width);

    internal Span<byte> Room(int first, int count) => _rows.AsSpan(first * Width, count * Width);
}
