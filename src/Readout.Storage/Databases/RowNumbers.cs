namespace Readout.Storage.Databases;

/// <summary>
/// Numbers for a table's new rows, within one change. Writers stand in a line, so that nobody else takes them; asking the database for each would take a message
/// to the server. One for each table and change.
/// </summary>
internal sealed class RowNumbers(Session session, string table)
{
    private readonly Later<List<long>> _last = session.Later($"SELECT coalesce(max(id), 0) FROM {table}", row => row.Long(0));
    private long _given;

    public long Next() => _last.Value[0] + ++_given;
}
