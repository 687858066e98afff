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
        Name = Shown(address);
        try
        {
            _source = new NpgsqlSlimDataSourceBuilder(PostgresAddress.Connection(address).ConnectionString).Build();
        }
        catch (ArgumentException failure)
        {
            throw new ArchiveException(Name, $"is no address of an archive ({failure.Message.ReplaceLineEndings(" ").TrimEnd('.')})", PostgresAddress.Advice, failure);
        }
    }

    public string Name { get; }

    public string Migrations => "postgres";

    public Session Open() => new(_source.OpenConnection(), new PostgresDialect());

    public ArchiveException? Explain(Exception failure) => failure switch
    {
        ArchiveException known => known,
        PostgresException { SqlState: "28P01" or "28000" } => Error("refuses the user or the password", "give others in the address", failure),
        PostgresException { SqlState: "3D000" } => Error("has no such database", "make it with createdb, or name another in the address", failure),
        PostgresException { SqlState: "42501" } => Error("this user may not write there", "grant the right to make a schema or to write to 'readout'", failure),
        PostgresException { SqlState: "53100" } => Error("its disk is full; what was said to be stored is stored", "make room and run the same command again", failure),
        PostgresException { SqlState: "57P01" or "57P02" or "57P03" } or NpgsqlException { InnerException: IOException or SocketException or TimeoutException } or NpgsqlException { IsTransient: true }
            => Error("the server went away or doesn't answer; what was said to be stored is stored", "run the same command again when it is back", failure),
        PostgresException server => Error($"the server says: {server.MessageText.ReplaceLineEndings(" ").TrimEnd('.')}", "mend that and run the same command again", failure),
        NpgsqlException or SocketException or TimeoutException => Error($"can't be reached ({failure.Message.ReplaceLineEndings(" ").TrimEnd('.')})", "see that the server runs and the address is right", failure),
        _ => null,
    };

    public void Dispose() => _source.Dispose();

    private ArchiveException Error(string problem, string advice, Exception cause) => new(Name, problem, advice, cause);

    /// <summary>Without the password.</summary>
    private static string Shown(Uri address) => $"{address.Scheme}://{address.UserInfo.Split(':')[0]}{(address.UserInfo.Length > 0 ? "@" : "")}{address.Authority}{address.AbsolutePath}";
}
