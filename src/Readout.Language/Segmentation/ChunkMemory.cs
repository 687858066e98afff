using Readout.Language.Tagging;

namespace Readout.Language.Segmentation;

/// <summary>
/// Remembers how stretches without white space were split: news says "said," and "U.S." again and again, and each place in them
/// takes some thirty features to decide. One place per slot, the latest stays; it serves one thread.
/// </summary>
internal sealed class ChunkMemory
{
    private const int Slots = 16384;
    private readonly (string? Chunk, char Followed, Piece[] Pieces)[] _slots = new (string?, char, Piece[])[Slots];

    /// <summary>The pieces of a chunk, counted from its start; empty where it is not remembered.</summary>
    /// <param name="chunk">The stretch.</param>
    /// <param name="followed">The kind of character that follows, on which its pieces may depend.</param>
    public ReadOnlySpan<Piece> Recall(ReadOnlySpan<char> chunk, char followed)
    {
        ref readonly var slot = ref _slots[Slot(chunk)];
        return slot.Followed == followed && chunk.SequenceEqual(slot.Chunk) ? slot.Pieces : [];
    }

    public void Learn(ReadOnlySpan<char> chunk, char followed, ReadOnlySpan<Piece> pieces) =>
        _slots[Slot(chunk)] = (chunk.ToString(), followed, pieces.ToArray());

    private static int Slot(ReadOnlySpan<char> chunk) => (int)(StableHash.Of(chunk) % Slots);
}
