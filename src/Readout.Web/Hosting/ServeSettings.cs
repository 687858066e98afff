using System.Net;

namespace Readout.Web.Hosting;

/// <summary>How the reading room is served, as <c>readout serve</c> hands it over.</summary>
internal sealed record ServeSettings
{
    /// <summary>Where pages are served unless another address is given.</summary>
    public const string UsualAddress = "http://127.0.0.1:5080";

    /// <summary>The archive: a file or a server.</summary>
    public required string Archive { get; init; }

    /// <summary>The addresses listened at.</summary>
    public required string[] Addresses { get; init; }

    /// <summary>The folder of the models' weights.</summary>
    public required string Weights { get; init; }

    /// <summary>The user's own tables of actors.</summary>
    public required string[] Actors { get; init; }

    /// <summary>Who is named as the one who decides, where nobody logs in.</summary>
    public required string Person { get; init; }

    /// <summary>What a client must know; <c>null</c> where anybody at this machine may look.</summary>
    public required string? Token { get; init; }

    /// <summary>Whether the process ends when its standard input does: it was started by another, and must not outlive it.</summary>
    public required bool EndsWithInput { get; init; }

    /// <summary>Whether only this machine can reach every address.</summary>
    public bool IsLoopback => Addresses.All(IsLocal);

    /// <summary>Reads settings from <c>--name value</c> pairs and the environment.</summary>
    /// <exception cref="SettingsException">One is missing or wrong.</exception>
    public static ServeSettings Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var settings = new ServeSettings
        {
            Archive = configuration["archive"] ?? Storage.Archive.DefaultFile,
            Addresses = (configuration["urls"] ?? UsualAddress).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Weights = configuration["weights"] ?? Path.Combine(AppContext.BaseDirectory, "models", "en"),
            Actors = configuration["actors"]?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [],
            Person = configuration["by"] ?? Environment.UserName,
            Token = TokenOf(configuration),
            EndsWithInput = configuration["ends-with-input"] is not null,
        };
        return settings switch
        {
            { Addresses: [] } => throw new SettingsException("no address to serve at; give --urls http://HOST:PORT"),
            _ when settings.Addresses.FirstOrDefault(address => !IsWeb(address)) is { } wrong =>
                throw new SettingsException($"'{wrong}' is no address to serve at; write --urls as http://HOST:PORT"),
            { IsLoopback: false, Token: null } => throw new SettingsException(
                "others than this machine could reach these addresses: set a password in READOUT_TOKEN or --token-file (it is asked for at every visit), and put a server with TLS in front"),
            _ => settings,
        };
    }

    /// <summary>Whether an address is this machine's alone.</summary>
    private static bool IsLocal(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));

    private static bool IsWeb(string address) => Uri.TryCreate(address.Replace("//*", "//any", StringComparison.Ordinal).Replace("//+", "//any", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttp && uri.AbsolutePath == "/";

    private static string? TokenOf(IConfiguration configuration)
    {
        if (configuration["token-file"] is not { } file)
        {
            return configuration["READOUT_TOKEN"] is { Length: > 0 } token ? Strong(token) : null;
        }
        try
        {
            return Strong(File.ReadAllText(file).Trim());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{file}: the password can't be read ({failure.Message.TrimEnd('.')}); give --token-file a file that can");
        }
    }

    private static string Strong(string token) => token.Length >= LeastLetters ? token : throw new SettingsException(
        $"the password has fewer than {LeastLetters} letters; take a longer one ('openssl rand -base64 24' makes one)");

    private const int LeastLetters = 12;
}

/// <summary>The reading room can't be opened: the message says in one line why and what to do.</summary>
internal sealed class SettingsException(string message) : Exception(message);
