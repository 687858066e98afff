using System.Security.Cryptography;
using Readout.Inference;
using Xunit;

namespace Readout.Tests.Inference;

public sealed class WeightFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void What_was_written_is_read()
    {
        WeightFile.Write(_path, Sample());
        var read = WeightFile.Read(_path);
        Assert.Equal([1, -2.5f, 3, 4, 5, 6], read.Floats("singles", 2, 3));
        Assert.Equal([0.5f, 0.25f], read.Floats("halves", 2));
        Assert.Equal([-3, 7], read.Raw<sbyte>("small", WeightKind.SmallInteger, 2).ToArray());
        Assert.Equal([ulong.MaxValue, 1], read.Raw<ulong>("keys", WeightKind.Key).ToArray());
        Assert.Equal(["first", "второй"], read.Lines("lines"));
    }

    [Fact]
    public void Every_damaged_byte_is_noticed()
    {
        WeightFile.Write(_path, Sample());
        byte[] whole = File.ReadAllBytes(_path);
        for (int at = 0; at < whole.Length; at++)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 0x40;
            Assert.Throws<WeightsException>(() => WeightFile.Read(damaged, "a"));
        }
    }

    [Fact]
    public void Every_cut_is_noticed()
    {
        WeightFile.Write(_path, Sample());
        byte[] whole = File.ReadAllBytes(_path);
        for (int length = 0; length < whole.Length; length++)
        {
            Assert.Throws<WeightsException>(() => WeightFile.Read(whole[..length], "a"));
        }
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var failure = Assert.Throws<WeightsException>(() => WeightFile.Read("/no/such.weights"));
        Assert.StartsWith("/no/such.weights: ", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public void Another_version_is_told_apart_from_damage()
    {
        WeightFile.Write(_path, Sample());
        byte[] newer = File.ReadAllBytes(_path);
        newer[8]++;
        Assert.Contains("version 2", Assert.Throws<WeightsException>(() => WeightFile.Read(newer, "a")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, -3, -2)]
    [InlineData(2, 2, 1_000_000_000)]
    [InlineData(5, 3, 2)]
    [InlineData(255, 1, 1)]
    public void Shapes_that_cannot_be_are_damage_even_under_a_right_checksum(byte dimensions, int first, int second)
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        writer.Write("RDOWGHT\0"u8);
        writer.Write(WeightFile.Version);
        writer.Write(1);
        writer.Write("a");
        writer.Write((byte)WeightKind.Byte);
        writer.Write(dimensions);
        foreach (int length in (int[])[first, second, .. Enumerable.Repeat(1, Math.Max(0, dimensions - 2))])
        {
            writer.Write(length);
        }
        writer.Write(new byte[6]);
        byte[] body = content.ToArray();
        var failure = Assert.Throws<WeightsException>(() => WeightFile.Read([.. body, .. SHA256.HashData(body)], "a"));
        Assert.Contains("its arrays do not fit", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arrays_of_another_shape_or_kind_are_refused()
    {
        Assert.Contains("2x3, not 3x2", Assert.Throws<WeightsException>(() => Sample().Floats("singles", 3, 2)).Message, StringComparison.Ordinal);
        Assert.Throws<WeightsException>(() => Sample().Floats("small"));
        Assert.Throws<WeightsException>(() => Sample().Raw<sbyte>("singles", WeightKind.SmallInteger));
        Assert.Contains("'other'", Assert.Throws<WeightsException>(() => Sample()["other"]).Message, StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_path);

    private static Weights Sample() => new(
        [
            WeightArray.OfSingles("singles", [1, -2.5f, 3, 4, 5, 6], 2, 3),
            WeightArray.OfHalves("halves", [0.5f, 0.25f], 2),
            WeightArray.OfSmallIntegers("small", [-3, 7], 2),
            WeightArray.OfKeys("keys", [ulong.MaxValue, 1]),
            WeightArray.OfLines("lines", ["first", "второй"]),
        ], "sample");
}
