using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Readout.Records;
using Readout.Text;

namespace Readout.Storage.Reports;

/// <summary>A report and its record, made ready to be stored: all that takes time and needs no database, for any thread to do.</summary>
public sealed class PreparedReport
{
    /// <summary>Of brotli's eleven levels: beyond the fifth, records shrink by little and take several times as long.</summary>
    private const int Quality = 5;

    private const int Window = 18;

    private PreparedReport(string identity, ReportText text, ReadoutRecord record, DateTimeOffset captured)
    {
        Identity = identity;
        Text = text.Value;
        Record = record;
        Captured = captured;
        Packed = Pack(record);
        Passages = PassageReader.Read(record, text);
    }

    /// <summary>What the report is known by: its address, else its id or file.</summary>
    public string Identity { get; }

    /// <summary>When this text stood there.</summary>
    public DateTimeOffset Captured { get; }

    /// <summary>What was read from it.</summary>
    public ReadoutRecord Record { get; }

    /// <summary><c>sha256:</c> and the hash of the exact text.</summary>
    public string Hash => Record.Report.Id;

    internal string Text { get; }

    internal byte[] Packed { get; }

    internal ImmutableArray<Passage> Passages { get; }

    /// <summary>Makes a report ready.</summary>
    /// <param name="identity">What it is known by; see <see cref="ReportIdentity"/>.</param>
    /// <param name="report">The report.</param>
    /// <param name="record">What was read from it.</param>
    /// <param name="captured">When this text stood there.</param>
    public static PreparedReport Of(string identity, Report report, ReadoutRecord record, DateTimeOffset captured)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(record);
        return new PreparedReport(identity, report.Text, record, captured);
    }

    /// <summary>The record's JSON without the text, in brotli (RFC 7932).</summary>
    internal static byte[] Pack(ReadoutRecord record)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(record with { Report = record.Report with { Text = null } }, RecordJson.Line.ReadoutRecord);
        byte[] room = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(json.Length));
        try
        {
            if (!BrotliEncoder.TryCompress(json, room, out int length, Quality, Window))
            {
                throw new InvalidOperationException("a buffer of the greatest length is long enough");
            }
            return room[..length];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    /// <summary>The record that was packed.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    internal static ReadoutRecord Unpack(byte[] packed)
    {
        try
        {
            using var stream = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
            return JsonSerializer.Deserialize(stream, RecordJson.Line.ReadoutRecord) ?? throw new InvalidDataException("a stored record is empty");
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or IOException)
        {
            throw new InvalidDataException("a stored record can't be read", failure);
        }
    }
}
