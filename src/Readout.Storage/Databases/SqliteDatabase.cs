using Microsoft.Data.Sqlite;

namespace Readout.Storage.Databases;

/// <summary>An archive in one file.</summary>
internal sealed class SqliteDatabase : IDatabase
{
    /// <summary>"RDOT": marks a file as an archive of ours.</summary>
    private const long ApplicationId = 0x52444F54;

    /// <summary>How long a command waits for another writer, in seconds; a writer holds the file for well under one.</summary>
    private const int Patience = 60;

    private readonly string _path;
    private readonly string _connection;

    /// <param name="path">The file; made where there is none, with its folder.</param>
    public SqliteDatabase(string path)
    {
        _path = path;
        // In full, so that no name (":memory:", "file:…") means anything else than a file.
        _connection = new SqliteConnectionStringBuilder { DataSource = FullPath(), DefaultTimeout = Patience, Pooling = false }.ToString();
    }

    public string Name => _path;

    public string Migrations => "sqlite";

    public Session Open()
    {
        if (Path.GetDirectoryName(FullPath()) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
        var connection = new SqliteConnection(_connection);
        try
        {
            connection.Open();
            var session = new Session(connection, new SqliteDialect());
            Refuse(session);
            // FULL: what a command says is stored is on the disk, even if the power fails.
            session.Run($"PRAGMA busy_timeout = {Patience * 1000}; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824");
            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public ArchiveException? Explain(Exception failure) => failure switch
    {
        ArchiveException known => known,
        SqliteException { SqliteErrorCode: 26 } => Error("is no archive", "give another file by --archive", failure),
        SqliteException { SqliteErrorCode: 11 } or InvalidDataException => Error("is damaged", "restore it from a copy, or add its reports to a new archive", failure),
        SqliteException { SqliteErrorCode: 13 } => Error("the disk is full; what was said to be stored is stored", "make room and run the same command again", failure),
        SqliteException { SqliteErrorCode: 10 } => Error("can't be read or written (" + failure.Message.TrimEnd('.') + ")", "see whether the disk is full or gone, then run the same command again", failure),
        SqliteException { SqliteErrorCode: 8 } => Error("can't be written", "give an archive that can, by --archive, or the right to write to this one and its folder", failure),
        SqliteException { SqliteErrorCode: 14 } or UnauthorizedAccessException or IOException => Error("can't be opened", "see that its folder exists and can be written, or give another file by --archive", failure),
        SqliteException { SqliteErrorCode: 5 or 6 or 15 } => Error($"another program has been writing to it for {Patience} seconds", "run the same command again when it is done", failure),
        _ => null,
    };

    private string FullPath()
    {
        try
        {
            return Path.GetFullPath(_path);
        }
        catch (ArgumentException failure)
        {
            throw Error("can't be opened", "give a file by --archive", failure);
        }
    }

    /// <summary>A database of somebody else's is left as it is.</summary>
    private void Refuse(Session session)
    {
        // In this order: who makes an archive at this very moment marks it before there are tables.
        bool hasTables = session.Number("SELECT count(*) FROM sqlite_master") > 0;
        long id = session.Number("PRAGMA application_id")!.Value;
        if (id == ApplicationId)
        {
            return;
        }
        if (id != 0 || hasTables)
        {
            throw Error("is a database, but no archive of readout's", "give another file by --archive", null);
        }
        session.Run("PRAGMA journal_mode = WAL");
        session.Run($"PRAGMA application_id = {ApplicationId}");
    }

    private ArchiveException Error(string problem, string advice, Exception? cause) => new(_path, problem, advice, cause);

    public void Dispose()
    {
    }
}
