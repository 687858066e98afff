using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Readout.Inference;

/// <summary>
/// Reads and writes weight files: magic, version, number of arrays; for each array its name, kind, shape and numbers;
/// last the SHA-256 of all before. Everything is little-endian.
/// </summary>
public static class WeightFile
{
    /// <summary>The version of the format that this program reads and writes.</summary>
    public const int Version = 1;

    private const int MaximumRank = 4;
    private static ReadOnlySpan<byte> Magic => "RDOWGHT\0"u8;

    /// <summary>Bytes per number of a kind.</summary>
    public static int Width(WeightKind kind) => kind switch
    {
        WeightKind.Byte or WeightKind.SmallInteger => 1,
        WeightKind.HalfPrecision => 2,
        WeightKind.FullPrecision => 4,
        WeightKind.Key => 8,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Writes a file, replacing what was there only once all is written.</summary>
    public static void Write(string path, Weights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
        {
            var arrays = weights.Arrays.ToList();
            writer.Write(Magic);
            writer.Write(Version);
            writer.Write(arrays.Count);
            foreach (var array in arrays)
            {
                writer.Write(array.Name);
                writer.Write((byte)array.Kind);
                writer.Write((byte)array.Shape.Length);
                foreach (var length in array.Shape.Span)
                {
                    writer.Write(length);
                }
                writer.Write(array.Bytes.Span);
            }
        }
        var bytes = content.ToArray();
        var draft = path + ".part";
        using (var file = File.Create(draft))
        {
            file.Write(bytes);
            file.Write(SHA256.HashData(bytes));
        }
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Reads a file and checks all of it.</summary>
    /// <exception cref="WeightsException">The file is missing, damaged, foreign or of another version.</exception>
    public static Weights Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WeightsException(path, "the weights cannot be read", failure);
        }
        return Read(bytes, path);
    }

    /// <summary>Reads a file's bytes and checks all of them.</summary>
    /// <exception cref="WeightsException">They are damaged, foreign or of another version.</exception>
    public static Weights Read(byte[] bytes, string source)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var bodyLength = bytes.Length - SHA256.HashSizeInBytes;
        if (bodyLength < Magic.Length + 8 || !bytes.AsSpan(0, Magic.Length).SequenceEqual(Magic))
        {
            throw new WeightsException(source, "is no weight file of Readout");
        }
        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(Magic.Length));
        if (version != Version)
        {
            throw new WeightsException(source, $"has format version {version}, this program reads version {Version}");
        }
        byte[] hash = SHA256.HashData(bytes.AsSpan(0, bodyLength));
        if (!bytes.AsSpan(bodyLength).SequenceEqual(hash))
        {
            throw new WeightsException(source, "is damaged (its checksum does not match)");
        }
        try
        {
            return new Weights(ReadArrays(bytes, bodyLength), source) { Hash = Convert.ToHexStringLower(hash) };
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or OverflowException or FormatException)
        {
            throw new WeightsException(source, "is damaged (its arrays do not fit)", failure);
        }
    }

    private static List<WeightArray> ReadArrays(byte[] bytes, int bodyLength)
    {
        using var stream = new MemoryStream(bytes, 0, bodyLength, writable: false);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        stream.Position = Magic.Length + sizeof(int);
        var arrays = new List<WeightArray>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var name = reader.ReadString();
            var kind = (WeightKind)reader.ReadByte();
            var shape = ReadShape(reader);
            var size = shape.Aggregate((long)Width(kind), (size, length) => checked(size * length));
            var start = checked((int)stream.Position);
            arrays.Add(new WeightArray(name, kind, shape, bytes.AsMemory(0, bodyLength).Slice(start, checked((int)size))));
            stream.Position = start + size;
        }
        return stream.Position == stream.Length ? arrays : throw new FormatException("bytes are left over");
    }

    private static int[] ReadShape(BinaryReader reader)
    {
        var shape = new int[reader.ReadByte()];
        if (shape.Length > MaximumRank)
        {
            throw new FormatException("an array has too many dimensions");
        }
        for (var i = 0; i < shape.Length; i++)
        {
            shape[i] = reader.ReadInt32();
            if (shape[i] < 0)
            {
                throw new FormatException("an array's length is negative");
            }
        }
        return shape;
    }
}
