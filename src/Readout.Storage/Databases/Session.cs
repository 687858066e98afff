using System.Data;
using System.Data.Common;
using System.Globalization;

namespace Readout.Storage.Databases;

/// <summary>One connection, for one thread at a time. SQL is the same for both databases; its parameters are <c>$1</c>, <c>$2</c>, …</summary>
/// <remarks>Commands are kept by their text, so that both databases prepare each but once.</remarks>
internal sealed class Session(DbConnection connection, IDialect dialect) : IDisposable
{
    private const int MostCommands = 250;
    private const int MostQueued = 500;
    private DbBatch? _queue;
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

    public IDialect Dialect => dialect;

    /// <summary>Whether the connection still stands, as far as anybody has noticed.</summary>
    public bool IsOpen => connection.State == ConnectionState.Open;

    /// <summary>Runs a statement and gives the number of rows it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>Runs a statement before the next one that is not queued: a server gets many with one message.</summary>
    public void Queue(string sql, params ReadOnlySpan<object?> values)
    {
        if (!connection.CanCreateBatch)
        {
            Run(sql, values);
            return;
        }
        _queue ??= connection.CreateBatch();
        var command = _queue.CreateBatchCommand();
#pragma warning disable CA2100 // All SQL is ours; what users type is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (object? value in values)
        {
            var parameter = command.CreateParameter();
            parameter.Value = Stored(value);
            command.Parameters.Add(parameter);
        }
        _queue.BatchCommands.Add(command);
        if (_queue.BatchCommands.Count == MostQueued)
        {
            Flush();
        }
    }

    /// <summary>The first column of the first row; <c>null</c> where there is no row or it is empty.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values) =>
        Prepare(sql, values).ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;

    /// <summary>All rows, read into values.</summary>
    public List<T> Rows<T>(string sql, Func<Row, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        List<T> rows = [];
        var row = new Row(reader);
        while (reader.Read())
        {
            rows.Add(read(row));
        }
        return rows;
    }

    /// <summary>The first row; the default where there is none.</summary>
    public T? First<T>(string sql, Func<Row, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        return reader.Read() ? read(new Row(reader)) : default;
    }

    /// <summary>Row numbers as the list after IN; of none, a list that nothing is in.</summary>
    public static string In(IEnumerable<long> ids) => List(ids) is { Length: > 0 } list ? $"({list})" : "(NULL)";

    /// <summary>Row numbers as the value of a parameter that <see cref="IDialect.Among"/> stands before: so that the statement is the same whatever they are.</summary>
    public static string List(IEnumerable<long> ids) => string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));

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
            Run("COMMIT");
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
        _queue?.Dispose();
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
        connection.Dispose();
    }

    /// <summary>A connection that is gone has nothing to roll back, and what went wrong first is what matters.</summary>
    private void RollBack()
    {
        _queue?.BatchCommands.Clear();
        try
        {
            Run("ROLLBACK");
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException)
        {
        }
    }

    private void Flush()
    {
        if (_queue is { BatchCommands.Count: > 0 } queue)
        {
            queue.ExecuteNonQuery();
            queue.BatchCommands.Clear();
        }
    }

    private DbCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        Flush();
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
