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
