using System.Data.Common;

namespace Readout.Storage.Databases;

/// <summary>Statements and questions that go to a server together: each message costs as much as what a dozen of them ask for.</summary>
internal sealed class Message(DbConnection connection) : IDisposable
{
    private const int MostStatements = 500;

    private readonly DbBatch _batch = connection.CreateBatch();
    private readonly List<Action<DbDataReader>> _answers = [];

    public bool IsEmpty => _batch.BatchCommands.Count == 0;

    /// <summary>Whether it has questions.</summary>
    public bool IsAsking => _answers.Count > 0;

    /// <summary>Adds a statement that gives no rows.</summary>
    public void Add(string sql, ReadOnlySpan<object> values)
    {
        var command = _batch.CreateBatchCommand();
#pragma warning disable CA2100 // All SQL is ours; what users type is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (object value in values)
        {
            var parameter = command.CreateParameter();
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
        _batch.BatchCommands.Add(command);
        if (_batch.BatchCommands.Count == MostStatements)
        {
            Send();
        }
    }

    /// <summary>Adds a question; its answer comes when the message is sent.</summary>
    public Later<T> Ask<T>(string sql, Func<DbDataReader, T> read, ReadOnlySpan<object> values)
    {
        T answer = default!;
        bool hasCome = false;
        _answers.Add(reader => (answer, hasCome) = (read(reader), true));
        Add(sql, values);
        return new Later<T>(() =>
        {
            if (!hasCome)
            {
                Send();
            }
            return answer;
        });
    }

    public void Send()
    {
        if (IsEmpty)
        {
            return;
        }
        using (var reader = _batch.ExecuteReader())
        {
            foreach (var answer in _answers)
            {
                answer(reader);
                reader.NextResult();
            }
            while (reader.NextResult())
            {
            }
        }
        Clear();
    }

    /// <summary>Forgets what was not sent.</summary>
    public void Clear()
    {
        _batch.BatchCommands.Clear();
        _answers.Clear();
    }

    public void Dispose() => _batch.Dispose();
}
