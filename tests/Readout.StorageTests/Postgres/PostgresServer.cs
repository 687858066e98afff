using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Npgsql;

namespace Readout.StorageTests.Postgres;

/// <summary>A PostgreSQL server of its own in a temporary folder, started once for all tests that need one; they skip where its package is not installed.</summary>
public sealed class PostgresServer : Xunit.IAsyncLifetime
{
    private const string Package = "/usr/lib/postgresql/15/bin";
    private const string Settings =
        "-c ssl=on -c fsync=off -c full_page_writes=off -c shared_buffers=32MB -c max_connections=40 -c autovacuum=off -c listen_addresses=127.0.0.1 -c unix_socket_directories=''";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "readout-postgres-" + Guid.NewGuid().ToString("N"));
    private int _databases;
    private string? _shared;
    private bool _runs;

    public const string User = "archivist";
    public const string Password = "three herrings";

    public int Port { get; private set; }

    private string Certificate => Path.Combine(_folder, "server.crt");

    private string Key => Path.Combine(_folder, "server.key");

    private string Data => Path.Combine(_folder, "data");

    /// <summary>The address of a new database; the test is skipped where there is no server.</summary>
    /// <param name="options">What follows CREATE DATABASE and its name.</param>
    public string NewDatabase(string options = "")
    {
        Xunit.Assert.SkipUnless(_runs, $"no PostgreSQL 15 is installed in {Package} (Debian: apt-get install postgresql-15)");
        string name = "archive" + Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture);
        Execute(Address("postgres"), $"CREATE DATABASE {name} {options}");
        return Address(name);
    }

    /// <summary>The address of a database that one test after another has for itself.</summary>
    public string EmptyDatabase()
    {
        _shared ??= NewDatabase();
        Execute(_shared, "DROP SCHEMA IF EXISTS readout CASCADE");
        return _shared;
    }

    public string Address(string database, string? user = null, string? password = null) =>
        $"postgres://{user ?? User}:{Uri.EscapeDataString(password ?? Password)}@127.0.0.1:{Port}/{database}";

    /// <summary>Runs a statement as somebody else than the archive.</summary>
    public static void Execute(string address, string sql)
    {
        using var connection = new NpgsqlConnection(Connection(address));
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>Ends all sessions of an archive's database.</summary>
    public static void EndSessions(string address) =>
        Execute(address, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");

    public void Start() => Run("pg_ctl", "-D", Data, "-w", "-t", "60", "-l", Path.Combine(_folder, "log"), "-o", $"{Settings} -c ssl_cert_file={Certificate} -c ssl_key_file={Key} -p {Port}", "start");

    public void Stop() => Run("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");

    public ValueTask InitializeAsync()
    {
        if (!Directory.Exists(Package))
        {
            Xunit.Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"no PostgreSQL 15 is installed in {Package}");
            return ValueTask.CompletedTask;
        }
        Port = FreePort();
        Directory.CreateDirectory(_folder);
        string password = Path.Combine(_folder, "password");
        File.WriteAllText(password, Password + "\n");
        WriteCertificate();
        if (Environment.IsPrivilegedProcess)
        {
            Start("chown", "-R", "postgres", _folder);
        }
        Run("initdb", "-D", Data, "-U", User, "--pwfile", password, "-A", "scram-sha-256", "-E", "UTF8", "--locale", "C.UTF-8", "--no-sync");
        Start();
        _runs = true;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        if (_runs)
        {
            Stop();
            NpgsqlConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
        return ValueTask.CompletedTask;
    }

    /// <summary>For connections that are encrypted.</summary>
    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(Certificate, certificate.ExportCertificatePem());
        File.WriteAllText(Key, key.ExportPkcs8PrivateKeyPem());
        File.SetUnixFileMode(Key, UnixFileMode.UserRead);
    }

    private static string Connection(string address)
    {
        var uri = new Uri(address);
        string[] user = uri.UserInfo.Split(':');
        return new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port,
            Username = user[0],
            Password = Uri.UnescapeDataString(user[1]),
            Database = uri.AbsolutePath[1..],
            Pooling = false,
        }.ConnectionString;
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static void Run(string program, params string[] arguments)
    {
        string path = Path.Combine(Package, program);
        if (Environment.IsPrivilegedProcess)
        {
            Start("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Start(path, arguments);
        }
    }

    /// <summary>The server inherits the streams of the program that starts it: they go nowhere, or reading them would wait for the server's end.</summary>
    private static void Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("sh") { WorkingDirectory = "/" };
        foreach (string argument in (string[])["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start)!;
        process.WaitForExit();
        Xunit.Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>Tests that share the server run one after another.</summary>
[Xunit.CollectionDefinition(Name)]
public sealed class PostgresCollection : Xunit.ICollectionFixture<PostgresServer>
{
    public const string Name = "postgres";
}
