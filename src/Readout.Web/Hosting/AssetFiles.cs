using System.Security.Cryptography;
using System.Text;
using Readout.Presentation.Html;

namespace Readout.Web.Hosting;

/// <summary>Our style and scripts, each at an address that changes when it does, so that browsers may keep them.</summary>
internal static class AssetFiles
{
    public const string Folder = "/assets";

    private static readonly byte[] s_style = Encoding.UTF8.GetBytes(Document.Resource("common.css") + Document.Resource("record.css") + Document.Resource("comparison.css") + Own("room.css"));
    private static readonly byte[] s_room = Encoding.UTF8.GetBytes(Own("room.js"));
    private static readonly byte[] s_record = Encoding.UTF8.GetBytes(Document.Resource("record.js"));

    /// <summary>The one stylesheet: what all our pages share, then what only the room's have.</summary>
    public static string Style { get; } = Address("readout.css", s_style);

    /// <summary>Drops files, prints, and lights quoted passages.</summary>
    public static string RoomScript { get; } = Address("room.js", s_room);

    /// <summary>Links statements and their words on a report's page.</summary>
    public static string RecordScript { get; } = Address("record.js", s_record);

    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        Map(routes, "readout.css", s_style, "text/css; charset=utf-8");
        Map(routes, "room.js", s_room, "text/javascript; charset=utf-8");
        Map(routes, "record.js", s_record, "text/javascript; charset=utf-8");
        Map(routes, "icon.svg", Encoding.UTF8.GetBytes(Own("icon.svg")), "image/svg+xml");
        routes.MapGet("/favicon.ico", () => Results.Redirect(Folder + "/icon.svg", permanent: true)).ExcludeFromDescription();
    }

    private static void Map(IEndpointRouteBuilder routes, string name, byte[] bytes, string type) => routes.MapGet($"{Folder}/{name}", (HttpContext context) =>
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(bytes, type);
    }).ExcludeFromDescription();

    private static string Address(string name, byte[] bytes) => $"{Folder}/{name}?v={Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]}";

    private static string Own(string name)
    {
        using var stream = typeof(AssetFiles).Assembly.GetManifestResourceStream($"Readout.Web.Assets.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
