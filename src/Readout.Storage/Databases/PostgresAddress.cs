using Npgsql;

namespace Readout.Storage.Databases;

/// <summary>Addresses of the form <c>postgres://user:password@host:port/database</c>.</summary>
internal static class PostgresAddress
{
    public const string Advice = "give postgres://USER:PASSWORD@HOST:PORT/DATABASE";

    /// <summary>How many prepared statements a connection keeps; ours are few and always the same.</summary>
    private const int Prepared = 200;

    public static bool Is(string archive) =>
        archive.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || archive.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="ArchiveException">It is no address of a database.</exception>
    public static Uri Parse(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.AbsolutePath.Length > 1
        ? uri
        : throw new ArchiveException(Shown(address), "is no address of an archive", Advice);

    /// <summary>An address, or what was to be one, without the password: that stands between the user and the last @, or after the question mark.</summary>
    public static string Shown(string address)
    {
        int user = address.IndexOf("//", StringComparison.Ordinal) + 2, colon = address.IndexOf(':', user), at = address.LastIndexOf('@');
        return (colon >= 0 && at > colon ? address[..colon] + address[at..] : address).Split('?')[0];
    }

    /// <summary>The address as the driver wants it; what follows the question mark goes to the driver as it is.</summary>
    /// <exception cref="ArgumentException">A key after the question mark is none of the driver's.</exception>
    public static NpgsqlConnectionStringBuilder Connection(Uri address)
    {
        string[] user = address.UserInfo.Split(':', 2);
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host.Length > 0 ? address.Host : "localhost",
            Port = address.Port > 0 ? address.Port : NpgsqlConnection.DefaultPort,
            Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')),
            SearchPath = "readout",
            // The archive keeps its sessions itself.
            Pooling = false,
            // Longer than a writer waits for another one.
            CommandTimeout = 2 * PostgresDialect.Patience,
            MaxAutoPrepare = Prepared,
            AutoPrepareMinUsages = 2,
            IncludeErrorDetail = false,
        };
        if (user[0].Length > 0)
        {
            connection.Username = Uri.UnescapeDataString(user[0]);
        }
        if (user.Length > 1)
        {
            connection.Password = Uri.UnescapeDataString(user[1]);
        }
        foreach (string pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = pair.Split('=', 2);
            connection[Uri.UnescapeDataString(parts[0])] = parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "";
        }
        return connection;
    }
}
