using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace Readout.Web.Hosting;

/// <summary>
/// Lets in who knows the password, where one is set: by HTTP Basic (RFC 7617) in a browser, whose user name is the one that decisions are signed with, or as a
/// bearer token (RFC 6750).
/// </summary>
internal sealed class Access(RequestDelegate next, ServeSettings settings)
{
    private const string Basic = "Basic ", Bearer = "Bearer ";
    private const int LongestName = 100;

    public Task InvokeAsync(HttpContext context)
    {
        if (settings.Token is not { } token)
        {
            return Enter(context, settings.Person);
        }
        string given = context.Request.Headers.Authorization.ToString();
        string? person = given.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && Same(given[Bearer.Length..].Trim(), token) ? settings.Person
            : given.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) ? Login(given[Basic.Length..].Trim(), token)
            : null;
        if (person is not null)
        {
            return Enter(context, person);
        }
        context.Response.Headers.WWWAuthenticate = "Basic realm=\"Readout\", charset=\"UTF-8\"";
        return Failures.Answer(context, StatusCodes.Status401Unauthorized, "The password of this reading room is needed; your name goes with it, to sign what you decide.");
    }

    /// <summary>Who asks.</summary>
    public static string Person(HttpContext context) => context.User.Identity?.Name ?? throw new InvalidOperationException("nobody was let in");

    private Task Enter(HttpContext context, string person)
    {
        context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, person)], "readout"));
        return next(context);
    }

    private string? Login(string credentials, string token)
    {
        Span<byte> bytes = new byte[credentials.Length];
        if (!Convert.TryFromBase64String(credentials, bytes, out int length))
        {
            return null;
        }
        string[] parts = Encoding.UTF8.GetString(bytes[..length]).Split(':', 2);
        string name = parts[0].Trim();
        return parts.Length == 2 && Same(parts[1], token) ? name.Length is > 0 and <= LongestName ? name : settings.Person : null;
    }

    /// <summary>Takes as long wherever they differ.</summary>
    private static bool Same(string given, string token) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
