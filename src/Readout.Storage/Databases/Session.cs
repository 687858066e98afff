using System.Collections.Immutable;
using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace Readout.Storage.Databases;

/// <summary>One connection, for one thread at a time. SQL is the same for both databases; its parameters are <c>$1</c>, <c>$2</c>, …</summary>
/// <remarks>Commands are kept by their text, so that both databases prepare each but once.</remarks>
internal sealed class Session(DbConnection connection, IDialect dialect) : IDisposable
{
    private const int MostCommands = 250;
    private readonly Message? _message = connection.CanCreateBatch ? new Message(connection) : null;
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

    public IDialect Dialect => dialect;

    /// <summary>Whether the connection still stands, as far as anybody has noticed.</summary>
    public bool IsOpen => connection.State == ConnectionState.Open;

    /// <summary>Runs a statement and gives the number of rows it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>Runs a statement that gives no rows, at the latest with what is asked next: a server gets many with one message.</summary>
    public void Queue(string sql, params ReadOnlySpan<object?> values)
    {
        if (_message is null)
        {
            Run(sql, values);
            return;
        }
        _message.Add(sql, Stored(values));
    }

    /// <summary>Puts rows of numbers into a table by one statement, which costs a server little more than one row does.</summary>
    /// <param name="table">The table with its columns: <c>name (one, other)</c>.</param>
    /// <param name="rows">For each column a number.</param>
    public void Queue(string table, IEnumerable<ImmutableArray<long?>> rows)
    {
        var columns = Enumerable.Range(0, table.Count(sign => sign == ',') + 1).Select(column => $"CAST(value ->> {column} AS bigint)");
        string values = string.Join(',', rows.Select(row => $"[{string.Join(',', row.Select(number => number?.ToString(CultureInfo.InvariantCulture) ?? "null"))}]"));
        Queue($"INSERT INTO {table} SELECT {string.Join(", ", columns)} FROM {dialect.Elements("$1")}", $"[{values}]");
    }

    /// <summary>Asks for all rows, read into values; they come with what is asked next, or when they are looked at.</summary>
    public Later<List<T>> Later<T>(string sql, Func<Row, T> read, params ReadOnlySpan<object?> values) =>
        _message is null ? new Later<List<T>>(Rows(sql, read, values)) : _message.Ask(sql, reader => All(reader, read), Stored(values));

    /// <summary>The first column of the first row; <c>null</c> where there is no row or it is empty.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values) =>
        Ask(sql, reader => reader.Read() && !reader.IsDBNull(0) ? (long?)Convert.ToInt64(reader.GetValue(0), CultureInfo.InvariantCulture) : null, values);

    /// <summary>All rows, read into values.</summary>
    public List<T> Rows<T>(string sql, Func<Row, T> read, params ReadOnlySpan<object?> values) => Ask(sql, reader => All(reader, read), values);

    /// <summary>The first row; the default where there is none.</summary>
    public T? First<T>(string sql, Func<Row, T> read, params ReadOnlySpan<object?> values) =>
        Ask(sql, reader => reader.Read() ? read(new Row(reader)) : default, values);

    /// <summary>Row numbers as the list after IN; of none, a list that nothing is in.</summary>
    public static string In(IEnumerable<long> ids) => List(ids) is { Length: > 0 } list ? $"({list})" : "(NULL)";

    /// <summary>Row numbers as the value of a parameter that <see cref="IDialect.Among"/> stands before: so that the statement is the same whatever they are.</summary>
    public static string List(IEnumerable<long> ids) => string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Words as the value of a parameter that <see cref="IDialect.AmongWords"/> stands before.</summary>
    public static string List(IEnumerable<string> words) => $"[{string.Join(',', words.Select(word => $"\"{JsonEncodedText.Encode(word)}\""))}]";

    /// <summary>Does all of it or, where it throws, nothing.</summary>
    public T Within<T>(string begin, Func<Session, T> work)
    {
        Run(begin);
        return Complete(work);
    }

    /// <summary>What <see cref="Within"/> does once it has begun.</summary>
    public T Complete<T>(Func<Session, T> work)
    {
        try
        {
            T result = work(this);
            if (_message is { IsAsking: true })
            {
                _message.Send(); // what can't be read must not be stored
            }
            Queue("COMMIT");
            _message?.Send();
            return result;
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    public void Dispose()
    {
        _message?.Dispose();
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
        connection.Dispose();
    }

    /// <summary>A connection that is gone has nothing to roll back, and what went wrong first is what matters.</summary>
    private void RollBack()
    {
        _message?.Clear();
        try
        {
            Run("ROLLBACK");
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException)
        {
        }
    }

    private static List<T> All<T>(DbDataReader reader, Func<Row, T> read)
    {
        List<T> rows = [];
        var row = new Row(reader);
        while (reader.Read())
        {
            rows.Add(read(row));
        }
        return rows;
    }

    /// <summary>Goes with what waits to be sent, where there is any.</summary>
    private T Ask<T>(string sql, Func<DbDataReader, T> read, ReadOnlySpan<object?> values)
    {
        if (_message is { IsEmpty: false })
        {
            return _message.Ask(sql, read, Stored(values)).Value;
        }
        using var reader = Prepare(sql, values).ExecuteReader();
        return read(reader);
    }

    private DbCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        _message?.Send();
        if (!_commands.TryGetValue(sql, out var command))
        {
            if (_commands.Count >= MostCommands)
            {
                Forget();
            }
            command = connection.CreateCommand();
#pragma warning disable CA2100 // All SQL is ours; what users type is a parameter.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (int i = 0; i < values.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = dialect.ParameterName(i + 1);
                command.Parameters.Add(parameter);
            }
            _commands.Add(sql, command);
        }
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = Stored(values[i]);
        }
        return command;
    }

    private static object[] Stored(ReadOnlySpan<object?> values)
    {
        object[] stored = new object[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            stored[i] = Stored(values[i]);
        }
        return stored;
    }

    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        int number => (long)number,
        bool flag => flag ? 1L : 0L,
        _ => value,
    };

    private void Forget()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
        _commands.Clear();
    }
}
