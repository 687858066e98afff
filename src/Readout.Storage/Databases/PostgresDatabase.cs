using System.Net.Sockets;
using Npgsql;

namespace Readout.Storage.Databases;

/// <summary>An archive on a PostgreSQL server, in the schema <c>readout</c> of a database.</summary>
internal sealed class PostgresDatabase : IDatabase
{
    private readonly NpgsqlDataSource _source;

    /// <param name="address"><c>postgres://user:password@host:port/database?key=value</c>.</param>
    /// <exception cref="ArchiveException">It is no such address.</exception>
    public PostgresDatabase(Uri address)
    {
        Name = PostgresAddress.Shown(address.OriginalString);
        try
        {
            _source = new NpgsqlSlimDataSourceBuilder(PostgresAddress.Connection(address).ConnectionString)
                .EnableTransportSecurity()
                // All our types are the driver's own; asking the server for others takes longer than most questions.
                .ConfigureTypeLoading(types => types.EnableTypeLoading(false))
                .Build();
        }
        catch (ArgumentException failure)
        {
            throw new ArchiveException(Name, $"is no address of an archive ({failure.Message.ReplaceLineEndings(" ").TrimEnd('.')})", PostgresAddress.Advice, failure);
        }
    }

    public string Name { get; }

    public string Migrations => "postgres";

    public Session Open()
    {
        var connection = Connect();
        if (connection.PostgresParameters.GetValueOrDefault("server_encoding") is not "UTF8")
        {
            connection.Dispose();
            throw Error("the database is not in UTF-8", "make one with createdb --encoding UTF8 --template template0", null);
        }
        return new Session(connection, new PostgresDialect());
    }

    public ArchiveException? Explain(Exception failure) => failure switch
    {
        ArchiveException known => known,
        InvalidDataException => Error("is damaged (" + failure.Message + ")", "restore it from a copy, or add its reports to a new archive", failure),
        PostgresException { SqlState: "28P01" or "28000" } => Error("refuses the user or the password", "give others in the address", failure),
        PostgresException { SqlState: "3D000" } => Error("has no such database", "make it with createdb, or name another in the address", failure),
        PostgresException { SqlState: "42501" } => Error("this user may not write there", "grant the right to make a schema or to write to 'readout'", failure),
        PostgresException { SqlState: "53100" } => Error("its disk is full; what was said to be stored is stored", "make room and run the same command again", failure),
        PostgresException { SqlState: "55P03" } => Error($"another program has been writing to it for {PostgresDialect.Patience} seconds", "run the same command again when it is done", failure),
        PostgresException { SqlState: "57P01" or "57P02" or "57P03" or "57P05" or "25P03" } or NpgsqlException { InnerException: IOException or SocketException or TimeoutException }
            => Error("the server went away or doesn't answer; what was said to be stored is stored", "run the same command again when it is back", failure),
        PostgresException server => Error($"the server says: {server.MessageText.ReplaceLineEndings(" ").TrimEnd('.')}", "mend that and run the same command again", failure),
        NpgsqlException or SocketException or TimeoutException or NotSupportedException => Unreachable(failure),
        _ => null,
    };

    private NpgsqlConnection Connect()
    {
        try
        {
            return _source.OpenConnection();
        }
        catch (NpgsqlException failure) when (failure.InnerException is SocketException or TimeoutException)
        {
            throw Unreachable(failure.InnerException);
        }
    }

    private ArchiveException Unreachable(Exception failure) =>
        Error($"can't be reached ({failure.Message.ReplaceLineEndings(" ").TrimEnd('.')})", "see that the server runs and the address is right", failure);

    private ArchiveException Error(string problem, string advice, Exception? cause) => new(Name, problem, advice, cause);

    public void Dispose() => _source.Dispose();
}
