using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Readout.Records;
using Readout.Text;

namespace Readout.Storage.Reports;

/// <summary>A version's exact text with what was read from it.</summary>
/// <param name="Text">The exact text.</param>
/// <param name="Record">The record, without the text.</param>
public sealed record StoredReport(ReportText Text, ReadoutRecord Record);

/// <summary>
/// How text and record are stored: brotli (RFC 7932) over four bytes with the length of the text in UTF-8, the text, and the record's JSON. In one stream the
/// record's quotes cost next to nothing, since the text has them all.
/// </summary>
internal static class Content
{
    private const int LengthBytes = 4;

    /// <summary>Of brotli's eleven levels: beyond the fifth, reports shrink by little and take several times as long.</summary>
    private const int Quality = 5;

    /// <summary>Four megabytes: more than nearly any text with its record.</summary>
    private const int Window = 22;

    public static byte[] Pack(ReportText text, ReadoutRecord record)
    {
        byte[] words = Encoding.UTF8.GetBytes(text.Value);
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(record with { Report = record.Report with { Text = null } }, RecordJson.Line.ReadoutRecord);
        byte[] plain = new byte[LengthBytes + words.Length + json.Length];
        BinaryPrimitives.WriteInt32LittleEndian(plain, words.Length);
        words.CopyTo(plain, LengthBytes);
        json.CopyTo(plain, LengthBytes + words.Length);
        byte[] packed = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, packed, out int length, Quality, Window)
            ? packed[..length]
            : throw new InvalidOperationException("a buffer of the greatest length is long enough");
    }

    /// <exception cref="InvalidDataException">The bytes are not what was stored.</exception>
    public static StoredReport Unpack(byte[] packed)
    {
        try
        {
            return Parts(packed);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or IOException or ArgumentException)
        {
            throw new InvalidDataException("a stored record can't be read", failure);
        }
    }

    private static StoredReport Parts(byte[] packed)
    {
        using var unpacked = new MemoryStream();
        using (var stream = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress))
        {
            stream.CopyTo(unpacked);
        }
        var plain = unpacked.GetBuffer().AsSpan(0, (int)unpacked.Length);
        int length = BinaryPrimitives.ReadInt32LittleEndian(plain);
        var text = new ReportText(Encoding.UTF8.GetString(plain.Slice(LengthBytes, length)));
        var record = JsonSerializer.Deserialize(plain[(LengthBytes + length)..], RecordJson.Line.ReadoutRecord);
        return record is not null && record.Report.Id == text.Id
            ? new StoredReport(text, record)
            : throw new InvalidDataException("a stored text is not the one that its record was read from");
    }
}
