using System.Data.Common;

namespace Readout.Storage.Databases;

/// <summary>The row that a query is at; columns by number, from 0.</summary>
internal readonly struct Row(DbDataReader reader)
{
    public long Long(int column) => reader.GetInt64(column);

    public int Int(int column) => checked((int)reader.GetInt64(column));

    public bool Flag(int column) => reader.GetInt64(column) != 0;

    public string Text(int column) => reader.GetString(column);

    public double Real(int column) => reader.GetDouble(column);

    public byte[] Bytes(int column) => reader.GetFieldValue<byte[]>(column);

    public bool IsNull(int column) => reader.IsDBNull(column);

    public long? LongOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public int? IntOrNull(int column) => reader.IsDBNull(column) ? null : Int(column);

    public double? RealOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetDouble(column);

    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
