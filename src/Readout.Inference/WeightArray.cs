using System.Runtime.InteropServices;
using System.Text;

namespace Readout.Inference;

/// <summary>A named array of numbers.</summary>
/// <param name="Name">What it is, as <c>encoder/1/weight</c>.</param>
/// <param name="Kind">The numbers' kind.</param>
/// <param name="Shape">The lengths of its dimensions.</param>
/// <param name="Bytes">The numbers, little-endian, the last dimension fastest.</param>
public sealed record WeightArray(string Name, WeightKind Kind, ReadOnlyMemory<int> Shape, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>An array of single-precision numbers.</summary>
    public static WeightArray OfSingles(string name, ReadOnlySpan<float> values, params int[] shape) =>
        new(name, WeightKind.FullPrecision, shape, MemoryMarshal.AsBytes(values).ToArray());

    /// <summary>An array of numbers rounded to half precision.</summary>
    public static WeightArray OfHalves(string name, ReadOnlySpan<float> values, params int[] shape)
    {
        var halves = new Half[values.Length];
        for (var i = 0; i < halves.Length; i++)
        {
            halves[i] = (Half)values[i];
        }
        return new(name, WeightKind.HalfPrecision, shape, MemoryMarshal.AsBytes<Half>(halves).ToArray());
    }

    /// <summary>An array of small integers.</summary>
    public static WeightArray OfSmallIntegers(string name, ReadOnlySpan<sbyte> values, params int[] shape) =>
        new(name, WeightKind.SmallInteger, shape, MemoryMarshal.AsBytes(values).ToArray());

    /// <summary>An array of 64-bit keys.</summary>
    public static WeightArray OfKeys(string name, ReadOnlySpan<ulong> values) =>
        new(name, WeightKind.Key, new[] { values.Length }, MemoryMarshal.AsBytes(values).ToArray());

    /// <summary>A list of strings without line breaks.</summary>
    public static WeightArray OfLines(string name, IEnumerable<string> lines)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        return new(name, WeightKind.Byte, new[] { bytes.Length }, bytes);
    }
}

/// <summary>The kinds of numbers a weight file holds.</summary>
public enum WeightKind : byte
{
    /// <summary>Bytes, or UTF-8 text.</summary>
    Byte = 0,

    /// <summary>Signed bytes.</summary>
    SmallInteger = 1,

    /// <summary>Half-precision floating point.</summary>
    HalfPrecision = 2,

    /// <summary>Single-precision floating point.</summary>
    FullPrecision = 3,

    /// <summary>Unsigned 64-bit keys.</summary>
    Key = 4,
}
