using Readout.Language.Tagging;

namespace Readout.Language.Segmentation;

/// <summary>Gathers hashed features, each told apart by its number in the list.</summary>
internal ref struct FeatureList(Span<uint> room)
{
    private readonly Span<uint> _room = room;
    private int _count;

    public readonly ReadOnlySpan<uint> Features => _room[.._count];

    public void Add(ulong value) => _room[_count] = (uint)StableHash.Mix(value * 31 + (ulong)_count++ * 0x9E3779B97F4A7C15UL);

    public void Add(ulong first, ulong second) => Add(Join(first, second));

    public void Add(ulong first, ulong second, ulong third) => Add(Join(Join(first, second), third));

    public static ulong Join(ulong first, ulong second) => StableHash.Mix(first) * 3 + second;
}
